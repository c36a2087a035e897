//! What the table of choices gets wrong for want of words: tags that a word's neighbours change.

use super::entry::{is_article, is_auxiliary, is_be, is_telling};
use super::telling::{
    BEFORE_CLAUSE, has_clause, has_object_behind, is_base, shows, tells_clause, tells_of_deed, tells_of_noun, trails,
};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, TagSet, Token, TokenKind, flag};

/// Verbs in a form that nothing but a subject stands before.
pub(super) static SPEAKS: Words<64> = Words::of(&[
    "said",
    "says",
    "told",
    "tells",
    "added",
    "adds",
    "wrote",
    "writes",
    "tweeted",
    "testified",
    "insisted",
    "warned",
    "replied",
    "argued",
    "noted",
    "explained",
]);

static MULTIPLIES: Words<16> = Words::of(&["hundred", "thousand", "million", "billion", "trillion", "dozen"]);

const NOUN: TagSet = TagSet::of(&[Tag::Noun, Tag::Name]);

/// For each tag before, the tags of which only the words tell whether they are right: a bit each.
static ODD: [u64; Tag::ALL.len()] = {
    let mut odd = [0; Tag::ALL.len()];
    odd[Tag::Wh as usize] = 1 << Tag::Vbn as u32;
    odd[Tag::Det as usize] = 1 << Tag::Vbd as u32
        | 1 << Tag::Vbn as u32
        | 1 << Tag::Vbg as u32
        | 1 << Tag::Vbp as u32
        | 1 << Tag::Vbz as u32;
    odd[Tag::Vbg as usize] = 1 << Tag::To as u32;
    odd[Tag::Adv as usize] = 1 << Tag::Vbn as u32 | 1 << Tag::Vbd as u32 | 1 << Tag::Num as u32 | 1 << Tag::Vb as u32;
    odd[Tag::Vbz as usize] = 1 << Tag::Vbd as u32;
    odd[Tag::Vbp as usize] = 1 << Tag::Vbd as u32;
    odd[Tag::Vbd as usize] = 1 << Tag::Vbd as u32 | 1 << Tag::Adj as u32 | 1 << Tag::Vbz as u32;
    odd[Tag::Vbn as usize] = 1 << Tag::Adj as u32 | 1 << Tag::Vbn as u32 | 1 << Tag::Vbd as u32 | 1 << Tag::Vbz as u32;
    odd[Tag::Name as usize] =
        1 << Tag::Noun as u32 | 1 << Tag::Vbn as u32 | 1 << Tag::Adv as u32 | 1 << Tag::Vbp as u32;
    odd[Tag::Noun as usize] = 1 << Tag::Adv as u32 | 1 << Tag::Vbn as u32 | 1 << Tag::Vbd as u32 | 1 << Tag::Vbp as u32;
    odd[Tag::Conj as usize] = 1 << Tag::Vbn as u32;
    odd[Tag::Comma as usize] = 1 << Tag::Nouns as u32 | 1 << Tag::Vbn as u32;
    odd[Tag::Num as usize] = 1 << Tag::Vbn as u32;
    odd[Tag::Nouns as usize] = 1 << Tag::Vbn as u32 | 1 << Tag::Adv as u32 | 1 << Tag::Vbd as u32;
    odd[Tag::Vb as usize] = 1 << Tag::Vbn as u32 | 1 << Tag::Vbd as u32;
    odd[Tag::Adj as usize] = 1 << Tag::Vbn as u32 | 1 << Tag::Num as u32 | 1 << Tag::Vbp as u32;
    odd[Tag::Prep as usize] = 1 << Tag::Num as u32;
    odd[Tag::To as usize] = 1 << Tag::Num as u32;
    odd
};

/// Whether a tag behind another may be wrong.
#[inline(always)]
pub(super) fn is_odd(before: Tag, tag: Tag) -> bool {
    ODD[before as usize] >> tag as u32 & 1 != 0
}

