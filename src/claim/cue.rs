//! What the cue of a claim does to it.

use super::matter::Form;
use super::stance::FIRST_PERSON;
use crate::attribution::model::{Attribution, SourceForm};
use crate::attribution::view::View;
use crate::grammar::phrase::VerbForm;
use crate::lexicon::{AttributionType, CueClass};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, TagSet, flag};

/// "failed to mention": what did not take place, without a refusal.
static FAILS: Words<8> = Words::listed("fail neglect forget");

/// "would love to": a wish, and no intention.
pub(crate) static FANCIES: Words<16> = Words::listed("like love prefer hate");

/// The cue of an attribution.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CueReading {
    /// Token numbers.
    pub tokens: Option<(usize, usize)>,
    /// The token that is its head.
    pub head: usize,
    /// The lemma's hash, 0 where the lexicon knows none.
    pub lemma: u32,
    pub class: Option<CueClass>,
    /// What kind of attitude it is, by the whole cue: "called" says, "called for" wants.
    pub kind: AttributionType,
    /// "called for", "sought"
    pub demands: bool,
    /// "refusing to acknowledge"
    pub refuses: bool,
    /// A negator's token.
    pub negator: Option<usize>,
    /// Whether the text states that it took place.
    pub stated: bool,
}

impl CueReading {
    pub(crate) fn read(view: View<'_>, attribution: &Attribution, form: Option<Form>) -> Self {
        let tokens = attribution.cue.map(|cue| view.page.tokens_in(cue)).filter(|(a, b)| a < b);
        let mut out = Self {
            tokens,
            head: 0,
            lemma: 0,
            class: None,
            kind: attribution.attribution_type,
            demands: false,
            refuses: false,
            negator: None,
            stated: true,
        };
        let Some((first, end)) = tokens else { return out };
        out.head = head(view, first, end).unwrap_or(end - 1);
        let entry = view.lexicon.entry(view.token(out.head));
        let verbal = view.token(out.head).tag.is_in(TagSet::VERB);
        let number = match verbal {
            true if entry.verb_cue != 0 => entry.verb_cue,
            _ if entry.noun_cue != 0 => entry.noun_cue,
            _ if entry.adjective_cue != 0 => entry.adjective_cue,
            _ => entry.verb_cue,
        };
        if let Some(cue) = view.lexicon.cue(number) {
            out.class = Some(cue.class);
            out.lemma = cue.lemma;
        }
        let infinitive = matches!(form, Some(Form::Infinitive(_)));
        out.demands = demands(view, first, end, &out, infinitive);
        let refuses = |k: usize| {
            let cue = view.lexicon.cue(view.lexicon.entry(view.token(k)).verb_cue);
            let refuses = |c: &crate::lexicon::cue::Cue| c.class == CueClass::Refuse && !FAILS.contains(c.lemma);
            view.token(k).tag.is_in(TagSet::VERB) && cue.is_some_and(refuses)
        };
        out.refuses = (first..end).any(refuses);
        out.kind = kind(&out, attribution);
        out.negator = (first..end).find(|k| is_negator(view, *k));
        out.stated = is_stated(view, first, end, &out);
        out
    }

    pub(crate) fn is(&self, classes: &[CueClass]) -> bool {
        self.class.is_some_and(|c| classes.contains(&c))
    }

    /// "does not think", "doesn't want": whether the negation belongs to the content (Horn 1978).
    pub(crate) fn raises(&self) -> bool {
        static RAISING: Words<32> = Words::listed(
            "think believe suppose expect imagine want intend plan seem appear feel guess convinced convince",
        );
        self.negator.is_some() && RAISING.contains(self.lemma)
    }
}

/// "called for", "sought": whether a cue asks for what its content names.
fn demands(view: View<'_>, first: usize, end: usize, cue: &CueReading, infinitive: bool) -> bool {
    static FOR_ON: Words<4> = Words::listed("for on");
    static PUSHES: Words<32> =
        Words::listed("push pushed pushes pushing press pressed lobby lobbied campaign campaigned argue argued");
    static SEEKS: Words<16> = Words::listed("seek sought seeks seeking advocate advocated");
    let last = view.token(end - 1).key;
    let calls = cue.class == Some(CueClass::Call) || cue.class == Some(CueClass::Cite);
    let pushes = (first..end).any(|k| PUSHES.contains(view.token(k).key)) && last == of_ascii("for");
    calls && (FOR_ON.contains(last) || infinitive) || pushes || (first..end).any(|k| SEEKS.contains(view.token(k).key))
}

