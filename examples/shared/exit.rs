//! How the examples end.

use anyhow::Result;
use std::io::{self, ErrorKind};
use std::process::ExitCode;

/// Success where nothing was left out; an error is told on the standard error.
pub fn code(left_out: Result<usize>) -> ExitCode {
    match left_out {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        // Whoever reads the output has seen enough.
        Err(error) if error.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == ErrorKind::BrokenPipe) => {
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
