//! The words that a claim quotes, for comparing quotations: in small letters, without marks and brackets.

use crate::attribution::model::Kind;
use crate::ledger::article::Record;
use crate::ledger::words::split;
use crate::text::Span;
use crate::text::hash;

/// A word of a quotation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::ledger) struct QuotedWord {
    pub key: u32,
    /// Where it stands in the article.
    pub span: Span,
    /// "[in the wall]": the outlet's word, and not the speaker's.
    pub by: Word,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ledger) enum Word {
    Speaker,
    Outlet,
}

/// The quoted words of a claim; none of an indirect one.
pub(in crate::ledger) fn words(claim: &Record) -> Vec<QuotedWord> {
    let mut out = Vec::new();
    if claim.kind == Kind::Indirect {
        return out;
    }
    for anchor in &claim.content {
        let stretches = stretches(&anchor.exact);
        // A direct quotation may go on without marks of its own.
        let whole = [(0, anchor.exact.len())];
        let stretches = if stretches.is_empty() && claim.kind == Kind::Direct { &whole[..] } else { &stretches };
        for (from, to) in stretches {
            let text = &anchor.exact[*from..*to];
            for (at, word) in split(text) {
                let start = anchor.start + from + at;
                let open = text[..at].rfind('[');
                let bracketed = open.is_some_and(|o| !text[o..at].contains(']'));
                let by = if bracketed { Word::Outlet } else { Word::Speaker };
                let word_key = hash::of(&word.replace('’', "'"));
                out.push(QuotedWord { key: word_key, span: Span::new(start, start + word.len()), by });
            }
        }
    }
    out
}

/// The stretches between quotation marks, by offsets.
fn stretches(text: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let mut before = ' ';
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let after = rest.peek().map_or(' ', |p| p.1);
        let joins = before.is_alphanumeric() && after.is_alphanumeric();
        match open {
            None if matches!(c, '“' | '"' | '«' | '„') || (matches!(c, '‘' | '\'') && !before.is_alphanumeric()) =>
            {
                open = Some((at + c.len_utf8(), c));
            }
            Some((from, mark)) if closes(mark, c) && !joins => {
                out.push((from, at));
                open = None;
            }
            _ => {}
        }
        before = c;
    }
    if let Some((from, _)) = open.filter(|o| o.0 < text.len()) {
        out.push((from, text.len()));
    }
    out
}

fn closes(mark: char, c: char) -> bool {
    match mark {
        '“' | '„' => matches!(c, '”' | '“'),
        '‘' => c == '’',
        '«' => c == '»',
        other => c == other,
    }
}

/// What two quotations share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::ledger) struct Shared {
    /// How many words, in the same order.
    pub words: usize,
    /// How many of them in one stretch.
    pub run: usize,
    /// The number of words of each.
    pub of: (usize, usize),
}

impl Shared {
    /// How much of the shorter quotation stands in the other, from 0 to 1.
    pub fn of_shorter(&self) -> f32 {
        self.words as f32 / self.of.0.min(self.of.1).max(1) as f32
    }

    /// How much of the first quotation stands in the second, from 0 to 1.
    pub fn of_first(&self) -> f32 {
        self.words as f32 / self.of.0.max(1) as f32
    }
}

/// Compares two quotations word by word; of long ones the first words alone.
pub(in crate::ledger) fn shared(a: &[QuotedWord], b: &[QuotedWord]) -> Shared {
    const MOST: usize = 120;
    let said =
        |q: &[QuotedWord]| q.iter().filter(|w| w.by == Word::Speaker).map(|w| w.key).take(MOST).collect::<Vec<_>>();
    let (a, b) = (said(a), said(b));
    let (mut row, mut runs) = (vec![0usize; b.len() + 1], vec![0usize; b.len() + 1]);
    let mut run = 0;
    for x in &a {
        let (mut corner, mut run_corner) = (0, 0);
        for (k, y) in b.iter().enumerate() {
            let (above, run_above) = (row[k + 1], runs[k + 1]);
            row[k + 1] = if x == y { corner + 1 } else { above.max(row[k]) };
            runs[k + 1] = if x == y { run_corner + 1 } else { 0 };
            run = run.max(runs[k + 1]);
            (corner, run_corner) = (above, run_above);
        }
    }
    Shared { words: row[b.len()], run, of: (a.len(), b.len()) }
}

/// What the fuller of two quotations has and the other lacks, and the other way: neighbouring words as one stretch.
pub(in crate::ledger) fn differences(full: &[QuotedWord], other: &[QuotedWord]) -> (Vec<Span>, Vec<Span>) {
    const MOST: usize = 400;
    let (a, b) = (&full[..full.len().min(MOST)], &other[..other.len().min(MOST)]);
    let same = |x: &QuotedWord, y: &QuotedWord| x.key == y.key && x.by == y.by;
    // Lengths of the longest common subsequences of what is left from each place on.
    let mut table = vec![vec![0u16; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            table[i][j] =
                if same(&a[i], &b[j]) { table[i + 1][j + 1] + 1 } else { table[i + 1][j].max(table[i][j + 1]) };
        }
    }
    let (mut i, mut j) = (0, 0);
    let (mut cut, mut changed) = (Stretches::default(), Stretches::default());
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && same(&a[i], &b[j]) {
            cut.end();
            changed.end();
            (i, j) = (i + 1, j + 1);
        } else if j == b.len() || i < a.len() && table[i + 1][j] >= table[i][j + 1] {
            cut.add(a[i].span);
            i += 1;
        } else {
            changed.add(b[j].span);
            j += 1;
        }
    }
    (cut.spans, changed.spans)
}

#[derive(Default)]
struct Stretches {
    spans: Vec<Span>,
    open: bool,
}

impl Stretches {
    fn add(&mut self, word: Span) {
        match self.spans.last_mut() {
            Some(last) if self.open => *last = Span::new(last.start(), word.end()),
            _ => self.spans.push(word),
        }
        self.open = true;
    }

    fn end(&mut self) {
        self.open = false;
    }
}