/// The kind of attitude by class and words: what a poll shows it says.
fn kind(cue: &CueReading, attribution: &Attribution) -> AttributionType {
    static SEES: Words<32> =
        Words::listed("see hear notice learn discover find witness watch feel realise realize remember recall know");
    match cue.class {
        _ if cue.demands => AttributionType::Ctrl,
        _ if cue.lemma == of_ascii("wonder") => AttributionType::Patt,
        _ if attribution.source_form == SourceForm::Artifact
            && attribution.attribution_type == AttributionType::Ftv =>
        {
            AttributionType::Comm
        }
        Some(CueClass::Show) if !SEES.contains(cue.lemma) => AttributionType::Comm,
        Some(CueClass::Seem) => AttributionType::Patt,
        _ => attribution.attribution_type,
    }
}

/// The head of a cue: its last verb that the lexicon knows as one, else its last noun or adjective that it knows.
fn head(view: View<'_>, first: usize, end: usize) -> Option<usize> {
    let entry = |k: usize| view.lexicon.entry(view.token(k));
    let verb = |k: &usize| view.token(*k).tag.is_in(TagSet::VERB) && entry(*k).verb_cue != 0;
    let acts = |k: &usize| verb(k) && view.lexicon.cue(entry(*k).verb_cue).is_some_and(|c| c.class != CueClass::Act);
    let other = |k: &usize| entry(*k).noun_cue != 0 || entry(*k).adjective_cue != 0;
    (first..end).rev().find(acts).or_else(|| (first..end).rev().find(other)).or_else(|| (first..end).rev().find(verb))
}

fn is_negator(view: View<'_>, at: usize) -> bool {
    static NEGATORS: Words<32> =
        Words::listed("not n't never no nobody nothing none neither nor without hardly barely cannot little");
    NEGATORS.contains(view.token(at).key)
}

/// Whether the text states that the cue took place (Saurí, Pustejovsky 2009): not under a negation, a modal, a wish or a condition.
fn is_stated(view: View<'_>, first: usize, end: usize, cue: &CueReading) -> bool {
    static MODALS: Words<32> = Words::listed("would could may might can should must will shall 'd 'll ca wo cannot");
    static AIMS: Words<32> =
        Words::listed("want wants wanted need needs willing unwilling ready likely able try trying tries tried going");
    /// Within how many chunks before a cue a condition is its own.
    const NEAR: usize = 3;
    let page = view.page;
    let negated = cue.negator.is_some() && !cue.raises();
    // "would like to announce" is a polite form of the act itself, "I will say this" says it.
    let polite = |k: usize| k + 1 < end && FANCIES.contains(view.token(k + 1).key);
    let own = |k: usize| k > 0 && FIRST_PERSON.contains(view.token(k - 1).key);
    let modal = (first..end).any(|k| {
        let token = view.token(k);
        let will = token.key == of_ascii("will") || token.key == of_ascii("'ll");
        token.tag == Tag::Modal && MODALS.contains(token.key) && !polite(k) && !(will && own(k))
    });
    let aims =
        (first..cue.head).any(|k| AIMS.contains(view.token(k).key) && k + 1 < end && view.token(k + 1).tag == Tag::To);
    let chunk = page.chunk_around(cue.head as u32);
    // "to insist on", where no verb of the cue's own leads there
    let bare = chunk.form == VerbForm::Infinitive && chunk.first as usize == first && !led_by_act(view, first);
    let sentence = page.sentence_of(first);
    let at = page.chunk_of[first] as usize;
    let condition = (page.chunks_of(sentence).0.max(at.saturating_sub(NEAR))..at).any(|k| {
        let word = view.token(page.chunks[k].first as usize).key;
        [of_ascii("if"), of_ascii("unless"), of_ascii("whether")].contains(&word)
    });
    // "Did the mayor say that the dam leaked?"
    let asked = view.token(page.sentences[sentence].end as usize - 1);
    let asked = asked.key == of_ascii("?") && !asked.has(flag::QUOTED) && !view.token(first).has(flag::QUOTED);
    let fails = FAILS.contains(cue.lemma);
    !(negated || modal || aims || bare || condition || asked || fails)
}

/// "took to the radio | to say", "went on | to add", "was quick | to condemn": an act that did take place.
fn led_by_act(view: View<'_>, first: usize) -> bool {
    static ASIDE: Words<64> = Words::listed(
        "want wants wanted need needs hope hopes hoped plan plans planned refuse refused decline declined try tried",
    );
    let page = view.page;
    let chunk = page.chunk_of[first] as usize;
    let (from, _) = page.chunks_of(page.sentence_of(first));
    let before = (from..chunk).rev().take(6).find(|k| page.chunks[*k].finite);
    before.is_some_and(|k| {
        let verb = &page.chunks[k];
        verb.form == VerbForm::Finite && !verb.negated && !ASIDE.contains(view.token(verb.head as usize).key)
    })
}
