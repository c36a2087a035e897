//! What belongs to the words for a source that stands beside those chosen: a title, the group that bears the name, an
//! apposition behind "according to".

use super::{Relation, SourceCandidate, phrase_end, phrases_before};
use super::{run_in, titled};
use crate::attribution::cue::{CueCandidate, CueSort, names_view};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::FINITE;
use crate::lexicon::entry::{is_article, noun};
use crate::quotation::QuoteKind;
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, flag};

/// The source with all its words.
pub(crate) fn source(view: View<'_>, source: SourceCandidate, cue: &CueCandidate, sentence: usize) -> SourceCandidate {
    let page = view.page;
    let (first, end) = page.chunks_of(sentence);
    let at = source.chunk as usize;
    if source.end <= source.first || page.chunks[at].first != source.first {
        return source;
    }
    if let Some(name) = parenthetic(view, &source, cue, end) {
        return SourceCandidate::of_chunks(view, name, Relation::Left, 0);
    }
    // "According to X, a Y,"; "in the words of X, a Y,"
    let worded =
        cue.sort == CueSort::Noun && source.relation.is_behind() && names_view(view.token(cue.token as usize).key);
    if cue.sort == CueSort::According || worded {
        let last = page.chunk_of[source.end as usize - 1] as usize;
        let last = apposition(view, last, (first, end));
        return last.map_or(source, |k| SourceCandidate { end: page.chunks[k].end, ..source });
    }
    if let Some(name) = run_in::name(view, at, first).filter(|_| !source.relation.is_right()) {
        return SourceCandidate { first: name, ..source };
    }
    let Some(before) = at.checked_sub(1).filter(|k| *k >= first) else { return source };
    let begins = match page.kind(before) {
        ChunkKind::QuoteClose => titled::title(view, at, first),
        ChunkKind::Verb => bearer(view, at, first),
        ChunkKind::Close => bracketed(view, at, first),
        ChunkKind::Adv => approximated(view, at, first),
        ChunkKind::Prep => approximated(view, at, first).or_else(|| entitled(view, at, first)),
        ChunkKind::Comma => described(view, &source, first)
            .or_else(|| unclosed(view, &source, cue, first))
            .or_else(|| seated(view, &source, first)),
        ChunkKind::Conj => approximated(view, at, first)
            .or_else(|| joint(view, &source, first))
            .or_else(|| fields(view, &source, first)),
        _ => None,
    };
    begins.map_or(source, |k| SourceCandidate { first: page.chunks[k].first, ..source })
}

/// "A study titled “The Weir” by | Roe", "the book “The Weir” by aides of | Roe": the noun group that a title behind it and
/// who wrote it tell more of.
fn entitled(view: View<'_>, at: usize, first: usize) -> Option<usize> {
    let page = view.page;
    let by = (at - 2 * phrases_before(view, at, first)).checked_sub(1).filter(|by| *by > first + 2)?;
    let led = view.token(page.chunks[by].first as usize).key == of_ascii("by");
    let closer = by - 1 - usize::from(page.kind(by - 1) == ChunkKind::Comma);
    if !led || page.kind(closer) != ChunkKind::QuoteClose {
        return None;
    }
    let mark = page.chunks[closer].first;
    let region = page.region_at(mark as usize).filter(|r| r.end == mark + 1)?;
    let opener = page.chunk_of[region.first as usize] as usize;
    let named = opener.checked_sub(1).filter(|k| *k >= first)?;
    let titled = page.kind(named) == ChunkKind::Verb && page.chunks[named].end == page.chunks[named].first + 1;
    let work = named.checked_sub(usize::from(titled)).filter(|k| *k >= first && page.kind(*k) == ChunkKind::Noun)?;
    // "In the book “The Weir” by Roe, ..."
    let free = work == first || !matches!(page.kind(work - 1), ChunkKind::Prep | ChunkKind::Verb);
    free.then_some(work)
}

/// "Nearly | half", "all but | two": the chunk at which the words begin that tell how exact the amount is.
fn approximated(view: View<'_>, at: usize, first: usize) -> Option<usize> {
    static ABOUT: Words<32> =
        Words::of(&["nearly", "almost", "roughly", "virtually", "about", "around", "only", "exactly", "approximately"]);
    static AMOUNTS: Words<32> =
        Words::of(&["half", "all", "everyone", "everybody", "nobody", "none", "a", "two", "three"]);
    static ALL: Words<8> = Words::of(&["all", "nothing", "everyone"]);
    let page = view.page;
    let word = |k: usize| &page.chunks[k];
    let opener = view.token(word(at).first as usize);
    let before = at.checked_sub(1).filter(|k| *k >= first && word(*k).end == word(*k).first + 1)?;
    let key = view.token(word(before).first as usize).key;
    if ABOUT.contains(key) && (opener.tag == Tag::Num || AMOUNTS.contains(opener.key)) {
        return Some(before);
    }
    let all = before.checked_sub(1).filter(|k| *k >= first && key == of_ascii("but"))?;
    let whole = ALL.contains(view.token(word(all).first as usize).key) && word(all).end == word(all).first + 1;
    (whole && opener.tag == Tag::Num).then_some(all)
}

