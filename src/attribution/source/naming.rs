//! How far the words for a speaker reach: what tells who it is, and what tells of the utterance.

use super::phrases::{phrase_end, phrases_before};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::circumstance;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{self, COMMA, FINITE, Kinds, SUBJECT};
use crate::lexicon::entry::{is_indefinite, noun};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, flag};

/// "Edna Marsh, | professor of law, | says": the first chunk of a role behind somebody's name, which says no more than who
/// that is, in the clause before the cue at `k`; `k` for none.
pub(crate) fn apposition(view: View<'_>, chunk_first: usize, k: usize) -> usize {
    let strip = &view.page.strip;
    let from = k.saturating_sub(strip.last(FINITE, chunk_first, k)).max(chunk_first);
    let commas = strip.ahead(COMMA, from, k);
    strip::from_first(commas).map(|far| from + far + 1).find(|at| is_apposition(view, *at, chunk_first)).unwrap_or(k)
}

/// Whether the noun group at `at` is a bare role, or one behind "a", right behind a comma and somebody's name.
pub(crate) fn is_apposition(view: View<'_>, at: usize, chunk_first: usize) -> bool {
    let page = view.page;
    let kind = |at: usize| page.kind(at);
    if at < chunk_first + 2 || [at, at - 1, at - 2].map(kind) != [ChunkKind::Noun, ChunkKind::Comma, ChunkKind::Noun] {
        return false;
    }
    let led = at > chunk_first + 2 && matches!(page.kind(at - 3), ChunkKind::Prep | ChunkKind::Verb);
    let chunk = &page.chunks[at];
    let (opener, head) = (view.token(chunk.first as usize), view.token(chunk.head as usize));
    let bare = match opener.tag {
        Tag::Det => is_indefinite(opener.key),
        other => other != Tag::Poss,
    };
    !led && bare
        && head.tag == Tag::Noun
        && chunk.genitive == chunk.first
        && view.noun_bits(chunk.head as usize) & (noun::ROLE | noun::OFFICE) != 0
        && view.token(page.chunks[at - 2].head as usize).tag == Tag::Name
}

const SIGNS: Kinds<2> = Kinds::of([ChunkKind::Comma, ChunkKind::Dash]);

/// "X, a Y, | in a letter to Z, | said": the comma in `phrase..gap` behind which an aside tells of the utterance.
pub(crate) fn aside(view: View<'_>, phrase: usize, gap: usize) -> Option<usize> {
    const LEADS: [u32; 4] = [of_ascii("in"), of_ascii("during"), of_ascii("after"), of_ascii("before")];
    /// "X, representing the mill, said"
    const STANDING: [u32; 3] = [of_ascii("including"), of_ascii("representing"), of_ascii("acting")];
    let page = view.page;
    let signs = page.strip.ahead(SIGNS, phrase + 1, gap.saturating_sub(1));
    strip::from_first(signs).map(|far| phrase + 1 + far).find(|sign| {
        let chunk = &page.chunks[sign + 1];
        // "X -- citing a report -- said"
        if page.kind(*sign) == ChunkKind::Dash {
            return chunk.kind == ChunkKind::Verb && chunk.form == VerbForm::Gerund;
        }
        let key = view.token(chunk.first as usize).key;
        match chunk.kind {
            ChunkKind::Prep => LEADS.contains(&key) || is_for_part(view, chunk.first as usize),
            // "X, citing his record, said", "X, his voice shaking, said"
            ChunkKind::Verb => chunk.form == VerbForm::Gerund && !STANDING.contains(&key),
            ChunkKind::Noun => is_absolute(view, sign + 1),
            _ => false,
        }
    })
}

/// "X, for his part, said", "X, for example, said": whether words from the token `at` on say nothing of X.
fn is_for_part(view: View<'_>, at: usize) -> bool {
    const SAMPLES: [u32; 4] = [of_ascii("part"), of_ascii("example"), of_ascii("instance"), of_ascii("one")];
    let words = &view.page.tokens[at..];
    words[0].key == of_ascii("for") && words.iter().skip(1).take(2).any(|t| SAMPLES.contains(&t.key))
}

