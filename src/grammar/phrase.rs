//! Noun groups and verb groups, in nom over tokens.

use super::tokens::{Parsed, Tokens, one, tagged};
use crate::lexicon::entry::{is_auxiliary, is_be, is_have};
use crate::text::words::Words;
use crate::text::{Tag, TagSet, Token, TokenKind, flag};
use nom::combinator::opt;
use nom::{Input, Parser};

/// A noun group: how many tokens it has, which of them is its head, and where the part behind a genitive begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NounGroup {
    pub len: usize,
    pub head: usize,
    /// The number of tokens up to and with the last "'s" or possessive pronoun; 0 for none.
    pub genitive: usize,
}

/// A verb group: how many tokens it has and which of them is its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct VerbGroup {
    pub len: usize,
    pub head: usize,
    pub form: VerbForm,
    pub negated: bool,
}

/// The form of a verb group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum VerbForm {
    /// says, said, has said
    Finite,
    /// would say, may have said
    Modal,
    /// was told
    Passive,
    /// to say
    Infinitive,
    /// saying
    Gerund,
    /// told, without an auxiliary and not clearly past
    Participle,
    /// say
    Base,
}

impl VerbForm {
    pub(crate) const ALL: [Self; 7] =
        [Self::Finite, Self::Modal, Self::Passive, Self::Infinitive, Self::Gerund, Self::Participle, Self::Base];

    /// The form of a verb without an auxiliary.
    const fn of(tag: Tag) -> Self {
        match tag {
            Tag::Vbg => Self::Gerund,
            Tag::Vbn => Self::Participle,
            Tag::Vb => Self::Base,
            _ => Self::Finite,
        }
    }

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Finite => "fin",
            Self::Modal => "mod",
            Self::Passive => "pass",
            Self::Infinitive => "inf",
            Self::Gerund => "ing",
            Self::Participle => "part",
            Self::Base => "base",
        }
    }
}

const MODIFIER: TagSet =
    TagSet::of(&[Tag::Adj, Tag::Num, Tag::Noun, Tag::Nouns, Tag::Name, Tag::Vbn, Tag::Vbg, Tag::Poss]);
pub(super) const STARTS_NOUN: TagSet = TagSet::of(&[
    Tag::Det,
    Tag::Poss,
    Tag::Num,
    Tag::Adj,
    Tag::Noun,
    Tag::Nouns,
    Tag::Name,
    Tag::Pron,
    Tag::There,
    Tag::Vbg,
    Tag::Vbn,
    Tag::Sign,
]);
const LEADS_NOUN: TagSet = TagSet::of(&[Tag::Num, Tag::Poss, Tag::Adj]);
const FOLLOWS_NOUN: TagSet = TagSet::of(&[Tag::Num, Tag::Poss, Tag::Adj, Tag::Gen, Tag::Sign]);
/// What is no noun group by itself.
const NO_NOUN: TagSet = TagSet::of(&[Tag::Vbn, Tag::Vbg, Tag::Adj, Tag::Sign]);
pub(super) const STARTS_VERB: TagSet =
    TagSet::of(&[Tag::Vb, Tag::Vbp, Tag::Vbz, Tag::Vbd, Tag::Vbn, Tag::Vbg, Tag::Modal, Tag::To, Tag::Adv]);

/// Days, months and words such as "today", which begin a group of their own behind another noun.
pub(crate) fn is_time(token: &Token) -> bool {
    token.has(flag::TIME) && matches!(token.tag, Tag::Name | Tag::Noun)
}

