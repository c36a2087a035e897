//! The choice among a word's tags, by the tag before it, its class and the class of the next word.

use crate::text::Tag;

/// Tags that can stand before a word.
const BEFORES: usize = Tag::ALL.len();
/// The most classes.
const CLASSES: usize = 256;

/// A row of tags, by the tag before, for each pair of classes; most pairs share the row of their first class. Tagging
/// is a chain in which each tag waits for the one before it, so that nothing but the last step, from the tag before to
/// the tag, must depend on it.
#[derive(Clone, Debug)]
pub(super) struct Choices {
    rows: Vec<[Tag; BEFORES]>,
    /// The tags before for which a row has a choice of its own: one bit each.
    own: Vec<u64>,
    /// Numbers of rows by class, a column for each next class that changes a choice; the first for all others.
    columns: Vec<[u16; CLASSES]>,
    /// Number of the column by next class.
    column_of: [u16; CLASSES],
    classes: usize,
}

impl Choices {
    pub(super) fn new() -> Self {
        Self { rows: Vec::new(), own: Vec::new(), columns: vec![[0; CLASSES]], column_of: [0; CLASSES], classes: 0 }
    }

    /// Adds a class whose words have one tag, as long as nothing else is chosen for them.
    pub(super) fn add_class(&mut self, tag: Tag) {
        for column in &mut self.columns {
            column[self.classes] = self.rows.len() as u16;
        }
        self.classes += 1;
        self.rows.push([tag; BEFORES]);
        self.own.push(0);
    }

    /// Chooses a tag whatever comes next; without a tag before, wherever no choice names one.
    pub(super) fn set(&mut self, before: Option<Tag>, class: u8, tag: Tag) {
        let base = self.columns[0][class as usize] as usize;
        match before {
            Some(before) => self.set_own(base, before, tag),
            None => self.fill(base, &[tag; BEFORES]),
        }
        let tags = self.rows[base];
        for k in 1..self.columns.len() {
            let row = self.columns[k][class as usize] as usize;
            if row != base {
                self.fill(row, &tags);
            }
        }
    }

    fn set_own(&mut self, row: usize, before: Tag, tag: Tag) {
        self.rows[row][before as usize] = tag;
        self.own[row] |= 1 << before as u32;
    }

    /// Takes over the tags of another row where a row has no choice of its own.
    fn fill(&mut self, row: usize, tags: &[Tag; BEFORES]) {
        for (k, tag) in tags.iter().enumerate() {
            if self.own[row] & (1 << k) == 0 {
                self.rows[row][k] = *tag;
            }
        }
    }

    /// Chooses a tag between a tag and a class; `None` where there are too many choices.
    pub(super) fn set_between(&mut self, before: Tag, class: u8, next: u8, tag: Tag) -> Option<()> {
        if self.column_of[next as usize] == 0 {
            self.column_of[next as usize] = self.columns.len() as u16;
            self.columns.push(self.columns[0]);
        }
        let base = self.columns[0][class as usize];
        let number = &mut self.columns[self.column_of[next as usize] as usize][class as usize];
        if *number == base {
            *number = u16::try_from(self.rows.len()).ok()?;
            self.rows.push(self.rows[base as usize]);
            self.own.push(0);
        }
        let row = *number as usize;
        self.set_own(row, before, tag);
        Some(())
    }

    #[inline]
    pub(super) fn get(&self, before: Tag, class: u8, next: u8) -> Tag {
        let column = self.column_of[next as usize];
        let row = self.columns[column as usize][class as usize];
        self.rows[row as usize][before as usize]
    }
}