/// Whether what begins behind a comma tells more of the utterance, and not of its source: "said X, referring to",
/// "said X, although", "according to X, the road | was shut".
pub(crate) fn leaves(view: View<'_>, k: usize) -> bool {
    const SUBORDINATORS: [u32; 8] = [
        of_ascii("although"),
        of_ascii("though"),
        of_ascii("while"),
        of_ascii("as"),
        of_ascii("because"),
        of_ascii("when"),
        of_ascii("but"),
        of_ascii("after"),
    ];
    // "even as", "just after"
    let k = k + usize::from(view.page.kind(k) == ChunkKind::Adv && k + 1 < view.page.chunks.len());
    let chunk = &view.page.chunks[k];
    match chunk.kind {
        ChunkKind::Verb => chunk.form == VerbForm::Gerund,
        // "said X, a guard, and it | was": but "said X, a guard, and Y"
        ChunkKind::Conj if k + 1 < view.page.chunks.len() && view.page.strip.has(SUBJECT, k + 1) => true,
        ChunkKind::Prep | ChunkKind::Conj | ChunkKind::Wh => {
            SUBORDINATORS.contains(&view.token(chunk.first as usize).key)
        }
        ChunkKind::Noun => view.page.strip.has(SUBJECT, k) || is_absolute(view, k),
        _ => false,
    }
}

/// "Said X, | his voice breaking"
fn is_absolute(view: View<'_>, k: usize) -> bool {
    let page = view.page;
    let next = page.chunks.get(k + 1).filter(|c| c.kind == ChunkKind::Verb && c.form == VerbForm::Gerund);
    next.is_some() && view.token(page.chunks[k].first as usize).tag == Tag::Poss
}

/// "The dam, said X, | is", "instead, said X, | the dam “is”": whether the words at the chunk `at` are a verb or a clause that
/// those before the cue begin.
pub(crate) fn goes_on(view: View<'_>, at: usize, end: usize) -> bool {
    let page = view.page;
    let verb = |k: usize| k < end && view.is_finite(k);
    let quoted = |k: usize| k < end && page.kind(k) == ChunkKind::QuoteOpen && verb(k + 1);
    if at < end && page.kind(at) == ChunkKind::Noun {
        return view.complement(at, end) == of_ascii("clause") || quoted(at + 1);
    }
    // "said X, show director": what looks like a verb in its bare form may be a noun.
    let bare = |k: usize| {
        let head = view.token(page.chunks[k].head as usize);
        page.chunks[k].end == page.chunks[k].first + 1 && head.tag == Tag::Vbp && !head.has(flag::RULED)
    };
    quoted(at) || (verb(at) && !bare(at))
}

/// "said X | on Monday", "said X of Y | in a statement": where what follows the noun group at `at` tells of the utterance,
/// else `end`.
pub(crate) fn named_to(view: View<'_>, at: usize, end: usize) -> usize {
    let page = view.page;
    let clause = |k: usize| matches!(page.kind(k), ChunkKind::Wh | ChunkKind::That | ChunkKind::Verb);
    let named = |k: usize| page.kind(k) == ChunkKind::Noun && view.token(page.chunks[k].head as usize).tag == Tag::Name;
    let tells = |k: &usize| {
        let chunks = &page.chunks[*k..end];
        let beside = named(k - 1) || (named(at) && page.kind(k - 1) == ChunkKind::Comma);
        circumstance::begins(&page.tokens, chunks)
            || (beside && (circumstance::follows_name(&page.tokens, chunks) || is_reaction(view, *k)))
    };
    (at + 1..end).find(|k| tells(k) || clause(*k)).filter(tells).unwrap_or(end)
}

/// "Said X | to applause", "said X, | to which the crowd roared", but "said Ambassador | to Norway X".
fn is_reaction(view: View<'_>, k: usize) -> bool {
    let page = view.page;
    let office = view.noun_bits(page.chunks[k - 1].head as usize) & (noun::ROLE | noun::OFFICE) != 0;
    let word = view.token(page.chunks[k].first as usize);
    page.kind(k) == ChunkKind::Prep && word.key == of_ascii("to") && !word.has(flag::CAPITAL) && !office
}

/// "Owen Platt, who called it “a gift,” | told the council": whether the chunks `first..end` are a subject with its
/// relative clause, so that the verb behind them is the subject's.
pub(crate) fn awaits_verb(view: View<'_>, first: usize, end: usize) -> bool {
    const WH: Kinds<1> = Kinds::of([ChunkKind::Wh]);
    let (page, strip) = (view.page, &view.page.strip);
    let relative = first + strip.next(WH, first, end);
    relative >= first + 2
        && relative < end
        && page.kind(relative - 1) == ChunkKind::Comma
        && page.kind(relative - 2) == ChunkKind::Noun
        && strip.count(FINITE, first, relative) == 0
        && strip.count(FINITE, relative, end) == 1
        && !view.token(page.chunks[relative].first as usize).has(flag::QUOTED)
}

