//! Quoted speech that no cue of its own claims: it goes on with an attribution before it.

use super::draft::Draft;
use super::joins;
use super::reporting;
use super::view::View;
use crate::grammar::chunk::{Chunk, ChunkKind};
use crate::grammar::phrase::VerbForm;
use crate::quotation::{QuoteKind, Region, RegionFlag};
use crate::text::hash::of_ascii;
use crate::text::{TokenKind, flag};
use std::ops::Range;

/// The last quotation that belongs to somebody.
#[derive(Clone, Copy)]
struct Last {
    draft: usize,
    sentence: usize,
    /// The paragraph that it stands in.
    paragraph: u32,
}

/// A region of speech that no draft claims, and the draft that it goes on with, if any.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unclaimed {
    pub region: usize,
    pub draft: Option<usize>,
    /// What the draft gains: the region's tokens, or the whole sentence around it.
    pub tokens: (u32, u32),
}

/// Which draft each unclaimed region of speech goes on with. `drafts` stand in the order of their sentences.
pub(crate) fn continuations(view: View<'_>, drafts: &[Draft]) -> Vec<Unclaimed> {
    let page = view.page;
    let mut out = Vec::new();
    let mut last: Option<Last> = None;
    // How many of `out` at its end are paragraphs of one quotation, each left open for the next.
    let mut opened = 0;
    // The drafts of the sentences from here on; those before can claim no region any more.
    let mut from = 0;
    for (number, region) in page.regions.iter().enumerate() {
        let sentence = page.sentence_of(region.first as usize);
        while from < drafts.len() && (drafts[from].sentence as usize) < sentence {
            from += 1;
        }
        // “Is it so? ‘No?’ Well,” X said: marks inside may end a sentence.
        let ends = region.end <= page.sentences[sentence].end;
        let reach = if ends { sentence } else { page.sentence_of(region.end as usize - 1) };
        let up_to = |last: usize| {
            let drafts = drafts[from..].iter().take_while(move |d| d.sentence as usize <= last);
            drafts.enumerate().map(move |(k, d)| (from + k, d)).filter(|(_, d)| !d.inner)
        };
        let here = up_to(sentence);
        let claims = |d: &Draft| d.content.iter().any(|(a, b)| *a < region.end && region.first < *b);
        let paragraph = page.paragraph_of(region.first);
        if let Some((draft, _)) = up_to(reach).find(|(_, d)| claims(d)) {
            let tells = last.filter(|l| l.sentence == sentence && tells_more(view, drafts, l.draft, draft, region));
            last = Some(Last { draft: tells.map_or(draft, |l| l.draft), sentence, paragraph });
            // "A. / "B," X said: the speaker of the last paragraph spoke those before it.
            let begins = drafts[draft].content.iter().any(|(a, _)| *a == region.first);
            if region.continues && begins {
                let before = out.len() - opened;
                out[before..].iter_mut().for_each(|piece: &mut Unclaimed| piece.draft = Some(draft));
            }
            opened = 0;
            // "A?" "B?" X asked: with nothing between the two quotations.
            if let Some(piece) = out.last_mut()
                && begins
                && piece.draft.is_none()
                && number.checked_sub(1) == Some(piece.region)
                && page.regions[piece.region].end == region.first
                && page.paragraph_of(page.regions[piece.region].first) == paragraph
            {
                piece.draft = Some(draft);
            }
            continue;
        }
        opened = if region.continues { opened } else { 0 };
        if region.kind != QuoteKind::Speech || is_heading(view, region) {
            continue;
        }
        let alone = here.clone().next().is_none();
        let mut tokens = (region.first, region.end);
        let joins = |(k, d)| Some((k, joins::tokens(view, d, region, sentence)?));
        let draft = if let Some((draft, _)) = here.clone().filter(|(_, d)| follows(view, d, region)).last() {
            Some(draft)
        } else if let Some((draft, joined)) = here.filter_map(joins).last() {
            tokens = joined;
            Some(draft)
        } else if let Some(l) = last.filter(|l| alone && ends_next(view, *l, number, sentence)) {
            tokens = (page.sentences[sentence].first, region.end);
            Some(l.draft)
        } else if let Some(l) = last.filter(|l| alone && is_led(view, *l, region, sentence)) {
            Some(l.draft)
        } else if let Some(draft) = alone.then(|| links_on(view, drafts, from, region, sentence)).flatten() {
            tokens = (page.sentences[sentence].first, region.end);
            Some(draft)
        } else if alone || opens_sentence(view, region, sentence) {
            last.filter(|l| takes_up(view, l, region, sentence))
                .map(|l| if region.continues { l.draft } else { nearest(view, drafts, l.draft..from) })
                .or_else(|| reported_before(view, drafts, from, region, sentence))
        } else {
            None
        };
        out.push(Unclaimed { region: number, draft, tokens });
        // Behind words of its paragraph it goes on with those.
        let whole = draft.is_none() || region.first == page.paragraphs[paragraph as usize].first;
        opened = if whole && region.flag == RegionFlag::Unclosed { opened + 1 } else { 0 };
        if let Some(draft) = draft {
            last = Some(Last { draft, sentence, paragraph });
        }
    }
    out
}