/// The tag of a word that its surroundings may change, which may be a verb in the past or not, with the usual tag of the next; a month that is a person's
/// name and a day that is a paper's lose their flag.
#[inline(never)]
pub(super) fn mended(tag: Tag, before: Tag, tokens: &mut [Token], i: usize, may_be_past: bool, next: Tag) -> Tag {
    if tokens[i].has(flag::TIME) && (names_person(tokens, i) || names_paper(tokens, i)) {
        tokens[i].flags &= !flag::TIME;
    }
    if tag == Tag::Num {
        join_bound(tokens, i);
    }
    if before == Tag::Det && tag.is_in(TagSet::VERB) && floats(&mut tokens[..i]) {
        return if tag == Tag::Vbd { Tag::Vbn } else { tag };
    }
    match tag {
        Tag::Vbn if may_be_past && (is_finite(before, tokens, i) || tells_of_deed(before, tokens[i].key, next)) => {
            Tag::Vbd
        }
        Tag::Vb if may_be_past && has_subject_and_object(tokens, i) => Tag::Vbd,
        Tag::Adv if says_there_is(tokens, i) => Tag::There,
        Tag::Adj if dates(tokens, i) => Tag::Adv,
        Tag::Num if before == Tag::Adv && opens_clause(tokens, i - 1) => Tag::Det,
        Tag::Vbp if tokens[i].key == of_ascii("think") && is_tank(tokens.get(i + 1)) => Tag::Noun,
        // "According to court papers": no verb follows.
        Tag::To if i > 0 && tokens[i - 1].key == of_ascii("according") => Tag::Prep,
        Tag::Vbz if before == Tag::Adv && leads_subject(tokens, i - 1) && !SPEAKS.contains(tokens[i].key) => Tag::Nouns,
        Tag::Nouns if i > 1 && tells_of_noun(tokens, i) => Tag::Vbz,
        // "The | schemes", "told | pickets": no verb of a clause.
        Tag::Vbz
            if i > 0
                && leads_group(before, &tokens[i - 1])
                && !SPEAKS.contains(tokens[i].key)
                && !is_auxiliary(tokens[i].key) =>
        {
            Tag::Nouns
        }
        // "18 million | crowns"
        Tag::Vbz if before == Tag::Num && MULTIPLIES.contains(tokens[i - 1].key) => Tag::Nouns,
        Tag::Vbd if before.is_in(NOUN) && has_agent(tokens, i) => Tag::Vbn,
        Tag::Vbd if is_passive(before, &tokens[..i]) => Tag::Vbn,
        Tag::Vbn | Tag::Vbd if i > 0 => past(tag, before, tokens[i - 1].key),
        Tag::Nouns
            if leads_on(tokens, i) && (before.is_in(NOUN) || (before == Tag::Comma && closes(&tokens[..i - 1]))) =>
        {
            Tag::Vbz
        }
        Tag::Nouns if before == Tag::Comma && closes(&tokens[..i - 1]) && has_object_behind(tokens, i) => Tag::Vbz,
        // "The bank | cut its forecast"
        Tag::Noun if may_be_past && (before.is_in(NOUN) || before == Tag::Comma) && is_before_possessive(tokens, i) => {
            Tag::Vbd
        }
        Tag::Noun | Tag::Nouns if shows(tokens, i) => Tag::Vbp,
        // "Will | tender its shares"
        Tag::Noun if before == Tag::Modal && is_before_possessive(tokens, i) => Tag::Vb,
        Tag::Noun
            if is_base(tokens, i) && (before.is_in(SUBJECTS) || (before == Tag::Comma && closes(&tokens[..i - 1]))) =>
        {
            Tag::Vbp
        }
        Tag::Nouns if before.is_in(NOUN) && (trails(tokens, i) || has_clause(tokens, i)) => Tag::Vbz,
        _ => tag,
    }
}

/// Whether a noun, and no verb in the present, stands behind a word.
fn leads_group(tag: Tag, word: &Token) -> bool {
    (tag == Tag::Det && is_article(word.key)) || (tag.is_in(TagSet::VERB) && is_telling(word.key))
}

/// ", even | guards called", but "he even | calls": whether an "even" begins a clause.
fn leads_subject(tokens: &[Token], adverb: usize) -> bool {
    let [even, next] = [adverb, adverb + 1].map(|i| &tokens[i]);
    let begins = adverb == 0 || even.has(flag::SENTENCE_START) || tokens[adverb - 1].tag.is_in(OPENS);
    even.key == of_ascii("even") && begins && !is_auxiliary(next.key)
}

/// "A Marl think | tank"
fn is_tank(next: Option<&Token>) -> bool {
    next.is_some_and(|t| [of_ascii("tank"), of_ascii("tanks")].contains(&t.key))
}