/// "The wall, | an aide | said, has fallen": the chunks of a name that is no apposition, as a verb behind the cue goes on
/// with what stands before it.
fn parenthetic(view: View<'_>, source: &SourceCandidate, cue: &CueCandidate, end: usize) -> Option<(usize, usize)> {
    let page = view.page;
    let verb = page.chunk_of[cue.token as usize] as usize;
    let (first, last) = (source.chunk as usize, page.chunk_of[source.end as usize - 1] as usize);
    let comma = (first + 1..last).rfind(|k| page.kind(*k) == ChunkKind::Comma)?;
    let timed = verb + 1 < end && page.kind(verb + 1) == ChunkKind::Time;
    let closes = verb + 1 + usize::from(timed);
    let goes_on = closes + 1 < end && page.kind(closes) == ChunkKind::Comma && view.is_finite(closes + 1);
    (goes_on && last + 1 == verb && page.kind(last) != ChunkKind::Comma).then_some((comma + 1, last))
}

/// "A group called Save the Mill", "a keeper named Platt": the chunk at which the words for who bears the name at `at`
/// begin.
fn bearer(view: View<'_>, at: usize, first: usize) -> Option<usize> {
    const NAMES: [u32; 3] = [of_ascii("call"), of_ascii("name"), of_ascii("dub")];
    let page = view.page;
    let noun = at.checked_sub(2).filter(|k| *k >= first && page.kind(*k) == ChunkKind::Noun)?;
    let verb = &page.chunks[noun + 1];
    let past = matches!(verb.form, VerbForm::Participle | VerbForm::Finite) && verb.end == verb.first + 1;
    let names = verb.kind == ChunkKind::Verb && past && NAMES.contains(&view.head_lemma(noun + 1));
    let capital = view.token(page.chunks[at].first as usize).has(flag::CAPITAL);
    (names && capital).then(|| noun - 2 * phrases_before(view, noun, first))
}

/// "Owen Platt, | a surveyor in Marl, |": the chunk of the name before an apposition between commas, which the source
/// begins with.
fn described(view: View<'_>, source: &SourceCandidate, first: usize) -> Option<usize> {
    let page = view.page;
    let at = source.chunk as usize;
    let name = at.checked_sub(2).filter(|k| *k >= first && page.kind(k + 1) == ChunkKind::Comma)?;
    let named = page.kind(name) == ChunkKind::Noun && view.token(page.chunks[name].head as usize).tag == Tag::Name;
    let led =
        name > first && !matches!(page.kind(name - 1), ChunkKind::Comma | ChunkKind::Conj | ChunkKind::QuoteClose);
    let last = page.chunk_of[source.end as usize - 1] as usize;
    let closes = [last, last + 1].iter().any(|k| page.chunks.get(*k).is_some_and(|c| c.kind == ChunkKind::Comma));
    (named && !led && closes && !source.relation.is_right() && describes(view, at)).then_some(name)
}

/// "Owen Platt, | Chairman of the Marl Trust told": the same where the sentence begins with the name and the second comma is
/// lacking.
fn unclosed(view: View<'_>, source: &SourceCandidate, cue: &CueCandidate, first: usize) -> Option<usize> {
    let page = view.page;
    let at = source.chunk as usize;
    let name = at.checked_sub(2).filter(|k| *k >= first && page.kind(k + 1) == ChunkKind::Comma)?;
    let named = page.kind(name) == ChunkKind::Noun && view.token(page.chunks[name].head as usize).tag == Tag::Name;
    let begins = name == first || matches!(page.kind(name - 1), ChunkKind::Time | ChunkKind::Adv);
    let verb = page.chunk_of[cue.token as usize] as usize;
    let closed = page.chunks.get(verb + 1).is_some_and(|c| c.kind == ChunkKind::Comma);
    let beside = cue.sort == CueSort::Verb && source.end == page.chunks[verb].first;
    let role = view.noun_bits(page.chunks[at].head as usize) & (noun::ROLE | noun::OFFICE) != 0;
    // "Offstage, the actors agreed"
    let full = page.chunks[name].end > page.chunks[name].first + 1;
    let tells = full && (role || view.token(page.chunks[at].first as usize).tag == Tag::Det);
    (named && begins && beside && tells && !closed).then_some(name)
}