/// X, of the Courier: “...”; X on the wall: “...”; X, in a letter: “...”: the first and the last chunk of the names that a
/// paragraph begins with, before the colon at the token `colon`.
pub(crate) fn label(view: View<'_>, sentence: usize, colon: u32) -> Option<(usize, usize)> {
    static TOPICS: Words<8> = Words::of(&["on", "about"]);
    static SETTINGS: Words<32> = Words::of(&["on", "about", "in", "at", "to", "during", "after", "before"]);
    const PERSON: Kinds<3> = Kinds::of([ChunkKind::Noun, ChunkKind::Open, ChunkKind::Close]);
    const NAMES: Kinds<5> =
        Kinds::of([ChunkKind::Noun, ChunkKind::Comma, ChunkKind::Prep, ChunkKind::Open, ChunkKind::Close]);
    let page = view.page;
    let (first, _) = page.chunks_of(sentence);
    let k = page.chunk_of[colon as usize] as usize;
    let key = |at: usize| view.token(page.chunks[at].first as usize).key;
    let begins = view.token(page.chunks[first].first as usize).has(flag::PARAGRAPH_START);
    let named = page.kind(first) == ChunkKind::Noun && view.token(page.chunks[first].head as usize).tag == Tag::Name;
    if !begins || !named || k < first + 3 || k > first + LONGEST_LABEL {
        return None;
    }
    let comma = |at: usize| page.kind(at - 1) == ChunkKind::Comma;
    let topic = (first + 1..k).find(|at| TOPICS.contains(key(*at)) || (comma(*at) && SETTINGS.contains(key(*at))));
    let (kinds, end) = match topic {
        Some(t) if comma(t) => (page.strip.ahead(NAMES, first, t), t - 1),
        Some(t) => (page.strip.ahead(PERSON, first, t), t),
        None => (page.strip.ahead(NAMES, first, k), k),
    };
    (kinds.trailing_ones() as usize >= end - first).then_some((first, end - 1))
}

/// The answer came from X, a Y: “...”; a letter from X of Z: “...”: the first and the last chunk of the words for whom the
/// words behind the colon at the token `colon` come from.
pub(crate) fn sender(view: View<'_>, sentence: usize, colon: u32) -> Option<(usize, usize)> {
    let page = view.page;
    let (first, _) = page.chunks_of(sentence);
    let end = page.chunk_of[colon as usize] as usize;
    let key = |at: usize| view.token(page.chunks[at].first as usize).key;
    let is_noun = |at: usize| page.kind(at) == ChunkKind::Noun;
    let from = (first + 1..end).find(|k| key(*k) == of_ascii("from") && k + 1 < end && is_noun(k + 1))?;
    let came = page.kind(from - 1) == ChunkKind::Verb && view.head_lemma(from - 1) == of_ascii("come");
    // "A letter from X was clear: “...”"
    let told = !came && page.strip.count(FINITE, from, end) > 0;
    let words = if told { None } else { (from - 1).checked_sub(usize::from(came)) };
    let words = words.filter(|k| *k >= first && is_noun(*k))?;
    let words = words - 2 * phrases_before(view, words, first);
    let entry = view.lexicon.entry(view.token(page.chunks[words].head as usize));
    // "The train came from Marl: “...”"
    (entry.noun_cue != 0).then(|| (from + 1, apposed_to(view, from + 1, end)))
}

/// "More from X of Y, a Z: “...”": the last chunk of the words that name X, from the chunk `at` on and before the colon.
pub(crate) fn apposed_to(view: View<'_>, at: usize, colon: usize) -> usize {
    let page = view.page;
    let last = phrase_end(view, at, colon);
    let apposed = last + 2 < colon
        && page.kind(last + 1) == ChunkKind::Comma
        && matches!(page.kind(last + 2), ChunkKind::Noun | ChunkKind::Wh);
    if apposed { colon - 1 } else { last }
}

/// The most chunks of a label.
const LONGEST_LABEL: usize = 12;
