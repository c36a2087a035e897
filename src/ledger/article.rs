//! What the ledger keeps of one article: everything else in it is worked out from these records.

use crate::attribution::model::{Attribution, Kind};
use crate::claim::model::{Bound, Claim, Illocution};
use crate::claim::value::Factuality;
use crate::ledger::layout::{Part, paragraphs};
use crate::ledger::time::Timestamp;
use crate::lexicon::AttributionType;
use crate::reading::Reading;
use crate::speaker::model::Speaker;
use crate::text::Span;

/// How many bytes of the text before and behind its words an anchor keeps, at most.
const CONTEXT: usize = 32;

/// One article, as the ledger keeps it: who published it when, who speaks in it, and what they claim.
///
/// It is made from a [`Reading`] and holds no reference to it. The outermost attributions become claims; those without a source
/// and quotations by nobody are kept too, for they may be variants of what somebody said elsewhere.
///
/// ```
/// use ascribe::{Article, Timestamp};
/// let reading = ascribe::read("“The quay will hold,” Ines Okafor told reporters.");
/// let article = Article::new("courier-17", "Courier", Timestamp::from_unix(1_930_000_000), &reading);
/// assert_eq!(article.claims[0].content[0].exact, "“The quay will hold,”");
/// assert_eq!(article.speakers[article.claims[0].speakers[0]].name, "Ines Okafor");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Article {
    /// The caller's identifier; one ledger holds each once.
    pub id: String,
    /// Who published it.
    pub outlet: String,
    /// When.
    pub published: Timestamp,
    /// Names and other words in capitals that tell what it is about, the most frequent first.
    pub topics: Vec<String>,
    /// Who speaks in it.
    pub speakers: Vec<Speaker>,
    /// What they claim, in the order of the text.
    pub claims: Vec<Record>,
}

/// One claim of an article.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Record {
    /// Numbers of the article's speakers whose claim it is; several for a joint one, none where nobody is named or known.
    pub speakers: Vec<usize>,
    /// The words that name them.
    pub source: Vec<Anchor>,
    /// The words that link source and content.
    pub cue: Option<Anchor>,
    /// What is claimed.
    pub content: Vec<Anchor>,
    /// Whether it is quoted.
    pub kind: Kind,
    /// What kind of attitude it is.
    pub attribution_type: AttributionType,
    /// What the source does with it.
    pub illocution: Illocution,
    /// How far the source commits to it.
    pub value: Factuality,
    /// Whether the text states that the attribution took place.
    pub determinate: bool,
    /// Whether words of the claim make it weaker.
    pub hedged: Hedged,
    /// Whether it stands in the headline.
    pub part: Part,
    /// How many paragraphs stand before its own: 0 for the first one, which mostly is the headline.
    pub paragraph: usize,
    /// Its quantities, but for those beyond what an `f64` holds.
    pub figures: Vec<Figure>,
    /// The content in short.
    pub proposition: String,
}

/// Whether a claim has a word that makes it weaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
pub enum Hedged {
    /// None.
    Plain,
    /// One at least.
    Hedged,
}

/// Where words stand in their article, so that a reader can check them: a `TextQuoteSelector` and a `TextPositionSelector` of
/// the W3C's Web Annotation Data Model, but with offsets in bytes ([`OffsetMap`](crate::OffsetMap) converts them).
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Anchor {
    /// The words.
    pub exact: String,
    /// What stands before them, up to 32 bytes.
    pub prefix: String,
    /// What stands behind them, up to 32 bytes.
    pub suffix: String,
    /// The offset of their first byte.
    pub start: usize,
    /// The offset behind their last byte.
    pub end: usize,
}

/// A quantity of a claim.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Figure {
    /// All its words.
    pub span: Span,
    /// How many; of a range the lower end.
    pub value: f64,
    /// The upper end of a range.
    pub upper: Option<f64>,
    /// How the value bounds what is meant.
    pub bound: Bound,
    /// The words for what is counted, as they stand beside it.
    pub unit: Option<String>,
}

