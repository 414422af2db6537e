//! The folder of contents: one folder per organisation, in it one file per digest.
//! Knows no table: what is used and what is not is asked in `files`.

use std::fs::{self, DirEntry, File, OpenOptions};
use std::io::{BufReader, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use domain::people::OrgId;
use jiff::Timestamp;

use crate::fault::{Fault, FaultKind};

/// Where contents lie.
#[derive(Debug, Clone)]
pub struct Cabinet {
    folder: PathBuf,
}

/// A content that is still coming: on disk piece by piece, under no name that is ever read, and gone if it never is whole.
#[derive(Debug)]
pub struct Incoming {
    cabinet: Cabinet,
    org: OrgId,
    half: PathBuf,
    file: File,
    hasher: blake3::Hasher,
    bytes: u64,
}

const HALF: &str = "half";

impl Cabinet {
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Keeps a content and returns its digest once it is on disk.
    pub fn put(&self, org: OrgId, content: &[u8]) -> Result<[u8; 32], Fault> {
        let mut incoming = self.receive(org)?;
        incoming.write(content)?;
        incoming.keep()
    }

    /// Begins to keep a content that comes in pieces.
    pub fn receive(&self, org: OrgId) -> Result<Incoming, Fault> {
        let folder = self.folder.join(org.0.to_string());
        fs::create_dir_all(&folder)?;
        let (half, file) = new_half(&folder)?;
        Ok(Incoming {
            cabinet: self.clone(),
            org,
            half,
            file,
            hasher: blake3::Hasher::new(),
            bytes: 0,
        })
    }

    /// The content under a digest; [`FaultKind::Damaged`] if it is not there or is not what it was.
    pub fn read(&self, org: OrgId, digest: &[u8; 32]) -> Result<Vec<u8>, Fault> {
        let content = fs::read(self.place(org, digest)).map_err(|error| match error.kind() {
            ErrorKind::NotFound => Fault::caused(FaultKind::Damaged, error),
            _ => error.into(),
        })?;
        if blake3::hash(&content).as_bytes() == digest {
            Ok(content)
        } else {
            Err(Fault::new(FaultKind::Damaged))
        }
    }

    /// The content under a digest as it lies there, from its beginning, and its length.
    pub fn open(&self, org: OrgId, digest: &[u8; 32]) -> Result<(BufReader<File>, u64), Fault> {
        let file = File::open(self.place(org, digest))?;
        let bytes = file.metadata()?.len();
        Ok((BufReader::new(file), bytes))
    }

    pub(crate) fn holds(&self, org: OrgId, digest: &[u8; 32]) -> bool {
        self.place(org, digest).is_file()
    }

    /// The contents that nobody has put there since `moment`; what was left half by then is removed.
    pub fn untouched_since(&self, org: OrgId, moment: Timestamp) -> Result<Vec<[u8; 32]>, Fault> {
        let (mut old, folder) = (Vec::new(), self.folder.join(org.0.to_string()));
        for entry in entries(&folder)? {
            let path = entry.path();
            if path.extension().is_some_and(|end| end == HALF) && older(&path, moment) {
                fs::remove_file(&path)?;
            }
            if !path.is_dir() {
                continue;
            }
            for content in entries(&path)? {
                let name = content.file_name();
                let digest = name
                    .to_str()
                    .and_then(|name| blake3::Hash::from_hex(name).ok());
                old.extend(
                    digest
                        .filter(|_| older(&content.path(), moment))
                        .map(<[u8; 32]>::from),
                );
            }
        }
        Ok(old)
    }

    /// Whether it was removed: what was put there since `unless_since` stays. Nothing to remove is no fault.
    pub(crate) fn remove(
        &self,
        org: OrgId,
        digest: &[u8; 32],
        unless_since: Timestamp,
    ) -> Result<bool, Fault> {
        let place = self.place(org, digest);
        if !older(&place, unless_since) {
            return Ok(false);
        }
        fs::remove_file(place)?;
        Ok(true)
    }

    fn place(&self, org: OrgId, digest: &[u8; 32]) -> PathBuf {
        let name = blake3::Hash::from(*digest).to_hex();
        let shelf_name = &name.as_str()[..2];
        (self.folder.join(org.0.to_string()).join(shelf_name)).join(name.as_str())
    }
}

impl Incoming {
    /// The next piece.
    pub fn write(&mut self, piece: &[u8]) -> Result<(), Fault> {
        self.file.write_all(piece)?;
        self.hasher.update(piece);
        self.bytes += piece.len() as u64;
        Ok(())
    }

    /// How many came so far.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// What came so far, from its beginning.
    pub fn reader(&self) -> Result<BufReader<File>, Fault> {
        Ok(BufReader::new(File::open(&self.half)?))
    }

    /// It is whole: its digest, once it is on disk. The same content again takes the place of the first, and so is new.
    pub fn keep(self) -> Result<[u8; 32], Fault> {
        let digest = *self.hasher.finalize().as_bytes();
        let place = self.cabinet.place(self.org, &digest);
        let folder = place.parent().unwrap_or(&self.cabinet.folder);
        fs::create_dir_all(folder)?;
        self.file.sync_all()?;
        fs::rename(&self.half, &place)?;
        sync_folder(folder)?;
        sync_folder(folder.parent().unwrap_or(&self.cabinet.folder))?;
        Ok(digest)
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        // After `keep` there is none.
        let _ = fs::remove_file(&self.half);
    }
}

/// A name that nobody else uses, whoever else writes into this folder.
fn new_half(folder: &Path) -> Result<(PathBuf, File), Fault> {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    loop {
        let next = NEXT.fetch_add(1, Ordering::Relaxed);
        let half = folder.join(format!("{}-{next}.{HALF}", std::process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&half) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            opened => return Ok((half, opened?)),
        }
    }
}

/// A folder that was never made is empty.
fn entries(folder: &Path) -> Result<Vec<DirEntry>, Fault> {
    match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        entries => Ok(entries?.collect::<Result<_, _>>()?),
    }
}

/// Of what is not there, or cannot be looked at, it is not said that it is old.
fn older(path: &Path, moment: Timestamp) -> bool {
    let changed = fs::metadata(path).and_then(|data| data.modified());
    changed.is_ok_and(|changed| Timestamp::try_from(changed).is_ok_and(|at| at < moment))
}

/// A renamed file is there after a crash only when its folder is on disk too.
fn sync_folder(folder: &Path) -> std::io::Result<()> {
    File::open(folder)?.sync_all()
}
