//! From choices to attributions: spans, kinds, rules, circumstances.

use super::content::Place;
use super::cue::CueSort;
use super::draft::Draft;
use super::found::Found;
use super::model::{Attachment, Attribution, Evidence, Flag, Kind, Rule, SourceForm};
use super::page::Page;
use super::source::Relation;
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::circumstance::{Circumstance, circumstances};
use crate::grammar::phrase::VerbForm;
use crate::lexicon::entry::{is_be, noun};
use crate::lexicon::{AttributionType, CueClass};
use crate::quotation::{Region, RegionFlag};
use crate::text::hash::of_ascii;
use crate::text::{Tag, TokenKind, flag};

/// The tokens of a cue around its head: auxiliaries, adverbs and negation before it, a preposition behind it.
pub(crate) fn cue_tokens(view: View<'_>, found: &Found) -> (u32, u32) {
    let page = view.page;
    let i = found.cue.token;
    let chunk = page.chunk_around(i);
    let (mut first, mut end) = (i, i + 1);
    if found.cue.sort == CueSort::Verb && chunk.kind == ChunkKind::Verb && i < chunk.end {
        first = chunk.first;
        if page.tokens[first as usize].tag == Tag::To && first < i {
            first += 1;
        }
        end = chunk.end;
        first = lead(view, page.chunk_of[i as usize] as usize).unwrap_or(first);
    }
    // "is confident": the copula belongs to an adjective.
    if found.cue.sort == CueSort::Adjective {
        let before = (page.chunk_of[i as usize] as usize).checked_sub(1).map(|k| &page.chunks[k]);
        if let Some(copula) =
            before.filter(|c| c.kind == ChunkKind::Verb && c.end == chunk.first && is_copula(view, c.head))
        {
            first = copula.first;
        }
    }
    let links = |t: u32| {
        matches!(page.tokens[t as usize].tag, Tag::Prep | Tag::To | Tag::Particle | Tag::Colon | Tag::Adv | Tag::Adj)
    };
    // "called | for", "said | flatly", "made | clear": what stands between the head and a content close behind it.
    let gap = found.content.iter().map(|(a, _)| *a).find(|a| *a > end && *a <= end + 2);
    if let Some(start) = gap.filter(|start| (end..*start).all(links)) {
        end = start;
    }
    let free = |at: u32| !found.content.iter().any(|(a, b)| *a <= at && at < *b);
    if found.cue.sort == CueSort::Verb {
        let tail = tail(view, found.cue.token as usize, end as usize);
        end += (0..tail).take_while(|k| free(end + k)).count() as u32;
    }
    if free(end)
        && found.cue.sort == CueSort::According
        && page.tokens.get(end as usize).is_some_and(|t| matches!(t.tag, Tag::To | Tag::Prep))
    {
        end += 1;
    }
    (first, end)
}

/// "Was quoted as | saying", "took to the stage to | say": the token at which the words that lead to the verb at chunk `k`
/// begin.
fn lead(view: View<'_>, k: usize) -> Option<u32> {
    let page = view.page;
    let (links, lemma) = match page.chunks[k].form {
        VerbForm::Gerund => (1, of_ascii("quote")),
        VerbForm::Infinitive => (2, of_ascii("take")),
        _ => return None,
    };
    let verb = k.checked_sub(links + 1).filter(|v| page.kind(*v) == ChunkKind::Verb && view.head_lemma(*v) == lemma)?;
    let key = view.token(page.chunks[verb + 1].first as usize).key;
    let named = links == 1 || page.kind(k - 1) == ChunkKind::Noun;
    let led = named && key == if links == 1 { of_ascii("as") } else { of_ascii("to") };
    led.then_some(page.chunks[verb].first)
}

/// How many tokens behind a verb group belong to it: "pointed | out", "was quoted | as saying".
fn tail(view: View<'_>, verb: usize, end: usize) -> u32 {
    const SAYING: [u32; 2] = [of_ascii("saying"), of_ascii("telling")];
    let key = |at: usize| view.page.tokens.get(at).map_or(0, |t| t.key);
    let quoted = key(end) == of_ascii("as") && SAYING.contains(&key(end + 1)) && view.lemma(verb) == of_ascii("quote");
    let particle = || end < view.page.tokens.len() && view.is_particle(view.page.chunk_of[end] as usize);
    if quoted { 2 } else { u32::from(particle()) }
}

/// Whether a verb links a subject with an adjective.
fn is_copula(view: View<'_>, head: u32) -> bool {
    const COPULAS: [u32; 10] = [
        of_ascii("feel"),
        of_ascii("feels"),
        of_ascii("felt"),
        of_ascii("become"),
        of_ascii("became"),
        of_ascii("remain"),
        of_ascii("remains"),
        of_ascii("remained"),
        of_ascii("sounded"),
        of_ascii("seemed"),
    ];
    let key = view.token(head as usize).key;
    is_be(key) || COPULAS.contains(&key)
}

