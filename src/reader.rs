//! The way from text to attributions and their speakers, written out in one place.

use crate::attribution::assemble;
use crate::attribution::decode;
use crate::attribution::model::Quotation;
use crate::attribution::page::Page;
use crate::attribution::priors::Priors;
use crate::attribution::sieve;
use crate::attribution::view::View;
use crate::claim;
use crate::lexicon::Lexicon;
use crate::reading::Reading;
use crate::speaker::model::KnownSpeaker;
use crate::speaker::{self, Known};
use crate::text::{Span, Token};
use crate::weights::Weights;
use std::borrow::Cow;
use std::sync::{LazyLock, OnceLock};

/// Reads texts: a lexicon and a table of weights, and how sure it has to be.
///
/// One reader serves any number of threads.
///
/// ```
/// use ascribe::{Buffers, Reader};
/// let reader = Reader::new();
/// let mut buffers = Buffers::default();
/// for text in ["“We are ready,” the harbour master said.", "The mayor denied that the bridge was unsafe."] {
///     let reading = reader.read_with(text, &mut buffers);
///     assert_eq!(reading.attributions.len(), 1);
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Reader {
    pub(crate) lexicon: Cow<'static, Lexicon>,
    pub(crate) weights: Cow<'static, Weights>,
    /// The words that the lexicon and the weights let be cues, worked out when they are first asked for.
    priors: OnceLock<Priors>,
    threshold: f32,
    depth: Depth,
    known: Known,
}

/// How far a text is read; what lies beyond stays empty in the [`Reading`].
///
/// ```
/// use ascribe::{Depth, Reader};
/// let text = "Ada Lindqvist came late. “The bridge is safe,” she said.";
/// assert!(Reader::new().with_depth(Depth::Attributions).read(text).speakers.is_empty());
/// assert_eq!(Reader::new().read(text).speakers[0].name, "Ada Lindqvist");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Depth {
    /// To attributions and quotations: sources are spans, and nobody yet.
    Attributions,
    /// To who the sources are.
    Speakers,
    /// To what they commit to, and how firmly.
    Claims,
}

/// Memory that one reading leaves to the next; see [`Reader::read_with`].
#[derive(Clone, Debug, Default)]
pub struct Buffers {
    page: Page,
    sieve: sieve::Buffers,
    speaker: speaker::Buffers,
}

static ENGLISH: LazyLock<Priors> = LazyLock::new(|| decode::priors(Lexicon::english(), Weights::english()));

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}

impl Reader {
    /// Log odds from which on an attribution is kept, unless [`Reader::with_threshold`] says otherwise: the point where the
    /// misses and the false ones weigh the same on articles that were left out of the estimation.
    pub const THRESHOLD: f32 = -0.75;

    /// A reader of English news.
    #[must_use]
    pub fn new() -> Self {
        Self {
            lexicon: Cow::Borrowed(Lexicon::english()),
            weights: Cow::Borrowed(Weights::english()),
            priors: OnceLock::new(),
            threshold: Self::THRESHOLD,
            depth: Depth::Claims,
            known: Known::default(),
        }
    }

    /// The same reader with another lexicon.
    #[must_use]
    pub fn with_lexicon(mut self, lexicon: Lexicon) -> Self {
        self.lexicon = Cow::Owned(lexicon);
        self.priors = OnceLock::new();
        self
    }

    /// The same reader with another table of weights.
    #[must_use]
    pub fn with_weights(mut self, weights: Weights) -> Self {
        self.weights = Cow::Owned(weights);
        self.priors = OnceLock::new();
        self
    }

    /// The words that the lexicon and the weights let be cues.
    pub(crate) fn priors(&self) -> &Priors {
        let is_built_in = matches!((&self.lexicon, &self.weights), (Cow::Borrowed(_), Cow::Borrowed(_)));
        let make = || decode::priors(&self.lexicon, &self.weights);
        if is_built_in { &ENGLISH } else { self.priors.get_or_init(make) }
    }

