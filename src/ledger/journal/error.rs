//! What can be wrong with the file of a ledger.

use super::line::{FORMAT, HEADER, VERSION};
use crate::ledger::append::LedgerError;
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why a ledger was not read or written.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum JournalError {
    /// The system refuses; its reason is the error's source.
    #[error("cannot {action} {}", name(path.as_deref()))]
    Io {
        /// What was tried: "read", "write", "append to".
        action: &'static str,
        /// The file, where there is one.
        path: Option<PathBuf>,
        /// The system's reason.
        source: io::Error,
    },
    /// A line is not what it should be; [`Ledger::recover`](crate::Ledger::recover) keeps the others.
    #[error("{}: {problem}", name(path.as_deref()))]
    Line {
        /// The file, where there is one.
        path: Option<PathBuf>,
        /// The line, and what is wrong with it.
        problem: Problem,
    },
    /// An article cannot be written so that it could be read again.
    #[error("article {id:?}: {reason}")]
    Unsound {
        /// Its identifier.
        id: String,
        /// What was expected and found.
        reason: String,
    },
    /// The file is not as the journal left it: somebody else wrote to it, or a line that failed could not be taken away.
    #[error("{}: expected {expected} bytes, as it was left, but found {found}; open it anew", path.display())]
    Changed {
        /// The file.
        path: PathBuf,
        /// How long it was.
        expected: u64,
        /// How long it is.
        found: u64,
    },
    /// The ledger does not take the article.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
}

/// A line that is not what it should be.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line}: {fault}")]
#[non_exhaustive]
pub struct Problem {
    /// Its number, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub fault: Fault,
    /// Its bytes, without the newline.
    pub bytes: Vec<u8>,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Fault {
    /// The first line is no header.
    #[error("expected the header {HEADER}, but found {found:?}")]
    NoHeader {
        /// How the line begins.
        found: String,
    },
    /// The header is that of another format.
    #[error("expected the format {FORMAT:?}, but found {found:?}")]
    Format {
        /// The format that the header names.
        found: String,
    },
    /// The header is that of another version.
    #[error("expected version {VERSION}, but found version {found}")]
    Version {
        /// The version that the header names.
        found: u64,
    },
    /// The line holds no article.
    #[error("{reason}")]
    Damaged {
        /// What was expected and found.
        reason: String,
    },
    /// The file ends within its last line, as when the process that wrote it was stopped.
    #[error("expected a whole line, but the file ends within it; recover it to keep the lines before")]
    Torn,
    /// An earlier line holds an article of the same identifier.
    #[error("expected an article of its own, but an earlier line holds {id:?}")]
    Duplicate {
        /// The identifier.
        id: String,
    },
}

impl JournalError {
    /// The number of the line, from 1, where a line is to blame.
    ///
    /// ```
    /// let damaged = "{\"format\":\"ascribe-ledger\",\"version\":2}\nnot an article\n";
    /// let error = ascribe::Ledger::read_from(damaged.as_bytes()).unwrap_err();
    /// assert_eq!(error.line(), Some(2));
    /// ```
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::Line { problem, .. } => Some(problem.line),
            _ => None,
        }
    }

    /// The file, where there is one and it is to blame.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Io { path, .. } | Self::Line { path, .. } => path.as_deref(),
            Self::Changed { path, .. } => Some(path),
            Self::Unsound { .. } | Self::Ledger(_) => None,
        }
    }

    pub(super) fn io(action: &'static str) -> impl Fn(io::Error) -> Self {
        move |source| Self::Io { action, path: None, source }
    }

    /// The same, of a file.
    pub(super) fn at(mut self, file: &Path) -> Self {
        if let Self::Io { path, .. } | Self::Line { path, .. } = &mut self {
            *path = Some(file.to_owned());
        }
        self
    }
}

impl From<Problem> for JournalError {
    fn from(problem: Problem) -> Self {
        Self::Line { path: None, problem }
    }
}

fn name(path: Option<&Path>) -> String {
    path.map_or_else(|| "the ledger".to_owned(), |p| p.display().to_string())
}
