//! Where the data lives, and how a connection to it is made. Makes no folder but the one it was given.

use std::path::{Path, PathBuf};

use crate::engine::{Connection, Purpose};
use crate::fault::Fault;
use crate::{postgres, sqlite};

/// The data: a folder with an embedded database and the files, or a PostgreSQL database with a folder for the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    Folder(PathBuf),
    /// `postgres://user@host/database`; the folder holds the files.
    Postgres {
        url: String,
        folder: PathBuf,
    },
}

/// The embedded database inside its folder.
const DATABASE: &str = "miso.db";
const FILES: &str = "files";

impl Location {
    pub fn folder(&self) -> &Path {
        match self {
            Self::Folder(folder) | Self::Postgres { folder, .. } => folder,
        }
    }

    /// The embedded database, where there is one.
    pub fn database_file(&self) -> Option<PathBuf> {
        match self {
            Self::Folder(folder) => Some(folder.join(DATABASE)),
            Self::Postgres { .. } => None,
        }
    }

    pub fn files(&self) -> PathBuf {
        self.folder().join(FILES)
    }

    /// Begins a transaction; a connection that went away while it was idle is opened anew.
    pub(crate) fn begin(&self, connection: &mut Connection, purpose: Purpose) -> Result<(), Fault> {
        match connection.begin(purpose) {
            Err(_) if connection.is_closed() => {
                *connection = self.connect(purpose)?;
                connection.begin(purpose)
            }
            begun => begun,
        }
    }

    pub(crate) fn connect(&self, purpose: Purpose) -> Result<Connection, Fault> {
        match self {
            Self::Folder(folder) => {
                sqlite::Connection::open(&folder.join(DATABASE), purpose).map(Connection::Sqlite)
            }
            Self::Postgres { url, .. } => {
                let connection = postgres::Connection::open(url)?;
                Ok(Connection::Postgres(Box::new(connection)))
            }
        }
    }
}