impl Anchor {
    fn new(text: &str, span: Span) -> Self {
        let (start, end) = (span.start(), span.end());
        let mut from = start.saturating_sub(CONTEXT);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let mut to = (end + CONTEXT).min(text.len());
        while !text.is_char_boundary(to) {
            to -= 1;
        }
        Self {
            exact: span.of(text).to_owned(),
            prefix: Span::new(from, start).of(text).to_owned(),
            suffix: Span::new(end, to).of(text).to_owned(),
            start,
            end,
        }
    }

    /// The span of the words.
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }

    /// Where the words stand in `text`, which may have been edited since: at their offset, else where they stand between the
    /// same neighbours, else at their only place; `None` where they are gone or could be several.
    ///
    /// ```
    /// use ascribe::{Article, Span, Timestamp};
    /// let reading = ascribe::read("“It will hold,” Ines Okafor said.");
    /// let article = Article::new("1", "Courier", Timestamp::from_unix(0), &reading);
    /// let edited = "Updated. “It will hold,” Ines Okafor said.";
    /// assert_eq!(article.claims[0].content[0].find(edited).map(|s| s.of(edited)), Some("“It will hold,”"));
    /// ```
    #[must_use]
    pub fn find(&self, text: &str) -> Option<Span> {
        let at = |start: usize| Span::new(start, start + self.exact.len());
        if !self.exact.is_empty() && self.span().of(text) == self.exact {
            return Some(self.span());
        }
        let framed = format!("{}{}{}", self.prefix, self.exact, self.suffix);
        let only = |needle: &str| {
            let mut found = text.match_indices(needle).map(|(start, _)| start);
            found.next().filter(|_| found.next().is_none() && !needle.is_empty())
        };
        only(&framed).map(|start| at(start + self.prefix.len())).or_else(|| only(&self.exact).map(at))
    }
}

impl Article {
    /// Takes down what was read from one article.
    #[must_use]
    pub fn new(id: impl Into<String>, outlet: impl Into<String>, published: Timestamp, reading: &Reading<'_>) -> Self {
        let paragraphs = paragraphs(&reading.text);
        let claims = reading.attributions.iter().zip(&reading.claims).filter(|(a, _)| a.layer == 0);
        Self {
            id: id.into(),
            outlet: outlet.into(),
            published,
            topics: crate::ledger::words::topics::of(&reading.text),
            speakers: reading.speakers.clone(),
            claims: claims.map(|(a, c)| Record::new(reading, &paragraphs, a, c)).collect(),
        }
    }
}

impl Record {
    fn new(reading: &Reading<'_>, paragraphs: &[usize], attribution: &Attribution, claim: &Claim) -> Self {
        let text = &*reading.text;
        let start = attribution.content.first().map_or(0, |c| c.start());
        let anchors = |spans: &[Span]| spans.iter().map(|s| Anchor::new(text, *s)).collect();
        let mut speakers = Vec::new();
        for mention in attribution.mentions.iter().filter_map(|m| reading.mentions.get(*m)) {
            if !speakers.contains(&mention.speaker) {
                speakers.push(mention.speaker);
            }
        }
        Self {
            speakers,
            source: anchors(&attribution.source),
            cue: attribution.cue.map(|cue| Anchor::new(text, cue)),
            content: anchors(&attribution.content),
            kind: attribution.kind,
            attribution_type: claim.attribution_type,
            illocution: claim.illocution,
            value: claim.value(),
            determinate: claim.determinate,
            hedged: if claim.hedges.is_empty() { Hedged::Plain } else { Hedged::Hedged },
            part: Part::of(text, start),
            paragraph: paragraphs.partition_point(|p| *p <= start),
            figures: claim.quantities.iter().map(|q| Figure::new(text, q)).filter(Figure::is_finite).collect(),
            proposition: claim.proposition.clone(),
        }
    }
}

impl Figure {
    fn new(text: &str, quantity: &crate::claim::model::Quantity) -> Self {
        Self {
            span: quantity.span,
            value: quantity.value,
            upper: quantity.upper,
            bound: quantity.bound,
            unit: quantity.unit.map(|u| u.of(text).to_owned()),
        }
    }

    /// Whether JSON can hold it: a number of hundreds of digits is no figure to compare.
    pub(super) fn is_finite(&self) -> bool {
        self.value.is_finite() && self.upper.is_none_or(f64::is_finite)
    }
}
