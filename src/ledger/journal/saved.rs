//! Ledgers to files and back.

use super::error::{JournalError, Problem};
use super::line::{self, HEADER};
use super::read::{self, Read};
use super::replace::replace;
use crate::ledger::store::Ledger;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;

/// What could be read of a damaged ledger.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Recovered {
    /// A ledger of the lines that are whole.
    pub ledger: Ledger,
    /// The other lines, in their order; none where nothing is wrong.
    pub problems: Vec<Problem>,
}

/// Keeping a ledger in a file; [`Journal`](crate::Journal) tells what such a file holds.
impl Ledger {
    /// Writes the ledger to a file, which is replaced whole: when this fails or the process is stopped, the old file is still
    /// there as it was. The new one is written beside it first, as a hidden file that ends in `.tmp`.
    ///
    /// ```
    /// use ascribe::{Article, Ledger, Timestamp};
    /// let mut ledger = Ledger::new();
    /// let reading = ascribe::read("“The quay will hold,” Ines Okafor told reporters.");
    /// ledger.append(Article::new("courier-17", "Courier", Timestamp::from_unix(1_930_000_000), &reading))?;
    /// let folder = tempfile::tempdir()?;
    /// let path = folder.path().join("quay.jsonl");
    /// ledger.save(&path)?;
    /// assert_eq!(Ledger::load(&path)?, ledger);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Where the system refuses, and where an article was changed by hand so that its offsets do not fit its words.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<(), JournalError> {
        let path = path.as_ref();
        replace(path, |file| self.write_to(file)).map_err(|e| e.at(path))
    }

    /// Writes the lines of the ledger's file, in small pieces.
    ///
    /// # Errors
    ///
    /// As [`Ledger::save`].
    pub fn write_to(&self, mut output: impl Write) -> Result<(), JournalError> {
        writeln!(output, "{HEADER}").map_err(JournalError::io("write"))?;
        for article in self.articles() {
            output.write_all(&line::of(article)?).map_err(JournalError::io("write"))?;
        }
        output.flush().map_err(JournalError::io("write"))
    }

    /// Reads a ledger from a file, all or nothing.
    ///
    /// # Errors
    ///
    /// Where the file cannot be read, and at the first line that is not what it should be.
    pub fn load(path: impl AsRef<Path>) -> Result<Self, JournalError> {
        let path = path.as_ref();
        open(path).and_then(Self::read_from).map_err(|e| e.at(path))
    }

    /// Reads a ledger from the lines of its file, all or nothing.
    ///
    /// # Errors
    ///
    /// As [`Ledger::load`].
    pub fn read_from(input: impl BufRead) -> Result<Self, JournalError> {
        read::read(input, Err).map(|read| read.ledger)
    }

    /// Reads what can be read of a file, and leaves the file as it is.
    ///
    /// ```
    /// use ascribe::{Article, Ledger, Timestamp};
    /// let mut ledger = Ledger::new();
    /// for (id, text) in [("1", "The quay will hold, Ines Okafor said."), ("2", "Juno Marsh doubted that.")] {
    ///     ledger.append(Article::new(id, "Courier", Timestamp::from_unix(0), &ascribe::read(text)))?;
    /// }
    /// let mut file = Vec::new();
    /// ledger.write_to(&mut file)?;
    /// file.truncate(file.len() - 10);
    /// let recovered = Ledger::recover_from(&*file)?;
    /// assert_eq!(recovered.ledger.articles(), &ledger.articles()[..1]);
    /// assert_eq!(recovered.problems[0].line, 3);
    /// # Ok::<(), ascribe::JournalError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Where the file cannot be read, where it is of another format or version, and where it has neither header nor articles.
    pub fn recover(path: impl AsRef<Path>) -> Result<Recovered, JournalError> {
        let path = path.as_ref();
        open(path).and_then(Self::recover_from).map_err(|e| e.at(path))
    }

    /// Reads what can be read of the lines of a ledger's file.
    ///
    /// # Errors
    ///
    /// As [`Ledger::recover`].
    pub fn recover_from(input: impl BufRead) -> Result<Recovered, JournalError> {
        let (Read { ledger, .. }, problems) = recover(input)?;
        Ok(Recovered { ledger, problems })
    }
}

/// What can be read, and what is wrong with the rest.
pub(super) fn recover(input: impl BufRead) -> Result<(Read, Vec<Problem>), JournalError> {
    let mut problems = Vec::new();
    let read = read::read(input, |problem| {
        problems.push(problem);
        Ok(())
    })?;
    Ok((read, problems))
}

pub(super) fn open(path: &Path) -> Result<BufReader<File>, JournalError> {
    File::open(path).map(BufReader::new).map_err(JournalError::io("read"))
}
