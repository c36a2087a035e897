//! Words that may be a noun, an adjective or a participle, and are verbs of saying: by what stands behind them.

use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, TagSet, Token, TokenKind, flag};

/// Verbs of speaking that are the plural of a noun too.
static CLAIMS: Words<32> = Words::listed(
    "claims reports estimates notes states promises demands comments answers doubts fears hopes suspects disputes records \
     counts",
);

/// "Jobs are at risk, the union | claims.", "the plan, Roe | claims, is": whether a noun group between two signs, or a sign and
/// the sentence's end, ends with what may be a verb of speaking.
#[cold]
pub(super) fn trails(tokens: &[Token], i: usize) -> bool {
    const LONGEST: usize = 8;
    const GROUP: TagSet = TagSet::of(&[Tag::Det, Tag::Poss, Tag::Adj, Tag::Noun, Tag::Nouns, Tag::Name, Tag::Gen]);
    let ends = tokens.get(i + 1).is_none_or(|t| matches!(t.kind, TokenKind::Stop | TokenKind::Comma));
    if !ends || !CLAIMS.contains(tokens[i].key) {
        return false;
    }
    let near = &tokens[i.saturating_sub(LONGEST)..i];
    let Some(sign) = near.iter().rposition(|t| !t.tag.is_in(GROUP)) else { return false };
    let opener = near.get(sign + 1).is_some_and(|t| t.tag == Tag::Det || t.tag == Tag::Name);
    // "The costs, the fees, the insurance claims": no list.
    let listed = near[..sign].iter().any(|t| t.tag == Tag::Comma);
    near[sign].tag == Tag::Comma && opener && !listed
}

/// "The firm | estimates 40 people died", "the union | claims jobs are at risk": whether a number or a subject with its verb
/// stands behind what may be a verb of speaking.
#[cold]
pub(super) fn has_clause(tokens: &[Token], i: usize) -> bool {
    // "Roe | doubts it."
    const IT: [u32; 4] = [of_ascii("it"), of_ascii("this"), of_ascii("that"), of_ascii("otherwise")];
    let [Some(next), Some(verb)] = [i + 1, i + 2].map(|at| tokens.get(at)) else { return false };
    let word = next.kind == TokenKind::Word && !next.has(flag::CAPITAL);
    CLAIMS.contains(tokens[i].key)
        && (IT.contains(&next.key) || next.kind == TokenKind::Number || (word && is_plural(verb.key)))
}

/// "Roe, the lead investigator, | suspects metal fatigue"
#[cold]
pub(super) fn has_object_behind(tokens: &[Token], i: usize) -> bool {
    static OTHERS: Words<64> = Words::listed(
        "and or of in for to at on by with from about over under after before as than which who was were are is have had will would",
    );
    let word = |t: &Token| (t.kind == TokenKind::Word && !OTHERS.contains(t.key)) || t.kind == TokenKind::Number;
    CLAIMS.contains(tokens[i].key) && tokens.get(i + 1).is_some_and(word)
}

/// "…, documents obtained by the Courier | show.": whether a noun group that a participle tells more of stands between a comma and
/// what may be a verb of showing, with which the sentence ends.
#[cold]
pub(super) fn shows(tokens: &[Token], i: usize) -> bool {
    static SHOWS: Words<8> = Words::listed("show shows");
    static LINKS: Words<8> = Words::listed("by on in from");
    const LONGEST: usize = 10;
    let ends =
        tokens.get(i + 1).is_none_or(|t| t.kind == TokenKind::Stop || t.has(flag::TIME) || t.key == of_ascii("on"));
    if !ends || !SHOWS.contains(tokens[i].key) {
        return false;
    }
    let near = &tokens[i.saturating_sub(LONGEST)..i];
    let Some(comma) = near.iter().rposition(|t| t.tag == Tag::Comma) else { return false };
    let told = near[comma..].windows(2).any(|w| w[0].tag.is_in(PAST) && LINKS.contains(w[1].key));
    let noun =
        near.get(comma + 1..).is_some_and(|rest| rest.iter().take(3).any(|t| matches!(t.tag, Tag::Noun | Tag::Nouns)));
    told && noun
}

/// "Brokers | estimate the loss at", "the waybills, 41 in all, | record the transfer": whether a noun group that can't belong to it
/// begins behind what may be a verb.
#[cold]
pub(super) fn is_base(tokens: &[Token], i: usize) -> bool {
    static BASES: Words<32> =
        Words::listed("estimate claim report doubt fear suspect demand dispute record state show");
    static BEGINS: Words<32> = Words::listed("the a an its his her their it");
    BASES.contains(tokens[i].key) && tokens.get(i + 1).is_some_and(|t| BEGINS.contains(t.key))
}

