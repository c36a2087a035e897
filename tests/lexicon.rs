//! The word lists, and what a caller changes in a lexicon.

use ascribe::{Lexicon, Reader, Reading, WordList};
use std::fs;
use std::path::Path;

const LISTS: [(WordList, &str); 6] = [
    (WordList::Words, "words"),
    (WordList::Tags, "tags"),
    (WordList::Verbs, "verbs"),
    (WordList::Nouns, "nouns"),
    (WordList::Adjectives, "adjectives"),
    (WordList::Titles, "titles"),
];

fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/lexicon/en/{name}.txt"));
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The lines of a list that say something, with their numbers in the file.
fn entries(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(text.lines()).filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}

/// Source, cue and content of the first attribution.
fn first(reading: &Reading<'_>) -> Option<(String, String, String)> {
    let a = reading.attributions.first()?;
    let cue: Vec<_> = a.cue.into_iter().collect();
    Some((reading.words(&a.source), reading.words(&cue), reading.words(&a.content)))
}

#[test]
fn every_line_of_the_lists_can_be_read() {
    let mut lexicon = Lexicon::empty();
    for (list, name) in LISTS {
        let text = file(name);
        let mut count = 0;
        for (number, line) in entries(&text) {
            let added = lexicon.add(list, line);
            assert_eq!(added, Ok(()), "{name}.txt, line {number}: {line:?}");
            count += 1;
        }
        assert!(count > 100, "{name}.txt has only {count} lines");
    }
}

#[test]
fn every_list_names_its_sources() {
    for (_, name) in LISTS {
        let text = file(name);
        let head: Vec<&str> = text.lines().take_while(|line| line.starts_with('#')).collect();
        assert!(head.iter().any(|line| line.contains("Line: ")), "{name}.txt does not tell its lines");
        assert!(head.iter().any(|line| line.contains("ources: ")), "{name}.txt names no source");
    }
}

#[test]
fn no_line_stands_twice_in_its_list() {
    for (_, name) in LISTS {
        let text = file(name);
        let mut lines: Vec<(&str, usize)> = entries(&text).map(|(n, line)| (line, n)).collect();
        lines.sort_unstable();
        let twin = lines.windows(2).find(|pair| pair[0].0 == pair[1].0);
        assert!(twin.is_none(), "{name}.txt: {twin:?}");
    }
}

#[test]
fn the_forms_of_a_new_verb_are_cues() {
    let text = "“The wall will fall before winter,” Ines Falk blorted.";
    let mut lexicon = Lexicon::english().clone();
    assert!(!lexicon.contains("blorted"));
    let line = "blort\tblorts blorted blorted blorting\tsay\tcomm\tthat,quote";
    lexicon.add(WordList::Verbs, line).expect("a good line");
    for form in ["blort", "blorts", "blorted", "blorting"] {
        assert!(lexicon.contains(form), "{form} is not known");
    }
    let reader = Reader::new().with_lexicon(lexicon);
    let reading = reader.read(text);
    let (source, cue, content) = first(&reading).expect("an attribution");
    assert_eq!((source.as_str(), cue.as_str()), ("Ines Falk", "blorted"));
    assert!(content.contains("The wall will fall before winter"), "{content:?}");
}

#[test]
fn a_verb_that_was_removed_is_no_cue() {
    let text = "The mayor denied that the bridge was unsafe.";
    let with = Reader::new();
    assert_eq!(first(&with.read(text)).expect("an attribution").1, "denied");
    let mut lexicon = Lexicon::english().clone();
    assert!(lexicon.remove("denied"));
    assert!(!lexicon.contains("denied"));
    assert!(!lexicon.remove("denied"), "it was gone already");
    let without = Reader::new().with_lexicon(lexicon);
    assert_eq!(first(&without.read(text)), None);
}

#[test]
fn a_word_that_was_removed_can_be_added_again() {
    let text = "The mayor denied that the bridge was unsafe.";
    let mut lexicon = Lexicon::english().clone();
    lexicon.remove("denied");
    let line = "deny\tdenies denied denied denying\tdeny\tcomm\tthat,np,ing";
    lexicon.add(WordList::Verbs, line).expect("a good line");
    let reader = Reader::new().with_lexicon(lexicon);
    assert_eq!(first(&reader.read(text)).expect("an attribution").1, "denied");
}

#[test]
fn changing_a_clone_leaves_the_english_lexicon_as_it_is() {
    let mut lexicon = Lexicon::english().clone();
    lexicon.remove("said");
    assert!(Lexicon::english().contains("said"));
    assert!(Lexicon::default().contains("said"));
}

#[test]
fn an_empty_lexicon_reads_every_text() {
    let reader = Reader::new().with_lexicon(Lexicon::empty());
    let reading = reader.read("“The wall will fall,” Ines Falk said. Nobody denied that it would.");
    assert_eq!(reading.quotations.len(), 1);
}

#[test]
fn a_line_that_cannot_be_read_is_refused_with_what_was_expected() {
    let refused = |list: WordList, line: &str, expected: &str| {
        let error = Lexicon::empty().add(list, line).expect_err(line).to_string();
        assert!(error.contains(expected), "{error:?} does not say {expected:?}");
        assert!(error.contains("found"), "{error:?} does not say what was found");
    };
    refused(WordList::Verbs, "blort", "lemma, forms, class, type and frames");
    refused(WordList::Verbs, "blort\tblorts\tsay\tcomm\tthat", "four forms");
    refused(WordList::Verbs, "blort\ta b c d\tloud\tcomm\tthat", "a class of cues");
    refused(WordList::Verbs, "blort\ta b c d\tsay\tloud\tthat", "comm, patt, ftv or ctrl");
    refused(WordList::Verbs, "blort\ta b c d\tsay\tcomm\tloud", "frames");
    refused(WordList::Nouns, "blort\t-\tsay\tcomm", "lemma, plural");
    refused(WordList::Adjectives, "blorty\tsay\tcomm", "lemma, class");
    refused(WordList::Titles, "blort\tloud", "a kind of title");
    refused(WordList::Titles, "blort\trole\tmore", "words and kind");
    refused(WordList::Words, "blort\tXX\t-", "known tags");
    refused(WordList::Tags, "NN", "tag");
}

#[test]
fn a_list_is_added_line_by_line() {
    let mut lexicon = Lexicon::empty();
    let list = "# a comment\n\nchief\toffice\ncritics\tcollective\nbroken line\n";
    assert!(lexicon.add_list(WordList::Titles, list).is_err());
    assert!(lexicon.contains("chief") && lexicon.contains("critics"));
}
