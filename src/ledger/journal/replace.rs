//! Replaces a file whole.

use super::error::JournalError;
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Writes a file beside `path` and renames it: whenever the process is stopped, `path` is the old file or the new one.
pub(super) fn replace(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<(), JournalError>,
) -> Result<(), JournalError> {
    // A link stays one, and the file behind it is replaced.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let (beside, file) = create_beside(&path).map_err(JournalError::io("write"))?;
    let done = fill(file, write).and_then(|()| put(&beside, &path).map_err(JournalError::io("write")));
    if done.is_err() {
        let _ = fs::remove_file(&beside);
    }
    done
}

fn create_beside(path: &Path) -> io::Result<(PathBuf, File)> {
    let no_file = || io::Error::new(ErrorKind::InvalidInput, "expected a path that ends in the name of a file");
    let name = path.file_name().ok_or_else(no_file)?;
    let mut number = 0;
    loop {
        let mut beside = OsString::from(".");
        beside.push(name);
        beside.push(format!(".{}-{number}.tmp", std::process::id()));
        let beside = path.with_file_name(beside);
        match OpenOptions::new().write(true).create_new(true).open(&beside) {
            Ok(file) => return Ok((beside, file)),
            Err(e) if e.kind() == ErrorKind::AlreadyExists => number += 1,
            Err(e) => return Err(e),
        }
    }
}

fn fill(file: File, write: impl FnOnce(&mut BufWriter<File>) -> Result<(), JournalError>) -> Result<(), JournalError> {
    let mut file = BufWriter::new(file);
    write(&mut file)?;
    file.flush().and_then(|()| file.get_ref().sync_all()).map_err(JournalError::io("write"))
}

fn put(beside: &Path, path: &Path) -> io::Result<()> {
    if let Ok(old) = fs::metadata(path)
        && old.is_file()
    {
        fs::set_permissions(beside, old.permissions())?;
    }
    fs::rename(beside, path)?;
    // The name is safe once the folder is; where a file system cannot do that, the file is whole all the same.
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
    Ok(())
}
