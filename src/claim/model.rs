//! What the claim floor hands up: what each speaker commits to, and how firmly.

use super::value::{ChainValue, Factuality};
use crate::lexicon::AttributionType;
use crate::text::Span;

/// What the source of one attribution commits to, as worded.
///
/// The numbers of `Reading::claims` are those of `Reading::attributions`.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Claim {
    /// What kind of attitude it is (Pareti 2015).
    pub attribution_type: AttributionType,
    /// What the source does with the content (Searle 1976).
    pub illocution: Illocution,
    /// Whether the text states that the attribution took place: not for "did not say whether", "would argue".
    pub determinate: bool,
    /// How far each chain of sources commits to the content's first main clause, the author first.
    pub values: Vec<ChainValue>,
    /// What makes the claim weaker or less exact; bytes, half-open.
    pub hedges: Vec<Mark>,
    /// What makes it stronger.
    pub boosters: Vec<Mark>,
    /// By what the writer keeps away from it: "claimed", "allegedly".
    pub distancing: Vec<Span>,
    /// What makes the main clause negative.
    pub negations: Vec<Negation>,
    /// The clause on which it depends: "if the rain holds".
    pub condition: Option<Span>,
    /// The tense of the content's main clause.
    pub tense: Option<Tense>,
    /// The first date or time of the content.
    pub time: Option<Span>,
    /// The quantities of the content.
    pub quantities: Vec<Quantity>,
    /// Whether it is worth checking.
    pub worth: CheckWorthiness,
    /// The content in short: without "that" and quotation marks.
    pub proposition: String,
}

impl Claim {
    /// How far the attribution's own source commits to the content.
    #[must_use]
    pub fn value(&self) -> Factuality {
        self.values.last().map_or(Factuality::Uncommitted, |v| v.value)
    }

    /// How far a chain of sources commits to the content: numbers of attributions, the outermost first; none for the author.
    ///
    /// ```
    /// use ascribe::Factuality;
    /// let reading = ascribe::read("Ada Lindqvist realised that the bridge was unsafe.");
    /// let claim = &reading.claims[0];
    /// assert_eq!(claim.value_for(&[]), Some(Factuality::Certain), "the author agrees");
    /// assert_eq!(claim.value_for(&[0]), Some(Factuality::Certain));
    /// ```
    #[must_use]
    pub fn value_for(&self, chain: &[usize]) -> Option<Factuality> {
        self.values.iter().find(|v| v.chain == chain).map(|v| v.value)
    }

    /// What makes the claim weaker or less exact.
    #[must_use]
    pub fn hedges(&self) -> &[Mark] {
        &self.hedges
    }

    /// The quantities of the content.
    #[must_use]
    pub fn quantities(&self) -> &[Quantity] {
        &self.quantities
    }

    /// Whether the source holds that something is not so: by its cue, "denied", or in what it says.
    #[must_use]
    pub fn is_denial(&self) -> bool {
        use Factuality::{CertainNot, PossiblyNot, ProbablyNot};
        matches!(self.value(), CertainNot | ProbablyNot | PossiblyNot)
    }

    /// Why the value is what it is, in one sentence; `text` is the text that was read.
    ///
    /// ```
    /// let text = "Ada Lindqvist suggested that the bridge might be unsafe.";
    /// let reading = ascribe::read(text);
    /// assert_eq!(
    ///     reading.claims[0].explain(text),
    ///     "PS+: “might” makes the main clause possible; the cue “suggested” caps at probable"
    /// );
    /// ```
    #[must_use]
    pub fn explain(&self, text: &str) -> String {
        let Some(own) = self.values.last() else { return Factuality::Uncommitted.name().to_owned() };
        let reasons = own.reasons.iter().map(|r| match r.span {
            Some(span) if r.why.by_cue() => format!("the cue “{}” {}", span.of(text), r.why.phrase()),
            Some(span) => format!("“{}” {}", span.of(text), r.why.phrase()),
            None => r.why.phrase().to_owned(),
        });
        let reasons: Vec<String> = reasons.collect();
        let why =
            if reasons.is_empty() { "nothing weakens or turns the main clause".to_owned() } else { reasons.join("; ") };
        format!("{}: {why}", own.value.name())
    }
}

/// What a source does by saying something (Searle 1976).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Illocution {
    /// It says that something is so.
    Statement,
    /// It asks.
    Question,
    /// It orders, urges, asks for, advises.
    Directive,
    /// It promises, threatens, plans, refuses.
    Commissive,
    /// It thanks, praises, blames, likes, dislikes.
    Expressive,
}

impl Illocution {
    /// Its name, as it stands in the serialised form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Statement => "statement",
            Self::Question => "question",
            Self::Directive => "directive",
            Self::Commissive => "commissive",
            Self::Expressive => "expressive",
        }
    }
}

/// Words of stance.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Mark {
    /// Where they stand.
    pub span: Span,
    /// What they are.
    pub class: MarkClass,
}

/// What words of stance are (Hyland 2005).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum MarkClass {
    /// might, could
    Modal,
    /// perhaps, probably
    Adverb,
    /// thinks, seems
    Verb,
    /// possible, likely
    Adjective,
    /// possibility, chance
    Noun,
    /// about, nearly, often
    Approximator,
    /// reportedly, apparently: how it is known
    Evidential,
    /// allegedly, so-called: the writer keeps away
    Distancing,
    /// clearly, no doubt
    Booster,
}

/// A negator and the words that it turns over.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Negation {
    /// The negator: "not", "nobody".
    pub span: Span,
    /// The clause over which it has scope.
    pub scope: Span,
}

/// The tense of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Tense {
    /// leaked, was leaking
    Past,
    /// leaks, has leaked
    Present,
    /// will leak, is going to leak
    Future,
}

/// A quantity that a content tells: of a part and its whole the part ("1,800 of its 2,000 drivers"), of "nine out of ten" 90 in
/// a hundred, and none of "no arrests". Years, dates, times within which something happens, numbers that are put aside
/// ("11, not four") and those that the article takes as known ("the two models") are no quantities.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Quantity {
    /// All its words, bound and unit included.
    pub span: Span,
    /// How many; of a range the lower end, of "dozens" 24, of "hundreds" 200 and so on.
    pub value: f64,
    /// The upper end of a range.
    pub upper: Option<f64>,
    /// How the value bounds what is meant.
    pub bound: Bound,
    /// What is counted: "people", "percent", "$".
    pub unit: Option<Span>,
}

/// How a value bounds what is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Bound {
    /// 40
    Exact,
    /// at least 40, more than 40, 40 or more, dozens
    AtLeast,
    /// up to 40, fewer than 40, within 40 days
    AtMost,
    /// about 40, close to 40, 40 or so, nine out of ten
    About,
    /// between 40 and 50, 40 to 50, 40 or 50
    Range,
}

impl Bound {
    /// Its name, as it stands in the serialised form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
            Self::About => "about",
            Self::Range => "range",
        }
    }
}

/// Whether a claim is worth checking, in the classes of `ClaimBuster` (Hassan et al. 2017).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum CheckWorthiness {
    /// Non-factual: opinions, questions, wishes.
    #[cfg_attr(feature = "serde", serde(rename = "NFS"))]
    NonFactual,
    /// Factual, but hardly of interest to anybody.
    #[cfg_attr(feature = "serde", serde(rename = "UFS"))]
    Unimportant,
    /// Factual, and the public would want to know.
    #[cfg_attr(feature = "serde", serde(rename = "CFS"))]
    CheckWorthy,
}