/// "A," X said. But the plan "B.": a sentence right behind a quotation, with no cue, that ends with another one.
fn ends_next(view: View<'_>, last: Last, number: usize, sentence: usize) -> bool {
    let page = view.page;
    let s = page.sentences[sentence];
    let region = &page.regions[number];
    let only = number.checked_sub(1).is_none_or(|n| page.regions[n].end <= s.first)
        && page.regions.get(number + 1).is_none_or(|r| r.first >= s.end);
    last.sentence + 1 == sentence
        && page.paragraph_of(s.first) == last.paragraph
        && region.first > s.first
        && view.token(region.first as usize - 1).kind != TokenKind::Colon
        && region.is_long()
        && page.ends_sentence(region, sentence)
        && only
}

/// "A," X said. And then, in Latin: "B.": a sentence right behind a quotation where a word that links the two and a sign
/// lead to another one.
fn is_led(view: View<'_>, last: Last, region: &Region, sentence: usize) -> bool {
    const LINKS: [u32; 5] = [of_ascii("and"), of_ascii("but"), of_ascii("then"), of_ascii("also"), of_ascii("or")];
    const MOST: u32 = 7;
    let page = view.page;
    let first = page.sentences[sentence].first;
    let (from, to) = (page.chunk_of[first as usize] as usize, page.chunk_of[region.first as usize] as usize);
    last.sentence + 1 == sentence
        && page.paragraph_of(first) == last.paragraph
        && (first + 2..first + MOST).contains(&region.first)
        && LINKS.contains(&view.token(first as usize).key)
        && matches!(view.token(region.first as usize - 1).kind, TokenKind::Colon | TokenKind::Comma)
        && !page.chunks[from..to].iter().any(|c| c.kind == ChunkKind::Verb)
        && page.ends_sentence(region, sentence)
}

/// X said that B. But “C.”: the utterance of the sentence before, where a word that links the two and a quotation make up
/// the sentence.
fn links_on(view: View<'_>, drafts: &[Draft], end: usize, region: &Region, sentence: usize) -> Option<usize> {
    const LINKS: [u32; 6] =
        [of_ascii("but"), of_ascii("and"), of_ascii("so"), of_ascii("yet"), of_ascii("still"), of_ascii("however")];
    let page = view.page;
    let s = page.sentences[sentence];
    let comma = view.token(region.first as usize - usize::from(region.first > s.first)).kind == TokenKind::Comma;
    let links = region.first == s.first + 1 + u32::from(comma) && LINKS.contains(&view.token(s.first as usize).key);
    if !links || !region.is_long() || !page.ends_sentence(region, sentence) {
        return None;
    }
    let before = page.sentence_before(sentence).filter(|b| page.sentences[*b].paragraph == s.paragraph)?;
    drafts[..end].iter().rposition(|d| d.sentence as usize == before && !d.inner && d.utters && !is_aside(view, d))
}