/// Whether a cue tells of an utterance or a belief, which a quotation may go on with, and not of a wish or an act.
pub(crate) fn utters(view: View<'_>, found: &Found) -> bool {
    view.lexicon.cue(found.cue.cue).is_none_or(|c| c.kind == AttributionType::Comm || c.class == CueClass::Think)
}

/// The kind of a content by the share of its words that are quoted.
fn kind(view: View<'_>, content: &[(u32, u32)]) -> Kind {
    let (mut quoted, mut all) = (0, 0);
    for (first, end) in content {
        for token in &view.page.tokens[*first as usize..*end as usize] {
            let counts = matches!(token.kind, TokenKind::Word | TokenKind::Number);
            all += usize::from(counts);
            quoted += usize::from(counts & token.has(flag::QUOTED));
        }
    }
    match quoted {
        0 => Kind::Indirect,
        _ if quoted * 5 >= all * 4 => Kind::Direct,
        _ => Kind::Mixed,
    }
}

/// What is wrong with the marks of a region.
pub(crate) fn mark_flag(page: &Page, region: &Region) -> Option<Flag> {
    match region.flag {
        // A paragraph left open because the next goes on is as it should be.
        RegionFlag::Unclosed if !page.goes_on(region) => Some(Flag::Unclosed),
        RegionFlag::Unopened => Some(Flag::Unopened),
        _ => None,
    }
}

/// What is wrong with the marks inside a content.
fn flags(view: View<'_>, content: &[(u32, u32)]) -> Vec<Flag> {
    let mut flags = Vec::new();
    for (first, end) in content {
        let from = view.page.regions.partition_point(|r| r.end <= *first);
        for region in view.page.regions[from..].iter().take_while(|r| r.first < *end) {
            flags.extend(mark_flag(view.page, region).filter(|flag| !flags.contains(flag)));
        }
    }
    flags
}

/// How the source is named.
fn source_form(view: View<'_>, found: &Found) -> SourceForm {
    if found.source.first == found.source.end {
        return SourceForm::Implicit;
    }
    if found.source.relation == Relation::Relative {
        return SourceForm::Relative;
    }
    let page = view.page;
    let words = found.source.first as usize..found.source.end as usize;
    let chunk = &page.chunks[found.source.chunk as usize];
    let possessor = found.source.relation == Relation::Possessor;
    let head = if possessor { page.possessor(words.clone()) } else { chunk.head as usize };
    let token = view.token(head);
    match token.tag {
        Tag::Pron | Tag::Poss => return SourceForm::Pronoun,
        Tag::Wh => return SourceForm::Relative,
        Tag::Name if token.kind == TokenKind::Word && view.noun_bits(head) & !noun::HONORIFIC == 0 => {
            return SourceForm::Name;
        }
        _ => {}
    }
    let bits = view.noun_bits(head);
    if bits & noun::COLLECTIVE != 0 {
        SourceForm::Collective
    } else if bits & (noun::ROLE | noun::OFFICE) != 0 {
        SourceForm::Role
    } else if bits & noun::ARTIFACT != 0 {
        SourceForm::Artifact
    } else if bits & noun::ORGANISATION != 0 {
        SourceForm::Organisation
    } else if token.tag == Tag::Name {
        SourceForm::Name
    } else {
        SourceForm::Unnamed
    }
}

/// The rule by the order of source, cue and content.
fn rule(view: View<'_>, found: &Found) -> Rule {
    let chunk = view.page.chunk_around(found.cue.token);
    let form = (chunk.kind == ChunkKind::Verb).then_some(chunk.form);
    match found.cue.sort {
        CueSort::According => return Rule::AccordingTo,
        CueSort::Colon => return Rule::Colon,
        CueSort::Dash => return Rule::Dash,
        CueSort::Adverb => return Rule::EvidentialAdverb,
        CueSort::Noun if found.source.relation == Relation::Possessor => return Rule::Possessor,
        CueSort::Noun => return Rule::CueNoun,
        CueSort::Adjective => return Rule::CueAdjective,
        CueSort::Verb => {}
    }
    let left_content = found.side.place == Place::Left;
    let wh = |t: u32| matches!(view.token(t as usize).tag, Tag::Wh);
    if left_content && found.content.iter().all(|(a, b)| b - a == 1 && wh(*a)) {
        return Rule::RelativeContent;
    }
    match found.source.relation {
        _ if found.side.place == Place::Subject || form == Some(VerbForm::Passive) => Rule::Passive,
        _ if found.side.place == Place::Around => Rule::Split,
        Relation::Relative => Rule::RelativeSource,
        Relation::None if !left_content => Rule::Sourceless,
        relation if left_content && relation.is_right() => Rule::ContentCueSource,
        _ if left_content && form == Some(VerbForm::Participle) => Rule::Passive,
        _ if left_content => Rule::ContentSourceCue,
        _ if matches!(form, Some(VerbForm::Gerund | VerbForm::Participle)) => Rule::Participle,
        _ if form == Some(VerbForm::Infinitive) => Rule::Infinitive,
        _ if matches!(found.side.place, Place::RightAtOpener | Place::RightOfObject) => Rule::SourceCueAddresseeContent,
        _ => Rule::SourceCueContent,
    }
}

