//! How a mail leaves: into a folder that a mail system picks up, or into memory for tests.
//! Tries once; when to try again is for whoever keeps the outbox.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use uuid::Uuid;

use crate::Message;

#[derive(Debug, Clone)]
pub enum Sender {
    /// One `.eml` file for each message.
    Folder(PathBuf),
    Memory(Memory),
}

/// What was sent, in order.
#[derive(Debug, Clone, Default)]
pub struct Memory(Arc<Mutex<Vec<Message>>>);

impl Memory {
    pub fn sent(&self) -> Vec<Message> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Sender {
    /// Answers when the message is safe with whoever takes it from here. Blocks.
    ///
    /// Errors: what the folder says against it.
    pub fn send(&self, message: &Message) -> io::Result<()> {
        match self {
            Self::Folder(folder) => put(folder, message),
            Self::Memory(memory) => {
                let mut sent = memory.0.lock().unwrap_or_else(PoisonError::into_inner);
                sent.push(message.clone());
                Ok(())
            }
        }
    }

    /// Removes letters that lie in the folder since before `moment`, whether or not a mail system took a copy; says how
    /// many. Blocks.
    ///
    /// Errors: what the folder says against it.
    pub fn forget_before(&self, moment: Timestamp) -> io::Result<u64> {
        match self {
            Self::Folder(folder) => sweep(folder, moment),
            Self::Memory(_) => Ok(0),
        }
    }
}

/// Only what [`put`] made: a letter, or the part of one that never became whole.
fn sweep(folder: &Path, moment: Timestamp) -> io::Result<u64> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
        entries => entries?,
    };
    let mut swept = 0;
    for entry in entries {
        let (entry, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
        let name = name.to_string_lossy();
        let ours = (name.strip_suffix(".eml").or(name.strip_suffix(".part")))
            .is_some_and(|id| Uuid::try_parse(id).is_ok());
        let lain_since = fs::metadata(&entry).and_then(|data| data.modified());
        let old = lain_since.is_ok_and(|at| Timestamp::try_from(at).is_ok_and(|at| at < moment));
        if ours && old {
            fs::remove_file(entry)?;
            swept += 1;
        }
    }
    Ok(swept)
}

/// Whole or not at all, and under the message's own name: the same letter twice is one file.
fn put(folder: &Path, message: &Message) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let (part, whole) = (
        folder.join(format!("{}.part", message.id)),
        folder.join(format!("{}.eml", message.id)),
    );
    let mut file = private(&part)?;
    file.write_all(&message.bytes)?;
    file.sync_all()?;
    fs::rename(part, whole)?;
    File::open(folder)?.sync_all()
}

/// Letters are for the one they are written to: nobody else on the machine reads along.
fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;

    fn message(number: u128, text: &str) -> Message {
        Message {
            id: Uuid::from_u128(number),
            bytes: text.into(),
        }
    }

    #[test]
    fn a_folder_holds_each_letter_once_and_whole() {
        let folder = tempfile::tempdir().unwrap();
        let sender = Sender::Folder(folder.path().join("outbox"));
        sender.send(&message(1, "one")).unwrap();
        sender.send(&message(1, "one")).unwrap();
        sender.send(&message(2, "two")).unwrap();
        let mut names: Vec<String> = fs::read_dir(folder.path().join("outbox"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        let expected = [1, 2].map(|number| format!("{}.eml", Uuid::from_u128(number)));
        assert_eq!(names, expected);
    }

    #[test]
    fn letters_that_lay_long_enough_are_removed_and_nothing_else_is() {
        let folder = tempfile::tempdir().unwrap();
        let sender = Sender::Folder(folder.path().to_owned());
        assert_eq!(sender.forget_before(Timestamp::MAX).unwrap(), 0);
        sender.send(&message(1, "one")).unwrap();
        fs::write(folder.path().join("theirs.eml"), "").unwrap();
        let put = fs::metadata(folder.path().join(format!("{}.eml", Uuid::from_u128(1))));
        let put = Timestamp::try_from(put.unwrap().modified().unwrap()).unwrap();
        assert_eq!(sender.forget_before(put).unwrap(), 0);
        assert_eq!(sender.forget_before(put + 1.second()).unwrap(), 1);
        assert!(folder.path().join("theirs.eml").exists());
    }

    #[test]
    fn a_folder_that_is_none_is_an_error() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let sender = Sender::Folder(file.path().join("outbox"));
        assert!(sender.send(&message(1, "one")).is_err());
    }
}
