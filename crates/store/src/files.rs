//! Photos and documents: the content on disk under its digest, the rest in a table.
//! Judges no type and no size; that is done before.

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use domain::people::{CaseId, FileId, OrgId};
use jiff::Timestamp;

use crate::engine::{Kind, Row, Table};
use crate::fault::{Fault, FaultKind};
use crate::transaction::{Reader, Transaction};

/// A file that came with a case. Its content is put into the [`Cabinet`] first, so that no row names what is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    pub id: FileId,
    pub case_id: Option<CaseId>,
    /// As the customer called it; personal.
    pub name: String,
    pub media_type: String,
    pub bytes: i64,
    pub digest: [u8; 32],
    pub added_at: Timestamp,
    /// Set: the content is gone.
    pub erased_at: Option<Timestamp>,
}

static FILES: Table = Table {
    name: "files",
    columns: &[
        ("org_id", Kind::Int),
        ("id", Kind::Bytes),
        ("case_id", Kind::Bytes),
        ("name", Kind::Text),
        ("media_type", Kind::Text),
        ("bytes", Kind::Int),
        ("digest", Kind::Bytes),
        ("added_at", Kind::Int),
    ],
};

/// Records a file whose content was put into the cabinet before; [`FaultKind::Damaged`] if it is not there.
pub fn add(tx: &mut Transaction<'_>, file: &StoredFile) -> Result<(), Fault> {
    let org = tx.org();
    if !tx.cabinet().holds(org, &file.digest) {
        return Err(Fault::new(FaultKind::Damaged));
    }
    tx.add(
        &FILES,
        &[
            org.into(),
            (&file.id).into(),
            file.case_id.as_ref().into(),
            (&file.name).into(),
            (&file.media_type).into(),
            file.bytes.into(),
            (&file.digest).into(),
            file.added_at.into(),
        ],
    )
}

/// One file; none if it never was.
pub fn get(reader: &mut Reader<'_>, id: FileId) -> Result<Option<StoredFile>, Fault> {
    let org = reader.org();
    reader.one(
        "SELECT id, case_id, name, media_type, bytes, digest, added_at, erased_at FROM files
         WHERE org_id = $1 AND id = $2",
        &[org.into(), (&id).into()],
        file,
    )
}

/// All files of a case, in the order in which they came.
pub fn of_case(reader: &mut Reader<'_>, case_id: CaseId) -> Result<Vec<StoredFile>, Fault> {
    let org = reader.org();
    reader.query(
        "SELECT id, case_id, name, media_type, bytes, digest, added_at, erased_at FROM files
         WHERE org_id = $1 AND case_id = $2 ORDER BY added_at, id",
        &[org.into(), (&case_id).into()],
        file,
    )
}

/// Sets when the files of a case are erased, as of its closing.
pub fn set_erase_after(
    tx: &mut Transaction<'_>,
    case_id: CaseId,
    erase_after: Option<Timestamp>,
) -> Result<u64, Fault> {
    let org = tx.org();
    tx.execute(
        "UPDATE files SET erase_after = $1 WHERE org_id = $2 AND case_id = $3",
        &[erase_after.into(), org.into(), (&case_id).into()],
    )
}

/// Marks every file whose time was over at `now` as erased; returns their contents for [`remove_unused`].
pub fn erase_due(tx: &mut Transaction<'_>, now: Timestamp) -> Result<Vec<[u8; 32]>, Fault> {
    let org = tx.org();
    let due = tx.query(
        "SELECT DISTINCT digest FROM files
         WHERE org_id = $1 AND erase_after <= $2 AND erased_at IS NULL",
        &[org.into(), now.into()],
        |row| row.fixed(0),
    )?;
    tx.execute(
        "UPDATE files SET erased_at = $1, name = ''
         WHERE org_id = $2 AND erase_after <= $1 AND erased_at IS NULL",
        &[now.into(), org.into()],
    )?;
    Ok(due)
}

/// Removes contents that no file has any more. A job of its own, after the commit of [`erase_due`]: on the writer's
/// thread nobody can be adding the same content at the same time.
pub fn remove_unused(tx: &mut Transaction<'_>, digests: &[[u8; 32]]) -> Result<(), Fault> {
    let org = tx.org();
    for digest in digests {
        let users = tx.number(
            "SELECT count(*) FROM files WHERE org_id = $1 AND digest = $2 AND erased_at IS NULL",
            &[org.into(), digest.into()],
        )?;
        if users == 0 {
            tx.cabinet().remove(org, digest)?;
        }
    }
    Ok(())
}

pub(crate) fn file(row: &Row<'_>) -> Result<StoredFile, Fault> {
    Ok(StoredFile {
        id: FileId(row.uuid(0)?),
        case_id: row.uuid_or_null(1)?.map(CaseId),
        name: row.string(2)?,
        media_type: row.string(3)?,
        bytes: row.int(4)?,
        digest: row.fixed(5)?,
        added_at: row.at(6)?,
        erased_at: row.at_or_null(7)?,
    })
}

/// The folder of contents: one folder per organisation, in it one file per digest.
#[derive(Debug, Clone)]
pub struct Cabinet {
    folder: PathBuf,
}

impl Cabinet {
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Keeps a content and returns its digest once it is on disk. The same content is kept once.
    pub fn put(&self, org: OrgId, content: &[u8]) -> Result<[u8; 32], Fault> {
        let digest = *blake3::hash(content).as_bytes();
        let place = self.place(org, &digest);
        if place.exists() {
            return Ok(digest);
        }
        let folder = place.parent().unwrap_or(&self.folder);
        fs::create_dir_all(folder)?;
        // Two who keep the same content at once write the same bytes to names of their own.
        let half = folder.join(format!(
            "{}.{}.{:?}.half",
            blake3::Hash::from(digest).to_hex(),
            std::process::id(),
            std::thread::current().id()
        ));
        let written = write_whole(&half, content).and_then(|()| fs::rename(&half, &place));
        if written.is_err() {
            let _ = fs::remove_file(&half);
        }
        written?;
        sync_folder(folder)?;
        sync_folder(folder.parent().unwrap_or(&self.folder))?;
        Ok(digest)
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

    pub(crate) fn holds(&self, org: OrgId, digest: &[u8; 32]) -> bool {
        self.place(org, digest).is_file()
    }

    /// Nothing to remove is no fault.
    fn remove(&self, org: OrgId, digest: &[u8; 32]) -> Result<(), Fault> {
        match fs::remove_file(self.place(org, digest)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    fn place(&self, org: OrgId, digest: &[u8; 32]) -> PathBuf {
        let name = blake3::Hash::from(*digest).to_hex();
        let shelf_name = &name.as_str()[..2];
        (self.folder.join(org.0.to_string()).join(shelf_name)).join(name.as_str())
    }
}

fn write_whole(path: &Path, content: &[u8]) -> std::io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(content)?;
    file.sync_all()
}

/// A renamed file is there after a crash only when its folder is on disk too.
fn sync_folder(folder: &Path) -> std::io::Result<()> {
    File::open(folder)?.sync_all()
}
