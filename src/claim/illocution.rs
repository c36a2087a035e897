//! What a source does by saying something (Searle 1976).

use super::cue::CueReading;
use super::matter::{Form, Matter};
use super::model::Illocution;
use crate::attribution::view::View;
use crate::lexicon::CueClass::{
    Agree, Ask, Criticize, Decide, Demand, Feel, Oppose, Plan, Praise, Promise, Refuse, Support, Tell, Want,
};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, flag};

/// The illocution of a claim.
pub(crate) fn illocution(view: View<'_>, matter: Option<&Matter>, cue: &CueReading) -> Illocution {
    let form = matter.map_or(Form::Noun, |m| m.form);
    let clause = matches!(form, Form::Clause(_));
    let infinitive = matches!(form, Form::Infinitive(_));
    if form == Form::Question {
        return Illocution::Question;
    }
    if form == Form::Imperative {
        return Illocution::Directive;
    }
    if cue.is(&[Ask]) {
        return if infinitive { Illocution::Directive } else { Illocution::Question };
    }
    if cue.demands || cue.is(&[Demand]) || cue.is(&[Tell]) && infinitive {
        return Illocution::Directive;
    }
    if cue.is(&[Promise, Plan, Refuse]) || cue.is(&[Decide]) && infinitive {
        return Illocution::Commissive;
    }
    if cue.is(&[Want]) {
        let hopes = [of_ascii("hope"), of_ascii("wish"), of_ascii("long")].contains(&cue.lemma);
        return if hopes { Illocution::Expressive } else { Illocution::Commissive };
    }
    // "fears a flood" says that one may come.
    static MINDS: Words<16> = Words::listed("fear suspect believe doubt imagine");
    if MINDS.contains(cue.lemma) {
        return Illocution::Statement;
    }
    if cue.is(&[Support, Oppose, Praise, Criticize]) && !clause || cue.is(&[Feel, Agree]) && form == Form::Noun {
        return Illocution::Expressive;
    }
    let Some(matter) = matter.filter(|_| clause) else { return Illocution::Statement };
    by_clause(view, matter)
}

/// What the main clause of a content tells: "we should", "I will", "I am sorry".
fn by_clause(view: View<'_>, matter: &Matter) -> Illocution {
    static ADVICE: Words<16> = Words::listed("should must ought shall let");
    static WILL: Words<16> = Words::listed("will wo 'll won't would");
    static SPEAKS: Words<16> = Words::listed("i we he she they");
    static MOODS: Words<64> = Words::listed(
        "sorry ashamed proud grateful thankful glad happy disappointed sad saddened delighted honored honoured outraged \
         disgusted aghast upset relish wow bravo thank thanks congratulations apologize apologise thrilled pleased shocked appalled excited regret",
    );
    let Some((first, end)) = matter.verb(view) else { return Illocution::Statement };
    let key = |k: usize| view.token(k).key;
    let subject = key(matter.clause.0);
    let modal = |(first, end): (usize, usize)| (first..end).find(|k| view.token(*k).tag == Tag::Modal);
    // "I think the dam should be drained"
    static MINDS: Words<16> = Words::listed("think believe guess suppose feel hope");
    let minds = (first..end).any(|k| MINDS.contains(key(k)));
    let inner = matter.inner_verb(view).filter(|_| minds).and_then(modal);
    let modal = modal((first, end));
    let asks = [modal, inner].into_iter().flatten().any(|k| key(k) == of_ascii("should"));
    let quoted = view.token(matter.clause.0).has(flag::QUOTED);
    let own = if quoted { [of_ascii("i"), of_ascii("we")].contains(&subject) } else { SPEAKS.contains(subject) };
    // "I want him out", "I would like to see": a wish that is to be met.
    static WANTS: Words<8> = Words::listed("want like");
    let wants = quoted && own && (first..matter.clause.1.min(end + 1)).any(|k| WANTS.contains(key(k)));
    if asks || wants || modal.is_some_and(|k| ADVICE.contains(key(k))) && !own && quoted {
        return Illocution::Directive;
    }
    if own && modal.is_some_and(|k| WILL.contains(key(k)) && (key(k) != of_ascii("would") || !quoted)) {
        return Illocution::Commissive;
    }
    let near = (matter.clause.0..matter.clause.1.min(end + 3)).any(|k| MOODS.contains(key(k)));
    if own && near { Illocution::Expressive } else { Illocution::Statement }
}