/// "The report, seen by the Courier, states that": whether a comma behind `tokens` closes what another opens behind a
/// noun.
fn closes(tokens: &[Token]) -> bool {
    const LONGEST: usize = 12;
    let near = &tokens[tokens.len().saturating_sub(LONGEST)..];
    let opener = near.iter().rposition(|t| matches!(t.tag, Tag::Comma | Tag::Stop));
    opener.is_some_and(|k| near[k].tag == Tag::Comma && k > 0 && near[k - 1].tag.is_in(NOUN))
}

/// "Then one official said", but "nearly one in two": whether an adverb says no more than when or where, so that the number
/// behind it begins a group of its own.
fn opens_clause(tokens: &[Token], adverb: usize) -> bool {
    static OPENERS: Words<32> =
        Words::of(&["then", "now", "here", "there", "later", "soon", "finally", "meanwhile", "afterward", "instead"]);
    OPENERS.contains(tokens[adverb].key)
        && (adverb == 0 || tokens[adverb].has(flag::SENTENCE_START) || tokens[adverb - 1].tag.is_in(OPENS))
}

/// What a clause begins behind.
const OPENS: TagSet = TagSet::of(&[Tag::Conj, Tag::Comma, Tag::Mark, Tag::Dash]);

/// "Said | late on Sunday", "died | early yesterday"
#[cold]
fn dates(tokens: &[Token], i: usize) -> bool {
    let next =
        tokens.get(i + 1).is_some_and(|t| t.has(flag::TIME) || t.key == of_ascii("on") || t.key == of_ascii("in"));
    next && [of_ascii("late"), of_ascii("early")].contains(&tokens[i].key)
}

/// "Told Al Jazeera there is", "said on Monday there is", but "officials there were": whether an addressee, a time or a place
/// stands before the word.
fn says_there_is(tokens: &[Token], i: usize) -> bool {
    const LONGEST: usize = 8;
    // "there has been"
    let is = tokens[i].key == of_ascii("there") && tokens[i + 1..].iter().take(2).any(|t| is_be(t.key));
    is && {
        let near = &tokens[i.saturating_sub(LONGEST + 1)..i];
        let set = |t: &Token| t.tag == Tag::Prep || t.has(flag::TIME);
        let tells =
            |k: usize| is_telling(near[k].key) || (SPEAKS.contains(near[k].key) && near.get(k + 1).is_some_and(set));
        let verb = (0..near.len()).rfind(|k| tells(*k));
        verb.is_some_and(|verb| near[verb..].iter().all(|t| matches!(t.kind, TokenKind::Word | TokenKind::Clitic)))
    }
}

/// "They have both | argued", "will all | say": makes a word behind an auxiliary, which a verb follows, part of the verb.
#[cold]
fn floats(before: &mut [Token]) -> bool {
    const FLOATING: [u32; 3] = [of_ascii("both"), of_ascii("all"), of_ascii("each")];
    let [.., auxiliary, word] = before else { return false };
    let floats = FLOATING.contains(&word.key) && (auxiliary.tag == Tag::Modal || is_auxiliary(auxiliary.key));
    if floats {
        word.tag = Tag::Adv;
    }
    floats
}

/// "A group led | by Roe", but "the team led by two": whether somebody is named behind a past form that is done to what
/// stands before it.
fn has_agent(tokens: &[Token], i: usize) -> bool {
    static MOVES: Words<16> = Words::of(&["stood", "came", "went", "passed", "ran", "lived"]);
    let Some([by, agent]) = tokens.get(i + 1..i + 3) else { return false };
    let acts = agent.kind == TokenKind::Word && !agent.has(flag::TIME);
    by.key == of_ascii("by") && acts && !MOVES.contains(tokens[i].key)
}

/// Whether what may be either past form has a subject before it and no auxiliary: "Roe also | paid", but "has also |
/// paid" and "also | paid by"; "who asked not to be named | told", but "has been | told".
#[cold]
fn is_finite(before: Tag, tokens: &[Token], i: usize) -> bool {
    let agent = tokens.get(i + 1).is_some_and(|t| t.key == of_ascii("by"));
    match before {
        Tag::Vbn | Tag::Vb if is_be(tokens[i - 1].key) => false,
        before if before.is_in(BEFORE_CLAUSE) && tells_clause(tokens, i) => true,
        Tag::Vbn if SPEAKS.contains(tokens[i].key) => true,
        // "The minister | used his speech"
        Tag::Noun => is_before_possessive(tokens, i),
        Tag::Vbn | Tag::Vb => has_object(tokens, i) && follows_relative(&tokens[..i]),
        Tag::Adv => {
            let subject = tokens[..i].iter().rev().find(|t| t.tag != Tag::Adv);
            !agent && subject.is_some_and(|t| matches!(t.tag, Tag::Name | Tag::Pron))
        }
        _ => false,
    }
}