/// A noun group: determiners, modifiers and a head, with genitives inside.
pub(crate) fn noun_group(input: Tokens<'_>) -> Parsed<'_, NounGroup> {
    if matches!(input.tag(), Tag::Pron | Tag::There) {
        let (rest, _) = one(input, |_| true)?;
        return Ok((rest, NounGroup { len: 1, head: 0, genitive: 0 }));
    }
    let all = input.0;
    let (mut len, mut head, mut genitive) = (0, None, 0);
    while let Some(token) = all.get(len) {
        let before = len.checked_sub(1).map(|k| &all[k]);
        let next = all.get(len + 1);
        // Most tokens of a group are nouns, and most groups end behind one.
        if token.tag.is_in(TagSet::NOMINAL) {
            if head.is_some() && is_time(token) {
                break;
            }
            head = Some(len);
        } else if head.is_none() {
            if !(token.tag.is_in(LEADS_NOUN) || leads(token, before, next)) {
                break;
            }
            if matches!(token.tag, Tag::Num | Tag::Sign) && !goes_on(next) {
                head = Some(len);
            }
            if token.tag == Tag::Poss {
                genitive = len + 1;
            }
        } else {
            if !(token.tag.is_in(FOLLOWS_NOUN) && follows(token, before, next)) {
                break;
            }
            if matches!(token.tag, Tag::Gen | Tag::Poss) {
                genitive = len + 1;
            }
            if token.tag == Tag::Gen {
                head = None;
            }
        }
        len += 1;
    }
    if len == 0 || (len == 1 && all[0].tag.is_in(NO_NOUN)) {
        return Err(nom::Err::Error(()));
    }
    // "the poor", "this", "his": the last word stands for a noun.
    let head = head.unwrap_or(len - 1);
    Ok((input.take_from(len), NounGroup { len, head, genitive }))
}

/// Whether a word that is no noun goes into a group before its head; those of `LEADS_NOUN` always do.
fn leads(token: &Token, before: Option<&Token>, next: Option<&Token>) -> bool {
    match token.tag {
        Tag::Det => before.is_none_or(|t| t.tag != Tag::Noun),
        Tag::Vbn | Tag::Vbg => goes_on(next) && (before.is_some() || next.is_some_and(|t| t.tag != Tag::Name)),
        Tag::Adv => before.is_some() && next.is_some_and(|t| t.tag.is_in(MODIFIER)),
        Tag::Sign => stands_by_number(before, next),
        _ => false,
    }
}

/// Whether a word that is no noun goes into a group behind a head.
fn follows(token: &Token, before: Option<&Token>, next: Option<&Token>) -> bool {
    match token.tag {
        Tag::Num => before.is_some_and(|t| is_time(t) || t.tag == Tag::Name),
        Tag::Poss | Tag::Adj => goes_on(next),
        // "'s" is the genitive where something of a noun follows, or the tagger thinks so.
        Tag::Gen => token.kind == TokenKind::Clitic || next.is_some_and(|t| t.tag.is_in(MODIFIER)),
        Tag::Sign => stands_by_number(before, next),
        _ => false,
    }
}

fn stands_by_number(before: Option<&Token>, next: Option<&Token>) -> bool {
    [before, next].iter().flatten().any(|t| t.tag == Tag::Num)
}

fn goes_on(next: Option<&Token>) -> bool {
    next.is_some_and(|t| t.tag.is_in(MODIFIER) && !is_time(t))
}

/// Adverbs that belong to what stands before them: "sold abroad | was dismissed".
static ENDS_PHRASE: Words<32> = Words::of(&["abroad", "overseas", "elsewhere", "nearby", "ago"]);

/// A verb group: "has not yet said", "would have been told", "to say".
pub(crate) fn verb_group(input: Tokens<'_>) -> Parsed<'_, VerbGroup> {
    if input.first().is_some_and(|t| t.tag == Tag::Adv && ENDS_PHRASE.contains(t.key)) {
        return Err(nom::Err::Error(()));
    }
    // A verb alone is the most frequent group by far.
    if let Some(verb) = input.first().filter(|t| t.tag.is_in(TagSet::VERB) && !is_auxiliary(t.key)) {
        return Ok((input.take_from(1), VerbGroup { len: 1, head: 0, form: VerbForm::of(verb.tag), negated: false }));
    }
    let all = input.0;
    let at = |rest: Tokens<'_>| all.len() - rest.0.len();
    let (rest, _) = adverbs(input);
    let (rest, to) = opt(tagged(TagSet::of(&[Tag::To]))).parse(rest)?;
    let (rest, modal) = opt(tagged(TagSet::of(&[Tag::Modal]))).parse(rest)?;
    let (mut rest, mut negated) = adverbs(rest);
    let (mut passive, mut perfect, mut aux) = (false, false, None);
    loop {
        let (after, verb) = match tagged(TagSet::VERB)(rest) {
            Ok(found) => found,
            // "would not": a modal alone is a group too
            Err(_) if modal.is_some() || aux.is_some() => {
                let head = at(rest) - 1;
                let form = if modal.is_some() { VerbForm::Modal } else { VerbForm::Finite };
                return Ok((rest, VerbGroup { len: at(rest), head, form, negated }));
            }
            Err(e) => return Err(e),
        };
        let head = at(after) - 1;
        if is_auxiliary(verb.key) {
            let (behind, not) = adverbs(after);
            // "is said", "has been saying", "did not say": another verb must follow.
            let next = behind.tag();
            let goes = match next {
                Tag::Vbn => true,
                Tag::Vbg => is_be(verb.key),
                Tag::Vbd => is_have(verb.key) || is_be(verb.key),
                Tag::Vb => !is_be(verb.key) && !is_have(verb.key),
                _ => false,
            };
            if goes {
                passive = is_be(verb.key) && matches!(next, Tag::Vbn | Tag::Vbd);
                perfect |= is_have(verb.key);
                negated |= not;
                aux = aux.or(Some(verb));
                rest = behind;
                continue;
            }
            if not && behind.0.len() < after.0.len() {
                negated = true;
            }
        }
        let form = if to.is_some() {
            VerbForm::Infinitive
        } else if modal.is_some() {
            VerbForm::Modal
        } else if passive {
            VerbForm::Passive
        } else {
            match VerbForm::of(aux.unwrap_or(verb).tag) {
                VerbForm::Participle if perfect => VerbForm::Finite,
                form => form,
            }
        };
        return Ok((after, VerbGroup { len: at(after), head, form, negated }));
    }
}

/// Adverbs inside a verb group, and whether one of them negates it.
fn adverbs(input: Tokens<'_>) -> (Tokens<'_>, bool) {
    let (mut rest, mut negated) = (input, false);
    while let Ok((after, adverb)) = tagged(TagSet::of(&[Tag::Adv]))(rest) {
        if rest.0.len() + 5 < input.0.len() || adverb.has(flag::SENTENCE_START) {
            break;
        }
        negated |= is_negator(adverb.key);
        rest = after;
    }
    (rest, negated)
}

pub(crate) fn is_negator(key: u32) -> bool {
    static NOT: Words<32> = Words::of(&["not", "n't", "never", "no", "neither"]);
    NOT.contains(key)
}
