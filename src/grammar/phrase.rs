//! Verb groups, in nom over tokens.

use super::tokens::{Parsed, Tokens, tagged};
use crate::lexicon::entry::{is_auxiliary, is_be, is_continue, is_have};
use crate::text::words::Words;
use crate::text::{Tag, TagSet, flag};
use nom::Parser;
use nom::combinator::opt;

/// A verb group: how many tokens it has and which of them is its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct VerbGroup {
    pub len: usize,
    pub head: usize,
    pub form: VerbForm,
    pub negated: bool,
    /// Whether it can carry a clause.
    pub finite: bool,
}

/// The form of a verb group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum VerbForm {
    /// says, said, has said
    Finite,
    /// would say, may have said
    Modal,
    /// was told
    Passive,
    /// to say
    Infinitive,
    /// saying
    Gerund,
    /// told, without an auxiliary and not clearly past
    Participle,
    /// say
    Base,
}

impl VerbForm {
    pub(crate) const ALL: [Self; 7] =
        [Self::Finite, Self::Modal, Self::Passive, Self::Infinitive, Self::Gerund, Self::Participle, Self::Base];

    /// The form of a verb without an auxiliary.
    pub(super) const fn of(tag: Tag) -> Self {
        match tag {
            Tag::Vbg => Self::Gerund,
            Tag::Vbn => Self::Participle,
            Tag::Vb => Self::Base,
            _ => Self::Finite,
        }
    }

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Finite => "fin",
            Self::Modal => "mod",
            Self::Passive => "pass",
            Self::Infinitive => "inf",
            Self::Gerund => "ing",
            Self::Participle => "part",
            Self::Base => "base",
        }
    }
}

/// Adverbs that belong to what stands before them: "sold abroad | was dismissed".
static ENDS_PHRASE: Words<128> = Words::of(&["abroad", "overseas", "elsewhere", "nearby", "ago"]);

/// A verb group: "has not yet said", "would have been told", "to say".
pub(crate) fn verb_group(input: Tokens<'_>) -> Parsed<'_, VerbGroup> {
    if input.first().is_some_and(|t| t.tag == Tag::Adv && ENDS_PHRASE.contains(t.key)) {
        return Err(nom::Err::Error(()));
    }
    let all = input.0;
    let at = |rest: Tokens<'_>| all.len() - rest.0.len();
    let finite = |rest: Tokens<'_>| all[..at(rest)].iter().any(|t| t.tag.is_in(TagSet::FINITE));
    let (rest, _) = adverbs(input);
    let (rest, to) = opt(tagged(TagSet::of(&[Tag::To]))).parse(rest)?;
    let (rest, modal) = opt(tagged(TagSet::of(&[Tag::Modal]))).parse(rest)?;
    let (mut rest, mut negated) = adverbs(rest);
    let (mut passive, mut perfect, mut aux) = (false, false, None);
    loop {
        let (after, verb) = match tagged(TagSet::VERB)(rest) {
            Ok(found) => found,
            // "would not": a modal alone is a group too
            Err(_) if modal.is_some() || aux.is_some() => {
                let head = at(rest) - 1;
                let form = if modal.is_some() { VerbForm::Modal } else { VerbForm::Finite };
                return Ok((rest, VerbGroup { len: at(rest), head, form, negated, finite: finite(rest) }));
            }
            Err(e) => return Err(e),
        };
        let head = at(after) - 1;
        // "continue to deny": what goes on is the denying.
        if is_continue(verb.key)
            && let Ok((behind, _)) = tagged(TagSet::of(&[Tag::To]))(after)
            && behind.tag() == Tag::Vb
        {
            aux = aux.or(Some(verb));
            rest = behind;
            continue;
        }
        if verb.has(flag::RULED) && is_auxiliary(verb.key) {
            let (behind, not) = adverbs(after);
            // "is said", "has been saying", "did not say": another verb must follow.
            let next = behind.tag();
            let goes = match next {
                Tag::Vbn => true,
                Tag::Vbg => is_be(verb.key),
                Tag::Vbd => is_have(verb.key) || is_be(verb.key),
                Tag::Vb => !is_be(verb.key) && !is_have(verb.key),
                _ => false,
            };
            if goes {
                passive = is_be(verb.key) && matches!(next, Tag::Vbn | Tag::Vbd);
                perfect |= is_have(verb.key);
                negated |= not;
                aux = aux.or(Some(verb));
                rest = behind;
                continue;
            }
            if not && behind.0.len() < after.0.len() {
                negated = true;
            }
        }
        let form = if to.is_some() {
            VerbForm::Infinitive
        } else if modal.is_some() {
            VerbForm::Modal
        } else if passive {
            VerbForm::Passive
        } else {
            match VerbForm::of(aux.unwrap_or(verb).tag) {
                VerbForm::Participle if perfect => VerbForm::Finite,
                form => form,
            }
        };
        return Ok((after, VerbGroup { len: at(after), head, form, negated, finite: finite(after) }));
    }
}

/// Adverbs inside a verb group, and whether one of them negates it.
fn adverbs(input: Tokens<'_>) -> (Tokens<'_>, bool) {
    let (mut rest, mut negated) = (input, false);
    while let Ok((after, adverb)) = tagged(TagSet::of(&[Tag::Adv]))(rest) {
        if rest.0.len() + 5 < input.0.len() || adverb.has(flag::SENTENCE_START) {
            break;
        }
        negated |= is_negator(adverb.key);
        rest = after;
    }
    (rest, negated)
}

pub(crate) fn is_negator(key: u32) -> bool {
    static NOT: Words<128> = Words::of(&["not", "n't", "never", "no", "neither"]);
    NOT.contains(key)
}