/// X said that B. "C.": the last utterance of the sentence before, in the same paragraph, or in the one before where
/// the quotation begins its own.
fn reported_before(view: View<'_>, drafts: &[Draft], end: usize, region: &Region, sentence: usize) -> Option<usize> {
    let page = view.page;
    if !view.token(region.first as usize).has(flag::SENTENCE_START) {
        return None;
    }
    if !page.ends_sentence(region, sentence) {
        return None;
    }
    let here = page.paragraph_of(region.first);
    let paragraph = page.paragraphs[here as usize];
    let begins = region.is_long() && region.first == paragraph.first;
    let before = page.sentence_before(sentence)?;
    let there = page.sentences[before].paragraph;
    if there != here && !(begins && page.is_next(there, here)) {
        return None;
    }
    let near = |d: &Draft| d.sentence as usize == before && !is_aside(view, d);
    drafts[..end].iter().rposition(|d| near(d) && !d.inner && d.utters)
}

/// Whether a quotation begins its sentence and makes up most of it.
fn opens_sentence(view: View<'_>, region: &Region, sentence: usize) -> bool {
    let s = view.page.sentences[sentence];
    region.first == s.first && 2 * (region.end - region.first) > s.end - s.first
}

/// "A," X said on Friday, "B.": nothing but the cue, its source and circumstances between the two.
fn follows(view: View<'_>, draft: &Draft, region: &Region) -> bool {
    let page = view.page;
    let end = draft.cue.1.max(draft.source.1);
    if region.first < end || !view.any_quoted(&draft.content) {
        return false;
    }
    // "X told “Boats & Friends.”": a name.
    if region.first == end {
        return region.is_long() || draft.source.1 == end || !is_titled(view, region);
    }
    let before = view.token(region.first as usize - 1);
    let sign = matches!(
        before.kind,
        TokenKind::Comma | TokenKind::Colon | TokenKind::Semicolon | TokenKind::Dash | TokenKind::Stop
    );
    // “said Platt of S and P. “We ...””: the stop belongs to an abbreviation.
    let opens = view.token(region.first as usize + 1).has(flag::CAPITAL);
    let sign = sign || (before.has(flag::DOTTED) && region.is_long() && opens);
    let from = page.chunk_of[end as usize] as usize;
    let between = &page.chunks[from..page.chunk_of[region.first as usize] as usize];
    // "A," X said, and "B."
    if let [comma, joint] = between
        && (comma.kind, joint.kind) == (ChunkKind::Comma, ChunkKind::Conj)
    {
        return region.is_long() && page.ends_sentence(region, draft.sentence as usize);
    }
    // "of people who had lost it" tells more of the occasion; a verb right away tells of something else.
    let occasion = between.first().is_some_and(|c| matches!(c.kind, ChunkKind::Prep | ChunkKind::Time))
        && !between.iter().any(|c| matches!(c.kind, ChunkKind::Conj | ChunkKind::QuoteOpen));
    let told = |c: &Chunk| c.finite || c.kind == ChunkKind::QuoteOpen;
    // "A," X told those who had waited, "B."
    let ends = || {
        let comma = matches!(before.kind, TokenKind::Comma | TokenKind::Dash);
        let relative = between.iter().any(|c| c.kind == ChunkKind::Wh);
        comma && relative && region.is_long() && page.ends_sentence(region, draft.sentence as usize)
    };
    sign && (occasion || !between.iter().any(told) || ends())
}

/// A line between paragraphs that repeats a quotation: one in marks that fills its paragraph and ends without a stop.
fn is_heading(view: View<'_>, region: &Region) -> bool {
    const MOST: u32 = 14;
    let page = view.page;
    let paragraph = page.paragraphs[page.paragraph_of(region.first) as usize];
    let short = region.flag == RegionFlag::Paired && region.end - region.first < MOST && !region.continues;
    short
        && region.first == paragraph.first
        && region.end >= paragraph.end
        && view.token(region.end as usize - 2).kind == TokenKind::Word
}

