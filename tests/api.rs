//! What callers rely on beside the reading itself: names, traits, a result that outlives its text.

use ascribe::{
    Attachment, Attribution, Flag, Kind, Lexicon, LexiconError, OffsetMap, Quotation, QuoteKind, Reader, Reading,
    SourceForm, Span, Weights, WeightsError,
};

#[test]
fn types_may_go_from_thread_to_thread() {
    fn check<T: Send + Sync + std::fmt::Debug + Clone + PartialEq + 'static>() {}
    check::<Attribution>();
    check::<Reading<'static>>();
    check::<Quotation>();
    check::<Span>();
    check::<Weights>();
    check::<WeightsError>();
    check::<LexiconError>();
    fn shared<T: Send + Sync>() {}
    shared::<Reader>();
    shared::<Lexicon>();
    shared::<OffsetMap>();
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
    let quotes = [QuoteKind::Speech, QuoteKind::Scare, QuoteKind::Title, QuoteKind::Nickname, QuoteKind::Term];
    for quote in quotes {
        assert_eq!(quote.name(), serialised(&quote));
    }
}
