//! What to read: files, folders and the standard input.

use anyhow::{Context, Error, Result, anyhow};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Where one article comes from.
pub enum Input {
    File(PathBuf),
    StandardInput,
}

/// The articles that the arguments name, in their order, and what is wrong with the folders among them.
pub fn collect(arguments: &[PathBuf]) -> (Vec<Input>, Vec<Error>) {
    let (mut inputs, mut problems) = (Vec::new(), Vec::new());
    for argument in arguments {
        if argument.as_os_str() == "-" {
            inputs.push(Input::StandardInput);
        } else if argument.is_dir() {
            for entry in WalkDir::new(argument).sort_by_file_name() {
                match entry {
                    Ok(entry) if is_article(entry.path()) => inputs.push(Input::File(entry.into_path())),
                    Ok(_) => {}
                    Err(error) => problems.push(error.into()),
                }
            }
        } else {
            inputs.push(Input::File(argument.clone()));
        }
    }
    (inputs, problems)
}

fn is_article(path: &Path) -> bool {
    path.extension().is_some_and(|e| e == "txt") && !path.is_dir()
}

impl Input {
    /// The article's name, as it was given.
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::StandardInput => "-".to_owned(),
        }
    }

    /// The name without folders and ending.
    pub fn stem(&self) -> String {
        match self {
            Self::File(path) => path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned(),
            Self::StandardInput => "-".to_owned(),
        }
    }

    /// The article's text, to the byte as it stands there, so that offsets are those of the file.
    pub fn read(&self) -> Result<String> {
        let bytes = match self {
            Self::File(path) => fs::read(path),
            Self::StandardInput => {
                let mut bytes = Vec::new();
                io::stdin().read_to_end(&mut bytes).map(|_| bytes)
            }
        };
        String::from_utf8(bytes.with_context(|| self.name())?)
            .map_err(|e| anyhow!("{}: not UTF-8: bad byte at offset {}", self.name(), e.utf8_error().valid_up_to()))
    }
}
