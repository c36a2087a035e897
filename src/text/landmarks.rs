//! What the lexer notes down on its way, so that nobody has to look for it among the words.

/// Numbers of the tokens that divide a text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Landmarks {
    /// Tokens that begin a line, all but the first one.
    pub lines: Vec<u32>,
    /// Quotation marks.
    pub marks: Vec<u32>,
    /// Stops, and words that end with one.
    pub stops: Vec<u32>,
}

impl Landmarks {
    pub(super) fn clear(&mut self) {
        self.lines.clear();
        self.marks.clear();
        self.stops.clear();
    }
}

/// Takes those below `end` from the front of ascending numbers.
pub(crate) fn split_below<'n>(numbers: &mut &'n [u32], end: u32) -> &'n [u32] {
    let count = numbers.iter().take_while(|n| **n < end).count();
    let (below, rest) = numbers.split_at(count);
    *numbers = rest;
    below
}