/// Whether a later piece of the content stands behind the cue in the same sentence.
fn is_split(view: View<'_>, found: &Found, draft: &Draft) -> bool {
    let end = view.page.sentences[found.sentence as usize].end;
    draft.content.iter().any(|(first, _)| (draft.cue.1..end).contains(first))
}

/// A content of which nothing is known yet but what it holds.
pub(crate) fn unattributed(view: View<'_>, content: &[(u32, u32)]) -> Attribution {
    Attribution {
        source: Vec::new(),
        cue: None,
        content: content.iter().map(|(a, b)| view.page.span(*a, *b)).collect(),
        kind: kind(view, content),
        attachment: Attachment::Orphan,
        source_form: SourceForm::Implicit,
        attribution_type: AttributionType::Comm,
        addressee: None,
        time: None,
        place: None,
        medium: None,
        layer: 0,
        parent: None,
        flags: flags(view, content),
        rule: Rule::OrphanQuotation,
        score: 0.0,
        evidence: Vec::new(),
    }
}

/// The attribution that a choice and its continuations make; layer and parent are set by the caller.
pub(crate) fn attribution(view: View<'_>, found: &Found, draft: &Draft) -> Attribution {
    let cue = view.lexicon.cue(found.cue.cue);
    let mut out = Attribution {
        cue: Some(view.page.span(draft.cue.0, draft.cue.1)),
        attachment: if draft.continued { Attachment::Continued } else { Attachment::Explicit },
        source_form: source_form(view, found),
        attribution_type: cue.map_or(AttributionType::Comm, |c| c.kind),
        rule: match rule(view, found) {
            Rule::ContentSourceCue | Rule::ContentCueSource if is_split(view, found, draft) => Rule::Split,
            rule => rule,
        },
        score: found.accept,
        evidence: evidence(found),
        ..unattributed(view, &draft.content)
    };
    if found.source.end > found.source.first {
        out.source.push(view.page.span(found.source.first, found.source.end));
    }
    let class = cue.map_or(CueClass::Say, |c| c.class);
    add_circumstances(view, found, draft, class, &mut out);
    out
}

fn evidence(found: &Found) -> Vec<Evidence> {
    let known = found.evidence.iter().filter(|(feature, _)| *feature != 0);
    known.map(|(feature, weight)| Evidence { feature: *feature, weight: *weight }).collect()
}

/// Reads addressee, time, place and medium from what stands between cue and content, or behind cue and source.
fn add_circumstances(view: View<'_>, found: &Found, draft: &Draft, class: CueClass, out: &mut Attribution) {
    let page = view.page;
    let (_, last) = page.chunks_of(found.sentence as usize);
    let mut from = draft.cue.1;
    if found.source.relation.is_right() && found.source.end > from {
        from = found.source.end;
    }
    let next = draft.content.iter().map(|(a, _)| *a).find(|a| *a >= from);
    if from as usize >= page.tokens.len() || next == Some(from) {
        return;
    }
    let first = page.chunk_of[from as usize] as usize;
    let end = next.map_or(last, |t| page.chunk_of[t as usize] as usize);
    if first >= end || page.chunks[first].first < from {
        return;
    }
    let takes_addressee =
        matches!(class, CueClass::Tell | CueClass::Ask | CueClass::Promise | CueClass::Write | CueClass::Demand);
    circumstances(&page.tokens, &page.chunks[first..end], |kind, a, b| {
        let place = match kind {
            Circumstance::Addressee
                if !takes_addressee
                    && page.tokens[a as usize].tag != Tag::To
                    && page.tokens[a as usize].tag != Tag::Prep =>
            {
                return;
            }
            Circumstance::Addressee => &mut out.addressee,
            Circumstance::Time => &mut out.time,
            Circumstance::Place => &mut out.place,
            Circumstance::Medium => &mut out.medium,
        };
        if place.is_none() {
            *place = Some(view.page.span(a, b));
        }
    });
}