/// "The ministry now | put the number at 14", but "did it now | put the": whether a verb whose past is like its infinitive stands
/// behind a noun and an adverb, and before its object.
#[cold]
fn has_subject_and_object(tokens: &[Token], i: usize) -> bool {
    static WHEN: Words<32> =
        Words::listed("now also later then meanwhile since already finally first initially earlier");
    const LONGEST: usize = 8;
    let Some([subject, adverb]) = i.checked_sub(2).map(|k| [&tokens[k], &tokens[k + 1]]) else { return false };
    let near = &tokens[i.saturating_sub(LONGEST)..i - 1];
    // "Will the bank now | cut its", "helped the bank later | cut its"
    let led = near
        .iter()
        .rev()
        .take_while(|t| t.kind == TokenKind::Word)
        .any(|t| t.tag.is_in(TagSet::VERB) || t.tag == Tag::Modal);
    WHEN.contains(adverb.key) && subject.tag.is_in(SUBJECTS) && !led && has_object(tokens, i)
}

/// What a subject ends with.
const SUBJECTS: TagSet = TagSet::of(&[Tag::Noun, Tag::Nouns, Tag::Name]);

fn is_before_possessive(tokens: &[Token], i: usize) -> bool {
    tokens.get(i + 1).is_some_and(|t| POSSESSIVES.contains(&t.key))
}

const POSSESSIVES: [u32; 4] = [of_ascii("his"), of_ascii("her"), of_ascii("their"), of_ascii("its")];

/// Whether words stand behind a past form that a participle hardly has there.
fn has_object(tokens: &[Token], i: usize) -> bool {
    static OBJECTS: Words<32> = Words::of(&["the", "a", "an", "that", "it", "him", "them", "his", "their", "its"]);
    tokens.get(i + 1).is_some_and(|t| OBJECTS.contains(t.key))
}

/// "Who declined to comment | called the", "who was not hired | called the": whether a relative clause with an infinitive
/// or a passive ends before a verb.
fn follows_relative(tokens: &[Token]) -> bool {
    const LONGEST: usize = 8;
    const GET: u32 = of_ascii("get");
    let clause = tokens[tokens.len().saturating_sub(LONGEST)..].iter().rev();
    let mut clause = clause.take_while(|t| t.kind == TokenKind::Word && t.key != GET);
    clause.any(|t| t.key == of_ascii("who"))
}

/// "At least three", "more than three", "as many as three": makes the words before a number part of the group that it
/// begins.
#[cold]
fn join_bound(tokens: &mut [Token], i: usize) {
    static BOUNDS: Words<32> = Words::of(&["least", "most", "more", "less", "fewer", "greater", "higher", "lower"]);
    const AT: u32 = of_ascii("at");
    const THAN: u32 = of_ascii("than");
    const AS: u32 = of_ascii("as");
    const UP: u32 = of_ascii("up");
    const TO: u32 = of_ascii("to");
    static AMOUNTS: Words<32> = Words::of(&["many", "few", "much", "little"]);
    let key = |back: usize| i.checked_sub(back).map_or(0, |k| tokens[k].key);
    let count = match (key(3), key(2), key(1)) {
        (_, AT, bound) if BOUNDS.contains(bound) => 2,
        (_, bound, THAN) if BOUNDS.contains(bound) => 2,
        (AS, amount, AS) if AMOUNTS.contains(amount) => 3,
        // "went up to three" is a verb with its particle.
        (_, UP, TO) if i.checked_sub(3).is_none_or(|k| !tokens[k].tag.is_in(TagSet::VERB)) => 2,
        (_, _, about) if APPROXIMATES.contains(about) && approximates(tokens, i) => 1,
        _ => return,
    };
    for token in &mut tokens[i - count..i] {
        token.tag = Tag::Adj;
    }
}

static APPROXIMATES: Words<8> = Words::of(&["about", "around", "over", "under"]);

