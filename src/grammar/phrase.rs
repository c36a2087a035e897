//! Noun groups and verb groups, in nom over tokens.

use super::tokens::{Parsed, Tokens, one, tagged};
use crate::lexicon::entry::{is_auxiliary, is_be, is_have};
use crate::text::hash::of_ascii;
use crate::text::{Tag, TagSet, Token, TokenKind, flag};
use nom::Parser;
use nom::combinator::opt;

/// A noun group: how many tokens it has, which of them is its head, and where the part behind a genitive begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NounGroup {
    pub len: usize,
    pub head: usize,
    /// The number of tokens up to and with the last "'s" or possessive pronoun; 0 for none.
    pub genitive: usize,
}

/// A verb group: how many tokens it has and which of them is its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct VerbGroup {
    pub len: usize,
    pub head: usize,
    pub form: VerbForm,
    pub negated: bool,
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

const MODIFIER: TagSet =
    TagSet::of(&[Tag::Adj, Tag::Num, Tag::Noun, Tag::Nouns, Tag::Name, Tag::Vbn, Tag::Vbg, Tag::Poss]);
const STARTS_NOUN: TagSet = TagSet::of(&[
    Tag::Det,
    Tag::Poss,
    Tag::Num,
    Tag::Adj,
    Tag::Noun,
    Tag::Nouns,
    Tag::Name,
    Tag::Pron,
    Tag::There,
    Tag::Vbg,
    Tag::Vbn,
    Tag::Sign,
]);
const STARTS_VERB: TagSet =
    TagSet::of(&[Tag::Vb, Tag::Vbp, Tag::Vbz, Tag::Vbd, Tag::Vbn, Tag::Vbg, Tag::Modal, Tag::To, Tag::Adv]);

/// Days, months and words such as "today", which begin a group of their own behind another noun.
pub(crate) fn is_time(token: &Token) -> bool {
    token.has(flag::TIME) && matches!(token.tag, Tag::Name | Tag::Noun)
}

/// A noun group: determiners, modifiers and a head, with genitives inside.
pub(crate) fn noun_group(input: Tokens<'_>) -> Parsed<'_, NounGroup> {
    if !input.tag().is_in(STARTS_NOUN) {
        return Err(nom::Err::Error(()));
    }
    if matches!(input.tag(), Tag::Pron | Tag::There) {
        let (rest, _) = one(input, |_| true)?;
        return Ok((rest, NounGroup { len: 1, head: 0, genitive: 0 }));
    }
    let all = input.0;
    let (mut rest, mut head, mut genitive) = (input, None, 0);
    while let Some(token) = rest.first() {
        let at = all.len() - rest.0.len();
        let before = at.checked_sub(1).map(|k| &all[k]);
        let next = rest.0.get(1);
        let takes = match token.tag {
            Tag::Noun | Tag::Nouns | Tag::Name => !(head.is_some() && is_time(token)),
            Tag::Num => head.is_none() || before.is_some_and(is_time) || before.is_some_and(|t| t.tag == Tag::Name),
            Tag::Det => head.is_none() && before.is_none_or(|t| t.tag != Tag::Noun),
            Tag::Poss | Tag::Adj => head.is_none() || (before.is_some_and(|t| t.tag == Tag::Gen)) || goes_on(next),
            Tag::Vbn | Tag::Vbg => {
                head.is_none() && goes_on(next) && (at > 0 || next.is_some_and(|t| t.tag != Tag::Name))
            }
            Tag::Gen => head.is_some() && is_genitive(token, next),
            Tag::Adv => at > 0 && head.is_none() && next.is_some_and(|t| t.tag.is_in(MODIFIER)),
            Tag::Sign => next.is_some_and(|t| t.tag == Tag::Num) || before.is_some_and(|t| t.tag == Tag::Num),
            _ => false,
        };
        if !takes {
            break;
        }
        match token.tag {
            Tag::Gen => {
                genitive = at + 1;
                head = None;
            }
            Tag::Poss => genitive = at + 1,
            _ if token.tag.is_in(TagSet::NOMINAL) => head = Some(at),
            Tag::Num | Tag::Sign if head.is_none() && !goes_on(next) => head = Some(at),
            _ => {}
        }
        (rest, _) = one(rest, |_| true)?;
    }
    let len = all.len() - rest.0.len();
    if len == 0 {
        return Err(nom::Err::Error(()));
    }
    // "the poor", "this", "his": the last word stands for a noun.
    let head = head.unwrap_or(len - 1);
    if len == 1 && matches!(all[0].tag, Tag::Vbn | Tag::Vbg | Tag::Adj | Tag::Sign) {
        return Err(nom::Err::Error(()));
    }
    Ok((rest, NounGroup { len, head, genitive }))
}

fn goes_on(next: Option<&Token>) -> bool {
    next.is_some_and(|t| t.tag.is_in(MODIFIER) && !is_time(t))
}

/// Whether "'s" is the genitive: something of a noun follows, or the tagger thinks so.
fn is_genitive(token: &Token, next: Option<&Token>) -> bool {
    token.kind == TokenKind::Clitic || next.is_some_and(|t| t.tag.is_in(MODIFIER))
}

/// Adverbs that belong to what stands before them: "sold abroad | was dismissed".
const ENDS_PHRASE: [u32; 5] =
    [of_ascii("abroad"), of_ascii("overseas"), of_ascii("elsewhere"), of_ascii("nearby"), of_ascii("ago")];

/// A verb group: "has not yet said", "would have been told", "to say".
pub(crate) fn verb_group(input: Tokens<'_>) -> Parsed<'_, VerbGroup> {
    if !input.tag().is_in(STARTS_VERB) {
        return Err(nom::Err::Error(()));
    }
    if input.first().is_some_and(|t| t.tag == Tag::Adv && ENDS_PHRASE.contains(&t.key)) {
        return Err(nom::Err::Error(()));
    }
    let all = input.0;
    let at = |rest: Tokens<'_>| all.len() - rest.0.len();
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
                return Ok((rest, VerbGroup { len: at(rest), head, form, negated }));
            }
            Err(e) => return Err(e),
        };
        let head = at(after) - 1;
        if is_auxiliary(verb.key) {
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
            match aux.unwrap_or(verb).tag {
                Tag::Vbg => VerbForm::Gerund,
                Tag::Vbn if !perfect => VerbForm::Participle,
                Tag::Vb => VerbForm::Base,
                _ => VerbForm::Finite,
            }
        };
        return Ok((after, VerbGroup { len: at(after), head, form, negated }));
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
    const NOT: [u32; 5] = [of_ascii("not"), of_ascii("n't"), of_ascii("never"), of_ascii("no"), of_ascii("neither")];
    NOT.contains(&key)
}
