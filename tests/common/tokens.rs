//! The tokens by which attributions are compared: `\w+|[^\w\s]` without quotation marks, spans as sets of them.

use super::brat::Spans;
use std::collections::BTreeSet;

/// Numbers of tokens.
pub type Set = BTreeSet<usize>;

/// The kind of a content by its quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    Direct,
    Mixed,
    Indirect,
}

/// The share of quoted words from which on a content is direct.
const DIRECT: f64 = 0.8;

struct Token {
    start: usize,
    end: usize,
    is_word: bool,
    is_comma: bool,
    is_quoted: bool,
}

/// The tokens of one text, by code points.
pub struct Tokens(Vec<Token>);

impl Tokens {
    pub fn new(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let quoted = quoted(&chars);
        let mut tokens = Vec::new();
        let mut at = 0;
        while at < chars.len() {
            let (start, is_word) = (at, is_word(chars[at]));
            at += 1;
            while is_word && at < chars.len() && self::is_word(chars[at]) {
                at += 1;
            }
            let c = chars[start];
            if !c.is_whitespace() && !is_mark(c) {
                let is_quoted = quoted.iter().any(|(a, b)| *a < at && start < *b);
                tokens.push(Token { start, end: at, is_word, is_comma: c == ',', is_quoted });
            }
        }
        Self(tokens)
    }

    /// The tokens that the spans touch, without the commas at the two ends of each run of neighbours.
    pub fn set(&self, spans: &Spans) -> Set {
        let mut got = Set::new();
        for (start, end) in spans {
            let from = self.0.partition_point(|t| t.end <= *start);
            got.extend((from..self.0.len()).take_while(|k| self.0[*k].start < *end));
        }
        let all: Vec<usize> = got.iter().copied().collect();
        for run in all.chunk_by(|a, b| a + 1 == *b) {
            let comma = |k: &&usize| self.0[**k].is_comma;
            for k in run.iter().take_while(comma).chain(run.iter().rev().take_while(comma)) {
                got.remove(k);
            }
        }
        got
    }

    /// The words among the tokens.
    pub fn words(&self, set: &Set) -> Set {
        set.iter().copied().filter(|k| self.0[*k].is_word).collect()
    }

    /// The kind of a content: by the share of its words that are quoted.
    pub fn class(&self, content: &Set) -> Class {
        let words = self.words(content);
        let quoted = words.iter().filter(|k| self.0[**k].is_quoted).count();
        #[allow(clippy::cast_precision_loss)] // as many words as an article has
        match quoted {
            0 => Class::Indirect,
            _ if quoted as f64 / words.len() as f64 >= DIRECT => Class::Direct,
            _ => Class::Mixed,
        }
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn is_mark(c: char) -> bool {
    "\"'`´‘’‚‛“”„‟«»‹›〝〞".contains(c)
}

/// The stretches between quotation marks, line by line: double marks first, then single ones outside them.
fn quoted(chars: &[char]) -> Spans {
    let mut out = Spans::new();
    let mut start = 0;
    for line in chars.split(|c| *c == '\n') {
        let from = out.len();
        doubles(line, &mut out);
        let pairs = out[from..].to_vec();
        singles(line, &pairs, &mut out);
        for span in &mut out[from..] {
            *span = (span.0 + start, span.1 + start);
        }
        start += line.len() + 1;
    }
    out
}

fn doubles(line: &[char], out: &mut Spans) {
    let mut open: Option<usize> = None;
    let mut at = 0;
    while at < line.len() {
        let pair = line.get(at + 1).filter(|c| **c == line[at]).copied();
        let (start, mark) = (at, line[at]);
        at += if pair.is_some_and(|c| c == '\'' || c == '`') { 2 } else { 1 };
        if at == start + 1 && !"\"“”„‟«»〝〞".contains(mark) {
            continue;
        }
        let before = start.checked_sub(1).map_or(' ', |k| line[k]);
        let after = line.get(at).copied().unwrap_or(' ');
        let spaced = (before.is_whitespace(), after.is_whitespace());
        let opens = match mark {
            '“' | '„' | '«' | '〝' | '`' => true,
            '”' | '‟' | '»' | '〞' => open.is_none() && spaced == (true, false),
            _ if open.is_none() => !spaced.1 || spaced.0,
            _ => (spaced.0 || "([—".contains(before)) && !spaced.1,
        };
        match open {
            Some(from) if opens => {
                out.push((from, start));
                open = Some(start);
            }
            None if opens => open = Some(start),
            Some(from) => {
                out.push((from, at));
                open = None;
            }
            None => {}
        }
    }
    out.extend(open.map(|from| (from, line.len())));
}

fn singles(line: &[char], pairs: &Spans, out: &mut Spans) {
    let mut open: Option<usize> = None;
    for (at, mark) in line.iter().copied().enumerate() {
        if !"'‘’".contains(mark) || pairs.iter().any(|(a, b)| *a <= at && at < *b) {
            continue;
        }
        let before = at.checked_sub(1).map_or(' ', |k| line[k]);
        let after = line.get(at + 1).copied().unwrap_or(' ');
        let opens = (before.is_whitespace() || "([-–—:".contains(before)) && after.is_alphabetic();
        match open {
            None if mark != '’' && opens => open = Some(at),
            Some(from) if mark != '‘' && !after.is_alphanumeric() && !before.is_whitespace() => {
                let words = line[from..at].split(|c| !is_word(*c)).filter(|w| !w.is_empty());
                if words.count() >= 2 {
                    out.push((from, at + 1));
                }
                open = None;
            }
            _ => {}
        }
    }
}