/// Whether all the words of a quotation begin with capitals.
fn is_titled(view: View<'_>, region: &Region) -> bool {
    view.page.tokens[region.range()].iter().all(|t| t.kind != TokenKind::Word || t.has(flag::CAPITAL))
}

/// Whether a quotation that begins its sentence takes up the last one: in the same paragraph, or in the next where it
/// fills the paragraph or the last was left open.
fn takes_up(view: View<'_>, last: &Last, region: &Region, sentence: usize) -> bool {
    let page = view.page;
    let here = page.paragraph_of(region.first);
    if region.continues {
        return last.paragraph + 1 >= here;
    }
    if !view.token(region.first as usize).has(flag::SENTENCE_START) {
        return false;
    }
    let there = last.paragraph;
    if here == there {
        // "A," X said. Y's answer? "B."
        let asked = last.sentence + 1 < sentence && reporting::asked(view, sentence - 1).is_some();
        return sentence <= last.sentence + MOST_BETWEEN && !asked;
    }
    let paragraph = page.paragraphs[here as usize];
    // A word or two in marks on a line of their own are rather a heading, unless they end with a stop.
    let whole = region.is_long() || region.is_pointed(&page.tokens);
    let fills = whole && region.first == paragraph.first && region.end + 1 >= paragraph.end;
    let ended = page.sentences.get(last.sentence + 1).is_none_or(|s| page.paragraph_of(s.first) != there);
    fills && ended && page.is_next(there, here)
}

/// "A," X said. Y added that B. "C.": the last main clause with an utterance before a quotation, from the draft on that
/// the quotation before it belongs to.
fn nearest(view: View<'_>, drafts: &[Draft], among: Range<usize>) -> usize {
    let last = among.start;
    let later = drafts[last + 1..among.end].iter().rposition(|d| {
        let apart = d.sentence > drafts[last].sentence;
        !d.inner && d.utters && (is_main(view, d) || (apart && trails(view, d))) && !is_aside(view, d)
    });
    later.map_or(last, |k| last + 1 + k)
}

/// "A," X said, noting that Y had said "no" twice. "B.": whether a quoted part belongs to a participle or a relative clause
/// behind the clause that quotes the last, so that what comes next goes on with that one.
fn tells_more(view: View<'_>, drafts: &[Draft], last: usize, draft: usize, region: &Region) -> bool {
    let (main, other) = (&drafts[last], &drafts[draft]);
    let part = other.content.iter().any(|(a, b)| *a < region.first && region.end <= *b);
    let fronted = main.content.iter().any(|(a, _)| *a < main.cue.0);
    last != draft && part && fronted && main.cue.0 < other.cue.0 && !is_main(view, other)
}

/// "A," X said. (Y did not comment.) "B.": whether a draft's sentence stands in brackets.
fn is_aside(view: View<'_>, draft: &Draft) -> bool {
    view.token(view.page.sentences[draft.sentence as usize].first as usize).kind == TokenKind::Open
}

/// Whether a draft's cue is a finite verb behind its source, and no word leads the clause in.
fn is_main(view: View<'_>, draft: &Draft) -> bool {
    let page = view.page;
    let (first, end) = draft.source;
    if first >= end || end > draft.cue.0 || !page.chunk_around(draft.cue.0).finite {
        return false;
    }
    let k = page.chunk_of[first as usize] as usize;
    let (from, _) = page.chunks_of(draft.sentence as usize);
    let led = k > from && matches!(page.kind(k - 1), ChunkKind::Prep | ChunkKind::Wh | ChunkKind::That);
    page.kind(k) == ChunkKind::Noun && !led
}

/// X left the hall, saying that: whether a draft's cue is a participle whose source begins the sentence.
fn trails(view: View<'_>, draft: &Draft) -> bool {
    let first = view.page.sentences[draft.sentence as usize].first;
    draft.source.0 == first && view.page.chunk_around(draft.cue.0).form == VerbForm::Gerund
}

/// The most sentences from one quotation to the next inside a paragraph.
const MOST_BETWEEN: usize = 2;