    /// The same reader, keeping what has more than these log odds, [`Reader::THRESHOLD`] by default: less finds more, more
    /// is surer.
    #[must_use]
    pub fn with_threshold(mut self, log_odds: f32) -> Self {
        self.threshold = log_odds;
        self
    }

    /// The same reader, reading texts so far and no farther; to the claims by default.
    #[must_use]
    pub fn with_depth(mut self, depth: Depth) -> Self {
        self.depth = depth;
        self
    }

    /// The same reader, knowing these speakers: a result that is one of them by a name or an alias carries its identifier.
    ///
    /// ```
    /// use ascribe::{KnownSpeaker, Reader};
    /// let known = KnownSpeaker { id: "Q1".into(), name: "Ines Okafor".into(), aliases: vec!["the Harbourmaster".into()] };
    /// let reader = Reader::new().with_speakers([known]);
    /// let reading = reader.read("Ines Okafor closed the quay. “It will hold,” Ms. Okafor told reporters.");
    /// assert_eq!(reading.speakers[0].id.as_deref(), Some("Q1"));
    /// ```
    #[must_use]
    pub fn with_speakers(mut self, speakers: impl IntoIterator<Item = KnownSpeaker>) -> Self {
        self.known = Known::new(speakers.into_iter().collect());
        self
    }

    /// Reads one text.
    #[must_use]
    pub fn read<'t>(&self, text: &'t str) -> Reading<'t> {
        self.read_with(text, &mut Buffers::default())
    }

    /// Reads one text with memory that was used before; the result is the same as that of [`Reader::read`].
    #[must_use]
    pub fn read_with<'t>(&self, text: &'t str, buffers: &mut Buffers) -> Reading<'t> {
        let Buffers { page, sieve, speaker } = buffers;
        page.fill(text, &self.lexicon);
        let view = View { page, lexicon: &self.lexicon, priors: self.priors() };
        let mut attributions = sieve::attributions(view, &self.weights, self.threshold, sieve);
        let quotations = page
            .regions
            .iter()
            .map(|r| Quotation { span: page.span(r.first, r.end), kind: r.kind, flag: assemble::mark_flag(page, r) })
            .collect();
        let (speakers, mentions) = if self.depth >= Depth::Speakers {
            speaker::resolve(view, text, &self.known, &mut attributions, speaker)
        } else {
            Default::default()
        };
        let claims = if self.depth >= Depth::Claims { claim::claims(view, text, &attributions) } else { Vec::new() };
        Reading { text: Cow::Borrowed(text), attributions, quotations, speakers, mentions, claims }
    }

    /// Reads texts one after another with the same memory.
    pub fn read_all<'r, 't: 'r>(
        &'r self,
        texts: impl IntoIterator<Item = &'t str> + 'r,
    ) -> impl Iterator<Item = Reading<'t>> + 'r {
        let mut buffers = Buffers::default();
        texts.into_iter().map(move |text| self.read_with(text, &mut buffers))
    }

    /// The words and signs of a text with their parts of speech, as the grammar sees them.
    #[must_use]
    pub fn tokens(&self, text: &str) -> Vec<Token> {
        self.tokens_with(text, &mut Buffers::default()).to_vec()
    }

    /// The same with memory that was used before.
    pub fn tokens_with<'b>(&self, text: &str, buffers: &'b mut Buffers) -> &'b [Token] {
        buffers.page.tag(text, &self.lexicon);
        &buffers.page.tokens
    }

    /// The sentences of a text; a quotation that goes on behind a full stop does not end one.
    #[must_use]
    pub fn sentences(&self, text: &str) -> Vec<Span> {
        let mut page = Page::default();
        page.tag(text, &self.lexicon);
        page.sentences.iter().map(|s| page.span(s.first, s.end)).collect()
    }
}
