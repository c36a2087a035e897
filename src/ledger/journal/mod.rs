//! Keeping a ledger: a file of the articles that were appended, one a line.

mod error;
mod line;
mod read;
mod replace;
mod saved;

pub use error::{Fault, JournalError, Problem};
pub use saved::Recovered;

use crate::ledger::append::LedgerError;
use crate::ledger::article::Article;
use crate::ledger::model::ArticleId;
use crate::ledger::store::Ledger;
use read::{End, Read};
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// A file to which a ledger's articles are written one by one, each before the ledger takes it: what [`Journal::append`]
/// returned for is still there when the process is killed at any time, or the power fails.
///
/// ```
/// use ascribe::{Article, Journal, Ledger, Timestamp};
/// let folder = tempfile::tempdir()?;
/// let path = folder.path().join("quay.jsonl");
/// let (mut journal, mut ledger) = Journal::open(&path)?;
/// let reading = ascribe::read("“The quay will hold,” Ines Okafor told reporters.");
/// let article = Article::new("courier-17", "Courier", Timestamp::from_unix(1_930_000_000), &reading);
/// if !ledger.holds(&article.id) {
///     journal.append(&mut ledger, article)?;
/// }
/// assert_eq!(Ledger::load(&path)?, ledger);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # The file
///
/// JSON Lines in UTF-8: each line is an object and ends in a newline. The first is the header,
///
/// ```json
/// {"format":"ascribe-ledger","version":2}
/// ```
///
/// every other one an article that was appended, in that order: `"event":"article"` and the fields of [`Article`], in their
/// serialised form. No two have the same `id`. Fields that are not known are passed over.
///
/// ```json
/// {"event":"article","id":"courier-17","outlet":"Courier","published":1930000000,"topics":[],"speakers":[],"claims":[]}
/// ```
///
/// That is all: the file holds what articles say, and nothing that follows from it. Who is one voice across articles, what claims do
/// to each other, which quotations are variants of one utterance and where a claim stands is worked out anew whenever the file is
/// read; a later version of this crate may see more in the same file.
///
/// [`Ledger::save`] and [`Ledger::load`] write and read the same format. A file that was damaged is read line by line:
/// [`Ledger::recover`] keeps all whole lines and tells the others; a last line that is cut short, as by a process that was killed
/// while it wrote, has its own [`Fault::Torn`].
///
/// # One writer
///
/// A file is one journal's at a time. Another writer is noticed at the next [`Journal::append`] by the length of the file, but no
/// lock keeps it away.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    end: End,
}

impl Journal {
    /// Opens the file of a ledger and reads it; where there is none, makes one.
    ///
    /// # Errors
    ///
    /// As [`Ledger::load`]; a last line that is cut short is [`Fault::Torn`], and [`Journal::open_recovering`] takes it away.
    pub fn open(path: impl AsRef<Path>) -> Result<(Self, Ledger), JournalError> {
        Self::open_by(path.as_ref(), |file| read::read(file, Err))
    }

    /// Opens the file of a ledger, reads what can be read and takes the other lines away; where there is no file, makes one.
    ///
    /// A file with such lines is replaced whole, as [`Ledger::save`] does it; their bytes are in [`Problem::bytes`] for who wants
    /// to mend them.
    ///
    /// # Errors
    ///
    /// As [`Ledger::recover`]; then the file is as it was.
    pub fn open_recovering(path: impl AsRef<Path>) -> Result<(Self, Recovered), JournalError> {
        let mut problems = Vec::new();
        let (mut journal, ledger) = Self::open_by(path.as_ref(), |file| {
            let (read, found) = saved::recover(file)?;
            problems = found;
            Ok(read)
        })?;
        if !problems.is_empty() {
            journal.end = rewrite(&journal.path, &ledger)?;
        }
        Ok((journal, Recovered { ledger, problems }))
    }

    fn open_by(
        path: &Path,
        read: impl FnOnce(std::io::BufReader<std::fs::File>) -> Result<Read, JournalError>,
    ) -> Result<(Self, Ledger), JournalError> {
        // The file is opened anew for each line, wherever the process has gone by then.
        let path = std::path::absolute(path).map_err(|e| JournalError::io("read")(e).at(path))?;
        let opened = saved::open(&path);
        if matches!(&opened, Err(JournalError::Io { source, .. }) if source.kind() == ErrorKind::NotFound) {
            let ledger = Ledger::new();
            let end = rewrite(&path, &ledger)?;
            return Ok((Self { path, end }, ledger));
        }
        let Read { ledger, end } = opened.and_then(read).map_err(|e| e.at(&path))?;
        Ok((Self { path, end }, ledger))
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes an article to the file, waits until the disk has it, and appends it to the ledger, which is the one that was opened
    /// with this journal.
    ///
    /// # Errors
    ///
    /// Where the ledger holds an article of the same identifier, where the article was changed by hand so that its offsets do not fit its words,
    /// where the system refuses, and where the file is not as the journal left it; then the ledger does not change, and what
    /// was written of the line is taken away again.
    pub fn append(&mut self, ledger: &mut Ledger, article: Article) -> Result<ArticleId, JournalError> {
        if ledger.holds(&article.id) {
            return Err(LedgerError::Duplicate(article.id).into());
        }
        self.write(line::of(&article)?)?;
        Ok(ledger.append(article)?)
    }

    fn write(&mut self, mut line: Vec<u8>) -> Result<(), JournalError> {
        let failed = |e| JournalError::io("append to")(e).at(&self.path);
        // By its name and not by a handle that stays open: that might be of a file that was replaced or removed since.
        let mut file = OpenOptions::new().append(true).open(&self.path).map_err(failed)?;
        let found = file.metadata().map_err(failed)?.len();
        if found != self.end.len {
            return Err(JournalError::Changed { path: self.path.clone(), expected: self.end.len, found });
        }
        if !self.end.newline {
            line.insert(0, b'\n');
        }
        if let Err(e) = file.write_all(&line).and_then(|()| file.sync_data()) {
            // Where this fails too, the file has another length at the next line.
            let _ = OpenOptions::new().write(true).open(&self.path).and_then(|file| file.set_len(self.end.len));
            return Err(failed(e));
        }
        self.end = End { len: found + line.len() as u64, newline: true };
        Ok(())
    }
}

/// Replaces the file by the ledger's lines; where they end.
fn rewrite(path: &Path, ledger: &Ledger) -> Result<End, JournalError> {
    ledger.save(path)?;
    let file = std::fs::metadata(path).map_err(|e| JournalError::io("read")(e).at(path))?;
    Ok(End { len: file.len(), newline: true })
}