/// "Marl Stock Exchange (MSE) | spokesman Owen Platt": the chunk of the name before an acronym in brackets and a role.
fn bracketed(view: View<'_>, at: usize, first: usize) -> Option<usize> {
    let page = view.page;
    let name = at.checked_sub(4).filter(|k| *k >= first)?;
    let kinds = [ChunkKind::Noun, ChunkKind::Open, ChunkKind::Noun, ChunkKind::Close];
    let between = page.chunks[name..at].iter().map(|c| c.kind).eq(kinds);
    let word = |k: usize| view.token(page.chunks[k].first as usize);
    let acronym = between && word(name + 2).has(flag::ALL_CAPS);
    // "(MSE) | Vice President Owen Platt"
    let words = page.chunks[at].first..page.chunks[at].head;
    let office = || words.clone().any(|t| view.noun_bits(t as usize) & (noun::ROLE | noun::OFFICE) != 0);
    let role = word(at).tag != Tag::Det && (!word(at).has(flag::CAPITAL) || office());
    (acronym && role).then(|| name - 2 * phrases_before(view, name, first))
}

/// "The Ministry of Trade and | Farming", "the union of dockers in Marl and | Tennick": the chunk that two names belong to,
/// of which the source is the second.
fn joint(view: View<'_>, source: &SourceCandidate, first: usize) -> Option<usize> {
    let page = view.page;
    let at = source.chunk as usize;
    let bearer = at.checked_sub(4).filter(|k| *k >= first && !source.relation.is_right())?;
    let kinds = [ChunkKind::Noun, ChunkKind::Prep, ChunkKind::Noun, ChunkKind::Conj];
    let belongs = page.chunks[bearer..at].iter().map(|c| c.kind).eq(kinds)
        && view.token(page.chunks[bearer + 1].first as usize).key == of_ascii("of");
    let bare = |k: usize| {
        let chunk = &page.chunks[k];
        let opener = view.token(chunk.first as usize);
        view.token(chunk.head as usize).tag == Tag::Name && opener.has(flag::CAPITAL) && chunk.genitive == chunk.first
    };
    (belongs && bare(at) && bare(bearer + 2)).then(|| bearer - 2 * phrases_before(view, bearer, first))
}

/// "Health and | Housing Secretary Ann Roe", "but foreign and | defense adviser Ann Roe", "in Marl, civic and | church
/// groups": the chunk that the sentence or its clause begins with, before an "and" and the source.
fn fields(view: View<'_>, source: &SourceCandidate, first: usize) -> Option<usize> {
    const AND: u32 = of_ascii("and");
    let page = view.page;
    let at = source.chunk as usize;
    let field = at.checked_sub(2).filter(|k| *k >= first && !source.relation.is_right())?;
    let joins = view.token(page.chunks[at - 1].first as usize).key == AND;
    let begins = match field - first {
        0 => true,
        1 => page.kind(first) == ChunkKind::Conj,
        _ if page.kind(field - 1) == ChunkKind::Comma && page.kind(first) != ChunkKind::Noun => {
            let chunk = &page.chunks[field];
            // "On Monday, trade and | industry minister Ann Roe"
            let bare = chunk.end == chunk.first + 1 && view.token(source.first as usize).tag == Tag::Noun;
            (page.kind(field) == ChunkKind::Adj || bare) && page.strip.count(FINITE, first, field) == 0
        }
        _ => page.kind(field - 1) == ChunkKind::That,
    };
    let common = match page.kind(field) {
        ChunkKind::Noun => view.token(page.chunks[field].head as usize).tag == Tag::Noun,
        ChunkKind::Adj => true,
        _ => false,
    };
    let named = view.token(page.chunks[at].head as usize).tag != Tag::Pron;
    (joins && begins && common && named).then_some(field)
}

/// "The Marl, | Ohio-based company", "a keeper at the Marl, | Va.-based mill", "the Marl, | Ohio, resident": the chunk that
/// the words around the place begin with.
fn seated(view: View<'_>, source: &SourceCandidate, first: usize) -> Option<usize> {
    let page = view.page;
    let at = source.chunk as usize;
    let place = at.checked_sub(2).filter(|k| *k >= first && page.kind(k + 1) == ChunkKind::Comma)?;
    let word = |k: usize| view.token(page.chunks[k].first as usize);
    let article = page.kind(place) == ChunkKind::Noun && word(place).tag == Tag::Det;
    let placed = view.token(page.chunks[place].head as usize).has(flag::CAPITAL) && word(at).has(flag::CAPITAL);
    let last = page.chunk_of[source.end as usize - 1] as usize;
    let based = word(at).has(flag::HYPHEN) || (last == at + 2 && word(last).tag == Tag::Noun);
    (article && placed && based).then(|| place - 2 * phrases_before(view, place, first))
}

