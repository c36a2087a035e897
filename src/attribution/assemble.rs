//! From choices to attributions: spans, kinds, rules, circumstances.

use super::content::Place;
use super::content::asked::is_asked;
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
use crate::lexicon::cue;
use crate::lexicon::entry::noun;
use crate::lexicon::{AttributionType, CueClass};
use crate::quotation::{Region, RegionFlag};
use crate::text::{Tag, TokenKind, flag};

/// Whether a cue tells of an utterance or a belief, which a quotation may go on with, and not of a wish or an act.
pub(crate) fn utters(view: View<'_>, found: &Found) -> bool {
    let (first, _) = view.page.chunks_of(found.sentence as usize);
    // "Asked about the dam, X shrugged. “...”": what somebody was asked is another's question.
    let asked = view.page.chunk_of[found.cue.token as usize] as usize == first && is_asked(view, first);
    let tells = |c: &cue::Cue| c.kind == AttributionType::Comm || c.class == CueClass::Think;
    !asked && view.lexicon.cue(found.cue.cue).is_none_or(tells)
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
        mentions: Vec::new(),
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
