//! What a source does by saying something (Searle 1976).

use super::cue::{CueReading, FANCIES};
use super::matter::{Form, Matter};
use super::model::Illocution;
use super::stance::FIRST_PERSON;
use crate::attribution::view::View;
use crate::lexicon::CueClass::{
    Agree, Ask, Criticize, Decide, Demand, Feel, Oppose, Plan, Praise, Promise, Refuse, Say, Support, Tell, Want,
};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, TagSet, flag};

static QUESTIONS: Words<16> = Words::listed("wonder question inquire query investigate probe");
/// Verbs of feeling that other lists hold for acts.
static FEELINGS: Words<64> = Words::listed(
    "lament resent bemoan mourn decry deplore mock ridicule scoff laugh cringe relish cherish divide rail scold chide knock needle rebuke berate jab hammer bash rip blast skewer slam thank congratulate apologize salute",
);
static PROPOSES: Words<8> = Words::listed("suggest propose recommend advise");
static TURNS_DOWN: Words<16> = Words::listed("reject rebuff decline refuse spurn dismiss");
static OFFERS: Words<32> =
    Words::listed("offer offers invitation request requests inquiry inquiries call calls demand demands plea nominee");
/// Who acts, where what is said of them is a promise: "the company will pay".
static BODIES: Words<64> = Words::listed(
    "campaign company government administration department ministry party firm group bank union police office team agency \
     committee council board authority authorities",
);
static INTENDS: Words<32> = Words::listed("plan plans planned intend intends intended promise promised vow");
/// Wishes that nobody is asked to meet.
static HOPES: Words<8> = Words::listed("hope wish long");
/// Attitudes to what may be so: "fears a flood" says that one may come.
static ATTITUDES: Words<32> = Words::listed("fear suspect believe doubt imagine bet fail neglect forget");
/// With a noun phrase, these vent: "complained of the noise".
static VENTS: Words<32> = Words::listed("complain gripe grumble whine insult taunt jeer heckle chant rant");
/// "announced plans to": what is made known is an intention.
static PLANS: Words<16> = Words::listed("plan plans intention intentions intent");
/// "he said he hoped", "we welcome the ruling"
static HOPING: Words<32> =
    Words::listed("hope hopes hoped welcome welcomes welcomed empathize empathise sympathize sympathise");
/// Verbs behind which the clause that counts begins: "I think | the dam should be drained".
static MINDS: Words<16> = Words::listed("think believe guess suppose feel hope");
/// "I want him out", "I would like to see": wishes that are to be met.
static WANTS: Words<8> = Words::listed("want like");
static ADVICE: Words<16> = Words::listed("should must ought shall let");
static WILL: Words<16> = Words::listed("will wo 'll won't would");
/// Who speaks of themselves outside quotation marks.
static IS_TOLD: Words<16> = Words::listed("i we he she they");
static LIKES: Words<32> = Words::listed("like love hate dislike enjoy admire respect appreciate loves likes hates");
/// What a quotation that thanks or mourns begins with, within so many words.
static OPENERS: Words<16> = Words::listed("sorry thank thanks congratulations apologies wow bravo condolences");
const OPENING: usize = 4;
const TO: TagSet = TagSet::of(&[Tag::To]);
/// What tells a feeling about what is said.
static MOODS: Words<128> = Words::listed(
    "sorry ashamed proud grateful thankful glad happy disappointed sad saddened delighted honored honoured outraged disgusted \
     aghast upset relish wow bravo thank thanks congratulations apologize apologise thrilled pleased shocked appalled excited \
     regret concerned worried alarmed encouraged",
);

/// The illocution of a claim: by the form of its content, then by its cue, then by its main clause.
pub(crate) fn illocution(view: View<'_>, matter: Option<&Matter>, cue: &CueReading) -> Illocution {
    let form = matter.map_or(Form::Noun, |m| m.form);
    let clause = matches!(form, Form::Clause(_));
    let infinitive = matches!(form, Form::Infinitive(_));
    match form {
        Form::Question => return Illocution::Question,
        Form::Imperative => return Illocution::Directive,
        _ => {}
    }
    let as_such = |m: &Matter| form == Form::Noun && judges(view, m);
    if cue.is(&[Support, Praise, Criticize]) && matter.is_some_and(as_such) {
        return Illocution::Statement;
    }
    let infinitive = infinitive || matter.is_some_and(|m| m.to_act) && cue.is(&[Ask, Demand, Tell]);
    // "suggested draining the dam", "turned the offer down"
    let starts = matter.map(|m| view.token(m.clause.0).tag);
    if PROPOSES.contains(cue.lemma) && starts == Some(Tag::Vbg) {
        return Illocution::Directive;
    }
    let offered = || matter.is_some_and(|m| (m.clause.0..m.clause.1).any(|k| OFFERS.contains(view.token(k).key)));
    if TURNS_DOWN.contains(cue.lemma) && form == Form::Noun && offered() {
        return Illocution::Commissive;
    }
    if cue.refuses {
        return Illocution::Commissive;
    }
    if (cue.is(&[Ask]) || QUESTIONS.contains(cue.lemma)) && !infinitive {
        Illocution::Question
    } else if cue.demands || cue.is(&[Ask, Demand]) || cue.is(&[Tell]) && infinitive {
        Illocution::Directive
    } else if ATTITUDES.contains(cue.lemma) {
        Illocution::Statement
    } else if FANCIES.contains(cue.lemma) && infinitive && !matter.is_some_and(|m| says(view, m))
        || VENTS.contains(cue.lemma) && !clause
    {
        Illocution::Expressive
    } else if cue.is(&[Promise, Plan, Refuse])
        || cue.is(&[Decide]) && infinitive
        || form == Form::Noun && matter.is_some_and(|m| intends(view, m))
    {
        Illocution::Commissive
    } else if cue.is(&[Want]) {
        if HOPES.contains(cue.lemma) { Illocution::Expressive } else { Illocution::Commissive }
    } else if FEELINGS.contains(cue.lemma)
        || cue.is(&[Support, Oppose, Praise, Criticize]) && !clause
        || cue.is(&[Feel, Agree]) && form == Form::Noun
    {
        Illocution::Expressive
    } else {
        matter.filter(|_| clause).map_or(Illocution::Statement, |m| by_clause(view, m))
    }
}