/// "The coastguard | denied giving": whether a verb that tells of a deed has one behind it.
pub(super) fn tells_of_deed(before: Tag, key: u32, next: Tag) -> bool {
    static TELLS: Words<32> = Words::listed(
        "denied admitted acknowledged confirmed confessed recalled suggested proposed mentioned regretted recommended",
    );
    const SUBJECTS: TagSet = TagSet::of(&[Tag::Noun, Tag::Nouns, Tag::Name, Tag::Comma]);
    next == Tag::Vbg && before.is_in(SUBJECTS) && TELLS.contains(key)
}

const PAST: TagSet = TagSet::of(&[Tag::Vbn, Tag::Vbd]);

/// "Are", "have": what has a plural for its subject.
fn is_plural(verb: u32) -> bool {
    [of_ascii("are"), of_ascii("were"), of_ascii("have")].contains(&verb)
}

/// What a verb stands behind that may be of either past.
pub(super) const BEFORE_CLAUSE: TagSet =
    TagSet::of(&[Tag::Noun, Tag::Nouns, Tag::Name, Tag::Adj, Tag::Num, Tag::Comma, Tag::Conj, Tag::Vb, Tag::Vbn]);

/// "The board | found that", "Roe | confirmed on Monday that", "but | maintained, however, that": whether a verb of saying,
/// which is done to nobody, has its clause behind it.
pub(super) fn tells_clause(tokens: &[Token], i: usize) -> bool {
    static TELLS: Words<256> = Words::listed(
        "acknowledged admitted affirmed alleged announced argued asserted believed calculated cautioned charged claimed \
         conceded concluded confessed confided confirmed contended countered decided declared decreed denied \
         determined disclosed discovered doubted emphasised emphasized estimated feared found guessed held hinted hoped \
         implied indicated insisted maintained mentioned observed pledged pointed predicted promised proposed recalled \
         recommended reiterated remarked repeated reported responded revealed ruled signalled signaled speculated stated \
         stipulated stressed suggested suspected swore thought underlined vowed",
    );
    static SUBJECTS: Words<64> =
        Words::listed("he she it they we i the a an his her its their no there all some nobody nothing");
    static ASIDES: Words<32> =
        Words::listed("on late early however again too also later then meanwhile nonetheless nevertheless repeatedly");
    static PLACES: Words<16> = Words::listed("at in during after before to");
    const MOST: usize = 9;
    if !TELLS.contains(tokens[i].key) {
        return false;
    }
    // The tags of the words behind are not known yet.
    let rest = &tokens[i + 1..];
    let Some(that) = rest.iter().take(MOST).position(|t| t.key == of_ascii("that")) else { return false };
    let time = |t: &Token| {
        t.has(flag::TIME) || matches!(t.kind, TokenKind::Comma | TokenKind::Number) || ASIDES.contains(t.key)
    };
    // "Maintained at a hearing that he had", but "maintained at a hearing that was"
    let begins = || rest.get(that + 1).is_some_and(|t| SUBJECTS.contains(t.key));
    let placed = || PLACES.contains(rest[0].key) && rest[..that].iter().all(|t| t.kind == TokenKind::Word);
    rest[..that].iter().all(time) || (placed() && begins())
}

/// "A law that | calls for it", but "the claim that calls for it grew": whether a relative clause begins with what may be a verb.
#[cold]
pub(super) fn tells_of_noun(tokens: &[Token], i: usize) -> bool {
    static OBJECTS: Words<64> = Words::listed("from to in at on for with by of the a an its their his her it them him");
    static SAYINGS: Words<256> = Words::listed(
        "claim claims report reports fact idea news evidence view belief warning warnings statement suggestion sign signs \
         allegation allegations assertion finding conclusion notion hope hopes fear fears rumor rumour proof word doubt concern \
         concerns prediction estimate promise assurance complaint argument theory possibility assumption way so",
    );
    let [noun, that] = [&tokens[i - 2], &tokens[i - 1]];
    that.key == of_ascii("that")
        && matches!(noun.tag, Tag::Noun | Tag::Name)
        && !SAYINGS.contains(noun.key)
        && tokens.get(i + 1).is_some_and(|t| OBJECTS.contains(t.key))
}
