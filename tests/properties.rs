//! What holds whatever the text is: no panic, sound spans, the same answer by every way.

mod common {
    pub mod prose;
    pub mod sound;
}

use ascribe::{Attachment, Buffers, OffsetMap, Reader, Reading, Span, Standoff, Unit};
use common::prose::{any_text, news};
use common::sound::{check, check_apart, check_ascending, check_parents, check_quotations};
use proptest::prelude::*;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(Reader::new);
/// Takes whatever may be an attribution for one.
static EAGER: LazyLock<Reader> = LazyLock::new(|| Reader::new().with_threshold(-20.0));

/// How many characters, or units of UTF-16, stand before a byte: counted one by one.
fn naive(text: &str, byte: usize, unit: Unit) -> usize {
    let before = &text[..byte.min(text.len())];
    match unit {
        Unit::Byte => before.len(),
        Unit::CodePoint => before.chars().count(),
        _ => before.encode_utf16().count(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_text_is_read(text in any_text()) {
        prop_assert_eq!(check(&READER.read(&text)), Ok(()));
    }

    #[test]
    fn more_is_found_soundly_when_less_is_asked_for(text in news()) {
        prop_assert_eq!(check(&EAGER.read(&text)), Ok(()));
    }

    #[test]

    fn quotations_follow_one_another(text in any_text()) {
        prop_assert_eq!(check_quotations(&READER.read(&text)), Ok(()));
    }

    #[test]

    fn parents_come_before_what_is_inside_them(text in news()) {
        prop_assert_eq!(check_parents(&READER.read(&text)), Ok(()));
    }

    #[test]

    fn source_cue_and_content_share_no_byte(text in news()) {
        prop_assert_eq!(check_apart(&READER.read(&text)), Ok(()));
    }

    #[test]
    fn tokens_and_sentences_follow_one_another(text in any_text()) {
        let tokens = READER.tokens(&text);
        prop_assert_eq!(check_ascending(&text, tokens.iter().map(ascribe::Token::span)), Ok(()));
        let sentences = READER.sentences(&text);
        prop_assert_eq!(check_ascending(&text, sentences.iter().copied()), Ok(()));
        for token in &tokens {
            let holds = |s: &&Span| s.contains(token.span());
            prop_assert_eq!(sentences.iter().filter(holds).count(), 1, "{:?}", token);
        }
    }

    #[test]
    fn memory_that_was_used_before_changes_nothing(texts in prop::collection::vec(any_text(), 1..5)) {
        let mut buffers = Buffers::default();
        let all: Vec<Reading<'_>> = READER.read_all(texts.iter().map(String::as_str)).collect();
        prop_assert_eq!(all.len(), texts.len());
        for (text, from_all) in texts.iter().zip(&all) {
            let fresh = READER.read(text);
            prop_assert_eq!(&READER.read_with(text, &mut buffers), &fresh);
            prop_assert_eq!(from_all, &fresh);
        }
    }

    #[test]
    fn an_owned_reading_is_the_same(text in news()) {
        let reading = READER.read(&text);
        let owned: Reading<'static> = reading.clone().into_owned();
        prop_assert_eq!(&owned, &reading);
    }

    #[test]
    fn offsets_are_as_counted_one_by_one(text in any_text(), past in 0_usize..9) {
        for unit in [Unit::Byte, Unit::CodePoint, Unit::Utf16] {
            let map = OffsetMap::new(&text, unit);
            for byte in (0..=text.len()).filter(|b| text.is_char_boundary(*b)) {
                prop_assert_eq!(map.convert(byte), naive(&text, byte, unit));
            }
            prop_assert_eq!(map.convert(text.len() + past), naive(&text, text.len(), unit));
        }
    }

    #[test]
    fn standoff_places_the_same_words(text in news()) {
        let reading = READER.read(&text);
        let chars: Vec<char> = text.chars().collect();
        let standoff = Standoff::new("a", &reading);
        // A quotation without a speaker is attributed to nobody, and left out.
        let spoken = || reading.outermost().filter(|a| a.attachment != Attachment::Orphan);
        prop_assert_eq!(standoff.attributions.len(), spoken().count());
        for (a, b) in spoken().zip(&standoff.attributions) {
            let words = b.content.iter().map(|[s, e]| chars[*s..*e].iter().collect::<String>());
            prop_assert_eq!(reading.words(&a.content), words.collect::<Vec<_>>().join(" … "));
            prop_assert_eq!(a.source.is_empty(), b.source.is_none());
        }
    }

    #[cfg(feature = "serde")]
    #[test]
    fn json_keeps_everything(text in news()) {
        let reading = READER.read(&text);
        let json = serde_json::to_string(&reading).expect("a reading can be written");
        let back: Reading<'_> = serde_json::from_str(&json).expect("and read again");
        prop_assert_eq!(back, reading);
    }
}

#[test]
fn texts_at_the_edges_are_read() {
    for text in ["", " ", "\n", "\u{feff}", "“", "”", "'", ":", "said", ".", "\0", "“”", "—", "(", "said in a hurry ,"]
    {
        assert_eq!(check(&READER.read(text)), Ok(()), "{text:?}");
        assert_eq!(check(&EAGER.read(text)), Ok(()), "{text:?}");
    }
}

#[test]
fn a_text_without_a_stop_is_cut_into_sentences_of_bounded_length() {
    const LONGEST: usize = 400;
    for text in ["he said that ".repeat(1000), "he said that. ".repeat(30) + &"he said that ".repeat(1000)] {
        for sentence in READER.sentences(&text) {
            let words = sentence.of(&text).split_whitespace().count();
            assert!(words <= LONGEST, "a sentence of {words} words");
        }
    }
}

#[test]
fn long_runs_of_one_thing_are_read() {
    for piece in ["“", "\"", "'", "(", "said ", "that ", "he said ", ", ", "“He said ", "\n", "who "] {
        assert_eq!(check(&READER.read(&piece.repeat(1_000))), Ok(()), "{piece:?}");
    }
}
