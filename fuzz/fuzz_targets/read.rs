//! Any text can be read: no panic, spans that are slices of it, and the same result with buffers that were used before.
#![no_main]

use ascribe::{Buffers, OffsetMap, Reader, Span, Standoff, Unit};
use libfuzzer_sys::fuzz_target;
use std::cell::RefCell;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(Reader::new);

thread_local! {
    static USED: RefCell<Buffers> = RefCell::default();
}

fuzz_target!(|text: &str| {
    let reading = READER.read(text);
    let again = USED.with_borrow_mut(|buffers| READER.read_with(text, buffers));
    assert_eq!(reading, again, "used buffers change nothing");

    let check = |span: Span| {
        assert!(text.get(span.range()).is_some_and(|words| !words.is_empty()), "{span:?} is no slice of {text:?}");
    };
    for (index, a) in reading.attributions.iter().enumerate() {
        let parts = [a.cue, a.addressee, a.time, a.place, a.medium];
        a.source.iter().chain(&a.content).copied().chain(parts.into_iter().flatten()).for_each(check);
        assert!(!a.content.is_empty(), "an attribution has a content");
        assert!(a.content.is_sorted_by(|x, y| x.end() <= y.start()), "a content's spans follow one another: {a:?}");
        assert!(a.score.is_finite());
        match a.parent {
            None => assert_eq!(a.layer, 0, "outermost ones have no parent: {a:?}"),
            Some(parent) => {
                assert_ne!(parent, index, "none is inside itself");
                let outer = &reading.attributions[parent];
                assert_eq!(a.layer, outer.layer + 1, "{a:?} in {outer:?}");
            }
        }
    }
    for mention in &reading.mentions {
        check(mention.span);
        assert!(mention.speaker < reading.speakers.len(), "{mention:?} stands for nobody");
    }
    reading.quotations.iter().for_each(|q| check(q.span));
    READER.tokens(text).iter().for_each(|token| check(token.span()));
    READER.sentences(text).into_iter().for_each(check);

    let standoff = Standoff::new("fuzz", &reading);
    let length = OffsetMap::new(text, Unit::CodePoint).convert(text.len());
    assert_eq!(length, text.chars().count());
    for [start, end] in standoff.attributions.iter().flat_map(|a| &a.content) {
        assert!(start < end && *end <= length);
    }
});
