//! Reads the lines of a ledger's file one by one.

use super::error::{Fault, JournalError, Problem};
use super::line::{self, HEADER};
use crate::ledger::append::LedgerError;
use crate::ledger::store::Ledger;
use std::io::BufRead;

/// What was read.
pub(super) struct Read {
    pub ledger: Ledger,
    pub end: End,
}

/// Where the next line goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct End {
    /// The length of the file in bytes.
    pub len: u64,
    /// Whether the last line has its newline.
    pub newline: bool,
}

/// Reads all lines and hands each that is wrong to `meet`, which says whether to go on.
///
/// A file of another format or version, or without header and without any article, is refused whatever `meet` says: it is none
/// of ours to repair.
pub(super) fn read(
    mut input: impl BufRead,
    mut meet: impl FnMut(Problem) -> Result<(), Problem>,
) -> Result<Read, JournalError> {
    let mut ledger = Ledger::new();
    let mut end = End { len: 0, newline: false };
    let mut bytes = Vec::new();
    let mut headless = None;
    for line in 1.. {
        bytes.clear();
        let count = input.read_until(b'\n', &mut bytes).map_err(JournalError::io("read"))?;
        if count == 0 && line > 1 {
            break;
        }
        end.len += count as u64;
        end.newline = bytes.pop_if(|b| *b == b'\n').is_some();
        let problem = |fault| Problem { line, fault, bytes: bytes.clone() };
        let taken = if line == 1 { header(&bytes, end.newline) } else { take(&mut ledger, &bytes, end.newline) };
        match taken {
            Ok(()) => {}
            Err(fault @ (Fault::Format { .. } | Fault::Version { .. })) => return Err(problem(fault).into()),
            Err(fault) => {
                let problem = problem(fault);
                meet(problem.clone())?;
                if matches!(problem.fault, Fault::NoHeader { .. }) {
                    // The header may be lost, and this be the first article.
                    let _ = take(&mut ledger, &bytes, end.newline);
                    headless = Some(problem);
                }
            }
        }
    }
    match headless {
        Some(problem) if ledger.articles().is_empty() && end.len > 0 => Err(problem.into()),
        _ => Ok(Read { ledger, end }),
    }
}

fn header(bytes: &[u8], newline: bool) -> Result<(), Fault> {
    let torn = !newline && !bytes.is_empty() && bytes.len() < HEADER.len() && HEADER.as_bytes().starts_with(bytes);
    if torn { Err(Fault::Torn) } else { line::check_header(bytes) }
}

fn take(ledger: &mut Ledger, bytes: &[u8], newline: bool) -> Result<(), Fault> {
    if !newline && !line::is_whole(bytes) {
        return Err(Fault::Torn);
    }
    let article = line::article(bytes).map_err(|reason| Fault::Damaged { reason })?;
    ledger.append(article).map(|_| ()).map_err(|LedgerError::Duplicate(id)| Fault::Duplicate { id })
}