/// "According to X, a surveyor in Marl,": the last chunk of the apposition behind the name that ends at the chunk `name`.
pub(crate) fn apposition(view: View<'_>, name: usize, (first, end): (usize, usize)) -> Option<usize> {
    let page = view.page;
    let at = name + 2;
    let named = |k: usize| view.token(page.chunks[k].head as usize).tag == Tag::Name;
    let fronted = view.token(page.chunks[first].first as usize).key == of_ascii("according");
    let begins = at < end
        && page.kind(name + 1) == ChunkKind::Comma
        && (named(name) || named(at) || (fronted && tells(view, at)));
    if !begins || !(describes(view, at) || tells(view, at) || (!fronted && ends(view, at, end))) {
        return None;
    }
    let comma = |k: usize| k + 1 < end && page.kind(k) == ChunkKind::Comma;
    let mut close = closed(view, at, end)?;
    // "According to X, head of Y, the largest in Marl,"
    while comma(close)
        && describes(view, close + 1)
        && let Some(next) = closed(view, close + 1, end).filter(|next| !fronted || comma(*next))
    {
        close = next;
    }
    let more = comma(close);
    // "According to X, a Y, C": without the second comma what follows is the content.
    match (fronted, more) {
        (true, false) => None,
        (_, true) if matches!(page.kind(close + 1), ChunkKind::Wh | ChunkKind::Conj) => Some(close - 1),
        (_, true) => Some(close),
        _ => Some(close - 1),
    }
}

/// "a surveyor", "head of the trust", "Roe's lawyer": whether a noun group tells who somebody is.
fn describes(view: View<'_>, at: usize) -> bool {
    let chunk = &view.page.chunks[at];
    let opener = view.token(chunk.first as usize);
    let role = view.noun_bits(chunk.head as usize) & (noun::ROLE | noun::OFFICE | noun::ORGANISATION) != 0;
    let owned = role && chunk.genitive > chunk.first;
    view.page.kind(at) == ChunkKind::Noun && (role || is_article(opener.key)) && (owned || !opener.has(flag::CAPITAL))
}

/// "..., according to X, of the trust.": whether nothing but words for X is left of the sentence, or of what stands before
/// a quotation.
fn ends(view: View<'_>, at: usize, end: usize) -> bool {
    const FROM: [u32; 2] = [of_ascii("of"), of_ascii("from")];
    let page = view.page;
    let from = page.kind(at) == ChunkKind::Prep && FROM.contains(&view.token(page.chunks[at].first as usize).key);
    let close = (from || page.kind(at) == ChunkKind::Noun).then(|| closed(view, at, end)).flatten();
    let quotes = |k: usize| k + 1 < end && [k, k + 1].map(|k| page.kind(k)) == [ChunkKind::Comma, ChunkKind::QuoteOpen];
    close.is_some_and(|k| k >= end || page.kind(k) == ChunkKind::Stop || quotes(k))
}

/// "who measured it", "which was taken in May"
fn tells(view: View<'_>, at: usize) -> bool {
    const PRONOUNS: [u32; 3] = [of_ascii("who"), of_ascii("which"), of_ascii("whose")];
    PRONOUNS.contains(&view.token(view.page.chunks[at].first as usize).key)
}

/// The chunk behind an apposition that begins at `at`: a comma, a stop, or the end; `None` for a clause of its own.
fn closed(view: View<'_>, at: usize, end: usize) -> Option<usize> {
    let page = view.page;
    let (mut k, mut relative) = (at, false);
    while k < end {
        match page.kind(k) {
            ChunkKind::Comma | ChunkKind::Stop => return Some(k),
            ChunkKind::Wh | ChunkKind::That => relative = true,
            ChunkKind::Verb if page.chunks[k].finite && !relative => return None,
            // "author of “The Weir”"
            ChunkKind::QuoteOpen => {
                let region = page.opened(k).filter(|r| r.kind != QuoteKind::Speech || !r.is_long())?;
                k = page.closer(region);
            }
            ChunkKind::Colon | ChunkKind::Semicolon | ChunkKind::Dash => return None,
            ChunkKind::Noun => k = phrase_end(view, k, end),
            _ => {}
        }
        k += 1;
    }
    Some(end)
}