/// "Said about 60 percent", but "complained about 60 cars", "a dispute over 60 jobs": whether a preposition before a number
/// in digits only bounds it.
fn approximates(tokens: &[Token], i: usize) -> bool {
    static TOPICAL: Words<128> = Words::of(&[
        "talk",
        "talks",
        "talked",
        "talking",
        "speak",
        "speaks",
        "spoke",
        "spoken",
        "speaking",
        "write",
        "written",
        "writing",
        "complain",
        "complains",
        "complained",
        "complaining",
        "worry",
        "worries",
        "worried",
        "ask",
        "asks",
        "asked",
        "asking",
        "hear",
        "heard",
        "know",
        "knows",
        "knew",
        "learned",
        "inquired",
        "argue",
        "argued",
        "arguing",
        "fight",
        "fought",
        "clash",
        "clashed",
        "warned",
        "lied",
        "lying",
    ]);
    const YEAR: usize = 4;
    let number = &tokens[i];
    let Some(before) = i.checked_sub(2).map(|k| &tokens[k]) else { return true };
    if number.kind != TokenKind::Number || number.len as usize == YEAR {
        return false;
    }
    let over = matches!(tokens[i - 1].key, OVER | UNDER);
    let opens = before.tag.is_in(OPENS) || before.key == of_ascii("that");
    opens || SPEAKS.contains(before.key) || is_be(before.key) || {
        before.tag.is_in(TagSet::VERB) && !over && !TOPICAL.contains(before.key)
    }
}

const OVER: u32 = of_ascii("over");
const UNDER: u32 = of_ascii("under");

/// "Was | criticised", "was even | dubbed": whether a form of "be" stands before a past form.
fn is_passive(before: Tag, tokens: &[Token]) -> bool {
    let be = |t: &Token| t.tag.is_in(TagSet::VERB) && is_be(t.key);
    match before {
        Tag::Adv => tokens.iter().nth_back(1).is_some_and(be),
        _ => before.is_in(TagSet::VERB) && tokens.last().is_some_and(be),
    }
}

/// "An official who asked", "the accused": which of the two past forms of a verb stands behind a word, where its tag alone
/// does not tell.
#[cold]
fn past(tag: Tag, before: Tag, word: u32) -> Tag {
    match (before, tag) {
        (Tag::Wh, Tag::Vbn) if word == of_ascii("who") => Tag::Vbd,
        (Tag::Det, Tag::Vbd) if is_article(word) => Tag::Vbn,
        _ => tag,
    }
}

/// "Theresa May", "April said", "April Roe": whether a month is a person's name, by what stands beside it.
#[cold]
fn names_person(tokens: &[Token], i: usize) -> bool {
    const NAMES: [u32; 4] = [of_ascii("may"), of_ascii("april"), of_ascii("june"), of_ascii("august")];
    let named = |t: &Token| t.tag == Tag::Name && t.kind == TokenKind::Word && !t.has(flag::TIME);
    let next = tokens.get(i + 1);
    let speaks = next.is_some_and(|t| SPEAKS.contains(t.key));
    let dated = next.is_some_and(|t| t.kind == TokenKind::Number);
    let owned = i.checked_sub(1).is_some_and(|k| named(&tokens[k]));
    let free = i.checked_sub(1).is_none_or(|k| !matches!(tokens[k].tag, Tag::Prep | Tag::Adj));
    let owns = free && next.is_some_and(|t| t.kind == TokenKind::Word && t.has(flag::CAPITAL) && !t.has(flag::TIME));
    tokens[i].has(flag::CAPITAL) && NAMES.contains(&tokens[i].key) && (speaks || owns || (owned && !dated))
}

/// "A Sunday Herald reporter"
#[cold]
fn names_paper(tokens: &[Token], i: usize) -> bool {
    static PAPERS: Words<64> = Words::of(&[
        "telegraph",
        "times",
        "herald",
        "mirror",
        "express",
        "mail",
        "post",
        "star",
        "tribune",
        "independent",
        "business",
    ]);
    tokens[i].key == of_ascii("sunday")
        && tokens.get(i + 1).is_some_and(|t| t.has(flag::CAPITAL) && PAPERS.contains(t.key))
}

/// "The firm plans to", "points out": what may be a verb is one behind a noun and before such words, unless the noun
/// group has a possessor: "the firm's plans to".
#[cold]
fn leads_on(tokens: &[Token], i: usize) -> bool {
    const LEADS: [u32; 4] = [of_ascii("to"), of_ascii("that"), of_ascii("whether"), of_ascii("out")];
    let owned = tokens[i.saturating_sub(3)..i].iter().any(|t| matches!(t.tag, Tag::Gen | Tag::Poss));
    !owned && tokens.get(i + 1).is_some_and(|t| LEADS.contains(&t.key))
}
