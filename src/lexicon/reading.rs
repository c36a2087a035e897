//! What the lexicon tells the tokens of a text.

use super::table::Lexicon;
use super::unknown::{self, EDGE};
use crate::text::layout::{Paragraph, ParagraphKind};
use crate::text::sentence::Sentence;
use crate::text::{Token, TokenKind, flag};

impl Lexicon {
    /// Gives tokens the numbers of their words' entries and the flags that the words bring along; tells their classes
    /// inside a sentence, and last that of the text's end. All look-ups are made in one row, so that none has to wait for
    /// the memory that another one reads.
    pub(crate) fn know(&self, text: &str, tokens: &mut [Token], classes: &mut Vec<u8>) {
        classes.resize(tokens.len() + 1, EDGE);
        classes[tokens.len()] = EDGE;
        for (token, class) in tokens.iter_mut().zip(classes) {
            let shape = unknown::SHAPES[token.kind as usize];
            let known = self.slots.find(token.key).masked(shape.known);
            token.entry = known.entry();
            token.flags |= known.flags();
            let own = u16::from(self.pairs.inside(known.pair(), token.flags)) | shape.class;
            *class = if own == 0 { unknown::by_ending(text, *token) } else { own as u8 };
        }
    }

    /// In a headline where most words have a capital, takes the capital of cue verbs and small words for nothing.
    pub(crate) fn fold_headlines(&self, tokens: &mut [Token], classes: &mut [u8], paragraphs: &[Paragraph]) {
        for paragraph in paragraphs {
            if !matches!(paragraph.kind, ParagraphKind::Headline | ParagraphKind::Heading) {
                continue;
            }
            let range = paragraph.first as usize..paragraph.end as usize;
            let (line, classes) = (&mut tokens[range.clone()], &mut classes[range]);
            let words = line.iter().filter(|t| t.kind == TokenKind::Word).count();
            let capitals = line.iter().filter(|t| t.kind == TokenKind::Word && t.has(flag::CAPITAL)).count();
            if words < 4 || capitals * 10 < words * 6 {
                continue;
            }
            for (token, class) in line.iter_mut().zip(classes).skip(1).filter(|(t, _)| t.entry != 0) {
                let lower = self.classes(token.key).lower;
                let small = !self.tagger.is_open(lower);
                if lower != 0 && (self.entry(token).verb_cue != 0 || small) {
                    token.flags &= !(flag::CAPITAL | flag::ALL_CAPS);
                    *class = lower;
                }
            }
        }
    }

    /// Sets the tags of words by their `classes`; `marks` are the quotation marks among the tokens.
    pub(crate) fn tag(&self, tokens: &mut [Token], classes: &mut [u8], sentences: &[Sentence], marks: &[u32]) {
        let openers = marks.iter().filter(|m| tokens[**m as usize].has(flag::OPENS));
        for first in sentences.iter().map(|s| s.first).chain(openers.map(|m| m + 1)) {
            self.begin(tokens, classes, first as usize);
        }
        // What is no word has nothing to do with the words of the sentence before it.
        let mut from = 0;
        for first in sentences.iter().map(|s| s.first as usize) {
            if tokens[first].kind != TokenKind::Word {
                self.tagger.tag(tokens, classes, from..first + 1);
                from = first + 1;
            }
        }
        self.tagger.tag(tokens, classes, from..tokens.len());
    }

    /// Gives a token that begins a sentence or a quotation the class that it has there.
    fn begin(&self, tokens: &[Token], classes: &mut [u8], at: usize) {
        if let Some(token) = tokens.get(at)
            && token.has(flag::CAPITAL)
        {
            classes[at] = self.tagger.class_at_start(token, &tokens[at + 1..], self.classes(token.key));
        }
    }
}
