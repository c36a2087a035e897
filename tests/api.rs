//! What callers rely on beside the reading itself: names, traits, a result that outlives its text.

use ascribe::{Buffers, OffsetMap, Reader, Reading, Span, Standoff};

#[test]
fn public_types_can_be_sent_and_shared() {
    fn assert_send_sync<T: Send + Sync + 'static>() {}
    assert_send_sync::<Reader>();
    assert_send_sync::<Buffers>();
    assert_send_sync::<Reading<'static>>();
    assert_send_sync::<ascribe::Attribution>();
    assert_send_sync::<ascribe::Quotation>();
    assert_send_sync::<ascribe::Evidence>();
    assert_send_sync::<ascribe::Lexicon>();
    assert_send_sync::<ascribe::LexiconError>();
    assert_send_sync::<ascribe::Weights>();
    assert_send_sync::<ascribe::WeightsError>();
    assert_send_sync::<ascribe::Token>();
    assert_send_sync::<OffsetMap>();
    assert_send_sync::<Standoff>();
    assert_send_sync::<ascribe::Speaker>();
    assert_send_sync::<ascribe::Mention>();
    assert_send_sync::<ascribe::KnownSpeaker>();
    assert_send_sync::<ascribe::Claim>();
    assert_send_sync::<ascribe::Quantity>();
    assert_send_sync::<Span>();
}

#[test]
fn errors_are_errors() {
    fn assert_error<T: std::error::Error + Send + Sync + 'static>() {}
    assert_error::<ascribe::LexiconError>();
    assert_error::<ascribe::WeightsError>();
}

#[test]
fn a_reading_outlives_its_text() {
    let reading = {
        let text = String::from("“The lock is dry,” Ida Voss said.");
        ascribe::read(&text).into_owned()
    };
    assert_eq!(reading.words(&reading.attributions[0].content), "“The lock is dry,”");
}

#[cfg(feature = "serde")]
#[test]
fn names_are_those_of_the_serialised_form() {
    use ascribe::{
        Attachment, Bound, Factuality, Flag, Gender, GrammaticalNumber, Illocution, Kind, Naming, QuoteKind,
        SourceForm, SpeakerKind,
    };
    fn serialised(value: &impl serde::Serialize) -> String {
        let value = serde_json::to_value(value).expect("a name");
        value.as_str().expect("a string").to_owned()
    }
    for kind in [Kind::Direct, Kind::Indirect, Kind::Mixed] {
        assert_eq!(kind.name(), serialised(&kind));
    }
    for attachment in [Attachment::Explicit, Attachment::Continued, Attachment::Floating, Attachment::Orphan] {
        assert_eq!(attachment.name(), serialised(&attachment));
    }
    let forms = [
        SourceForm::Name,
        SourceForm::Role,
        SourceForm::Pronoun,
        SourceForm::Relative,
        SourceForm::Collective,
        SourceForm::Organisation,
        SourceForm::Artifact,
        SourceForm::Unnamed,
        SourceForm::Implicit,
    ];
    for form in forms {
        assert_eq!(form.name(), serialised(&form));
    }
    for flag in [Flag::Unclosed, Flag::Unopened] {
        assert_eq!(flag.name(), serialised(&flag));
    }
    for naming in [Naming::Named, Naming::Described, Naming::Generic, Naming::Author] {
        assert_eq!(naming.name(), serialised(&naming));
    }
    let kinds = [
        SpeakerKind::Person,
        SpeakerKind::Organisation,
        SpeakerKind::Group,
        SpeakerKind::Document,
        SpeakerKind::Place,
        SpeakerKind::Other,
    ];
    for kind in kinds {
        assert_eq!(kind.name(), serialised(&kind));
    }
    for gender in [Gender::Male, Gender::Female] {
        assert_eq!(gender.name(), serialised(&gender));
    }
    for number in [GrammaticalNumber::Singular, GrammaticalNumber::Plural] {
        assert_eq!(number.name(), serialised(&number));
    }
    let illocutions = [
        Illocution::Statement,
        Illocution::Question,
        Illocution::Directive,
        Illocution::Commissive,
        Illocution::Expressive,
    ];
    for illocution in illocutions {
        assert_eq!(illocution.name(), serialised(&illocution));
    }
    for bound in [Bound::Exact, Bound::AtLeast, Bound::AtMost, Bound::About, Bound::Range] {
        assert_eq!(bound.name(), serialised(&bound));
    }
    let values = [
        Factuality::Certain,
        Factuality::Probable,
        Factuality::Possible,
        Factuality::CertainNot,
        Factuality::ProbablyNot,
        Factuality::PossiblyNot,
        Factuality::Uncommitted,
    ];
    for value in values {
        assert_eq!(value.name(), serialised(&value));
        assert_eq!(value.negated().negated(), value);
    }
    let quotes = [QuoteKind::Speech, QuoteKind::Scare, QuoteKind::Title, QuoteKind::Nickname, QuoteKind::Term];
    for quote in quotes {
        assert_eq!(quote.name(), serialised(&quote));
    }
}

#[test]
fn a_cue_is_found_however_far_it_is_from_the_start_of_its_sentence() {
    for steps in [0, 10, 20, 40, 60] {
        let text = format!("The bridge{} was unsafe, the mayor said.", " of the old port".repeat(steps));
        let reading = Reader::new().read(&text);
        let cues: Vec<&str> =
            reading.attributions.iter().filter_map(|a| a.cue).map(|cue| &text[cue.start()..cue.end()]).collect();
        assert_eq!(cues, ["said"], "{text}");
    }
}
