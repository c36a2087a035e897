//! The standoff form: offsets in code points, the outermost attributions alone.

use crate::attribution::model::{Attachment, Attribution, Kind};
use crate::claim::model::{Claim, Illocution, Mark};
use crate::claim::value::Factuality;
use crate::lexicon::AttributionType;
use crate::reading::Reading;
use crate::speaker::model::Naming;
use crate::text::{OffsetMap, Span, Unit};

/// What was read from one document, by offsets in code points: the form in which attributions are compared with
/// annotations. A quotation without a speaker is left out, for it is attributed to nobody.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Standoff {
    /// The document's name.
    pub doc: String,
    /// Its outermost attributions.
    pub attributions: Vec<StandoffAttribution>,
}

/// An attribution by offsets in code points, half-open.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct StandoffAttribution {
    /// The source's spans, `None` where nobody is named.
    pub source: Option<Vec<[usize; 2]>>,
    /// The cue's span.
    pub cue: Option<Vec<[usize; 2]>>,
    /// The content's spans.
    pub content: Vec<[usize; 2]>,
    /// Whether the content is quoted.
    pub kind: Kind,
    /// The name of the rule that found it.
    pub rule: String,
    /// Who it comes from; `None` where that is nobody in particular, or not known.
    pub speaker: Option<StandoffSpeaker>,
    /// What it claims; `None` where the reading goes not so far.
    pub claim: Option<StandoffClaim>,
}

/// A claim, with its spans by offsets in code points.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct StandoffClaim {
    /// What kind of attitude it is.
    #[cfg_attr(feature = "serde", serde(rename = "type"))]
    pub attribution_type: AttributionType,
    /// What the source does with the content.
    pub illocution: Illocution,
    /// Whether the text states that the attribution took place.
    pub determinate: bool,
    /// The source's own value.
    pub value: Factuality,
    /// What makes it weaker, each wording once.
    pub hedges: Vec<[usize; 2]>,
    /// What makes it stronger, each wording once.
    pub boosters: Vec<[usize; 2]>,
    /// Whether the writer keeps away from it.
    pub distancing: bool,
}

/// The name of a speaker, or those of several who speak jointly.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(untagged))]
#[non_exhaustive]
pub enum StandoffSpeaker {
    /// One speaker's name.
    One(String),
    /// The names of several.
    Several(Vec<String>),
}

/// The first span of each wording: annotators write down which words hedge, not how often.
fn wordings(reading: &Reading<'_>, marks: &[Mark]) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for mark in marks {
        let words = mark.span.of(&reading.text);
        if !out.iter().any(|span| span.of(&reading.text).eq_ignore_ascii_case(words)) {
            out.push(mark.span);
        }
    }
    out
}

/// The names of an attribution's speakers, each once.
fn speaker(reading: &Reading<'_>, attribution: &Attribution) -> Option<StandoffSpeaker> {
    let mut names: Vec<String> = Vec::new();
    for speaker in reading.speakers_of(attribution) {
        if speaker.naming != Naming::Generic && !names.contains(&speaker.name) {
            names.push(speaker.name.clone());
        }
    }
    if names.len() > 1 { Some(StandoffSpeaker::Several(names)) } else { names.pop().map(StandoffSpeaker::One) }
}

impl Standoff {
    /// The standoff form of a reading; `doc` names the document.
    #[must_use]
    pub fn new(doc: &str, reading: &Reading<'_>) -> Self {
        let map = OffsetMap::new(&reading.text, Unit::CodePoint);
        let place = |span: &Span| {
            let span = map.span(*span);
            [span.start(), span.end()]
        };
        let places = |spans: &[Span]| spans.iter().map(place).collect::<Vec<_>>();
        let claim = |claim: &Claim| StandoffClaim {
            attribution_type: claim.attribution_type,
            illocution: claim.illocution,
            determinate: claim.determinate,
            value: claim.value(),
            hedges: wordings(reading, &claim.hedges).iter().map(place).collect(),
            boosters: wordings(reading, &claim.boosters).iter().map(place).collect(),
            distancing: !claim.distancing.is_empty(),
        };
        let attributions = reading
            .attributions
            .iter()
            .enumerate()
            .filter(|(_, a)| a.layer == 0 && a.attachment != Attachment::Orphan)
            .map(|(number, a)| StandoffAttribution {
                source: (!a.source.is_empty()).then(|| places(&a.source)),
                cue: a.cue.as_ref().map(|cue| vec![place(cue)]),
                content: places(&a.content),
                kind: a.kind,
                rule: a.rule.name().to_owned(),
                speaker: speaker(reading, a),
                claim: reading.claims.get(number).map(claim),
            })
            .collect();
        Self { doc: doc.to_owned(), attributions }
    }
}