/// "would like | to announce": whether an infinitive is of saying.
fn says(view: View<'_>, matter: &Matter) -> bool {
    let acts = |(_, end): (usize, usize)| view.lexicon.cue(view.lexicon.entry(view.token(end - 1)).verb_cue);
    matter.verb(view).and_then(acts).is_some_and(|cue| cue.class == Say)
}

/// "plans to leave", "its intention to sue"
fn intends(view: View<'_>, matter: &Matter) -> bool {
    let head = view.page.chunk_around(matter.clause.0 as u32).head as usize;
    PLANS.contains(view.token(head).key) && matter.to_act && view.token_is(head + 1, TO)
}

/// "hailed him | as a hero": whether a noun phrase says what somebody is.
pub(crate) fn judges(view: View<'_>, matter: &Matter) -> bool {
    (matter.clause.0..matter.clause.1).any(|k| view.token(k).key == of_ascii("as"))
}

/// What the main clause of a content tells: "we should", "I will", "I am sorry".
fn by_clause(view: View<'_>, matter: &Matter) -> Illocution {
    let Some((first, end)) = matter.verb(view) else { return Illocution::Statement };
    let key = |k: usize| view.token(k).key;
    let modal = |(first, end): (usize, usize)| (first..end).find(|k| view.token(*k).tag == Tag::Modal).map(key);
    let minds = (first..end).any(|k| MINDS.contains(key(k)));
    let inner = matter.inner_verb(view).filter(|_| minds).and_then(modal);
    let own_modal = modal((first, end));
    let quoted = view.token(matter.clause.0).has(flag::QUOTED);
    let subject = key(matter.clause.0);
    // "the governor and I will"
    let joint = || (matter.clause.0..first).any(|k| key(k) == of_ascii("and") && key(k + 1) == of_ascii("i"));
    let own = if quoted { FIRST_PERSON.contains(subject) || joint() } else { IS_TOLD.contains(subject) };
    let advises = [own_modal, inner].into_iter().flatten().any(|key| key == of_ascii("should"));
    let modal_like = |k: usize| key(k) != of_ascii("like") || own_modal.is_some();
    let positive = !view.page.chunk_around(first as u32).negated;
    let wants = quoted
        && own
        && positive
        && (first..matter.clause.1.min(end + 1)).any(|k| WANTS.contains(key(k)) && modal_like(k));
    // "I am going to", "we are not going to"
    let going = (first..matter.clause.1.min(end + 2)).any(|k| key(k) == of_ascii("going") && view.token_is(k + 1, TO));
    if advises || wants || own_modal.is_some_and(|key| ADVICE.contains(key)) && !own && quoted {
        return Illocution::Directive;
    }
    let hopes = own || !quoted && subject == of_ascii("it");
    if hopes && own_modal.is_none() && positive && (first..end).any(|k| HOPING.contains(key(k))) {
        return Illocution::Expressive;
    }
    // "he would leave it to others": what he said was "I will".
    if own && (first..end).any(|k| INTENDS.contains(key(k))) {
        return Illocution::Commissive;
    }
    if own_modal == Some(of_ascii("will")) && (matter.clause.0..first).any(|k| BODIES.contains(key(k))) {
        return Illocution::Commissive;
    }
    if own && going {
        return Illocution::Commissive;
    }
    // "we will be there", "we'll see"
    let be = (first..end).any(|k| key(k) == of_ascii("be") || key(k) == of_ascii("see"));
    if own && !be && own_modal.is_some_and(|key| WILL.contains(key) && (key != of_ascii("would") || !quoted)) {
        return Illocution::Commissive;
    }
    let near = || (matter.clause.0..matter.clause.1.min(end + 3)).any(|k| MOODS.contains(key(k)));
    let opens =
        quoted && (matter.clause.0..matter.clause.1.min(matter.clause.0 + OPENING)).any(|k| OPENERS.contains(key(k)));
    let likes = own && own_modal.is_none() && (first..end).any(|k| LIKES.contains(key(k)));
    if opens || likes || own && near() { Illocution::Expressive } else { Illocution::Statement }
}
