//! Photos and documents that come with a case: looked at by what they are, not by what they are called, and kept.
//! Never unpacks or redraws anything: what claims to be huge is refused by its header.

use std::io::{self, BufRead, Read as _, Seek};

use domain::people::FileId;
use domain::words::Words;
use store::Fault;
use store::files::Incoming;

use crate::App;
use crate::fresh;
use crate::perform::NewFile;
use crate::trouble::Trouble;

/// The largest file, in bytes.
pub const LARGEST: usize = 20 * 1024 * 1024;
/// The most files with one case.
pub const MOST: usize = 10;
/// A photo may claim this many pixels: more than telephones take, and a bomb unfolds no further.
const MOST_PIXELS: usize = 60_000_000;

/// By so many bytes a file is known.
const HEAD_BYTES: u64 = 8 * 1024;

/// Media types that are taken: what phones and scanners make.
const TAKEN: [&str; 7] = [
    "image/jpeg",
    "image/png",
    "image/gif",
    "image/webp",
    "image/heif",
    "image/avif",
    "application/pdf",
];

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileProblem {
    Empty,
    TooLarge,
    WrongType,
    /// A photo that would unfold into more than a screen can hold.
    TooManyPixels,
}

/// What a content is, by its first bytes. Errors: [`FileProblem`]; a disk that does not answer.
fn media_type(
    content: &mut (impl BufRead + Seek),
    bytes: u64,
) -> io::Result<Result<&'static str, FileProblem>> {
    if bytes == 0 {
        return Ok(Err(FileProblem::Empty));
    }
    if bytes > LARGEST as u64 {
        return Ok(Err(FileProblem::TooLarge));
    }
    let mut head = Vec::new();
    content.by_ref().take(HEAD_BYTES).read_to_end(&mut head)?;
    let found = infer::get(&head).map(|kind| kind.mime_type());
    let Some(taken) = TAKEN.into_iter().find(|taken| Some(*taken) == found) else {
        return Ok(Err(FileProblem::WrongType));
    };
    if taken.starts_with("image/") {
        content.rewind()?;
        match imagesize::reader_size(content) {
            Err(_) => return Ok(Err(FileProblem::WrongType)),
            Ok(size) if size.width.saturating_mul(size.height) > MOST_PIXELS => {
                return Ok(Err(FileProblem::TooManyPixels));
            }
            Ok(_) => {}
        }
    }
    Ok(Ok(taken))
}

/// A file on its way: on disk piece by piece, so that many large ones at once fill no memory. Gone if it is dropped.
pub struct Coming(Incoming);

impl Coming {
    /// The next piece.
    pub async fn take(mut self, piece: Vec<u8>) -> Result<Self, Trouble> {
        blocking(move || {
            self.0.write(&piece)?;
            Ok(self)
        })
        .await
    }

    /// How many bytes came so far.
    pub fn bytes(&self) -> u64 {
        self.0.bytes()
    }

    /// It is whole: looked at, and kept before any row names it. What no case names in the end is swept away later.
    pub async fn keep(self, name: &str) -> Result<Result<NewFile, FileProblem>, Trouble> {
        let name = called(name);
        blocking(move || {
            let bytes = self.0.bytes();
            let media_type = match media_type(&mut self.0.reader()?, bytes)? {
                Ok(media_type) => media_type.to_owned(),
                Err(problem) => return Ok(Err(problem)),
            };
            Ok(Ok(NewFile {
                id: FileId(fresh::id()),
                name,
                media_type,
                bytes,
                digest: self.0.keep()?,
            }))
        })
        .await
    }
}

impl App {
    /// Begins to take a file.
    pub async fn file_comes(&self) -> Result<Coming, Trouble> {
        let (cabinet, org) = (self.store().files(), self.org());
        blocking(move || Ok(Coming(cabinet.receive(org)?))).await
    }

    /// A file that is whole already.
    pub async fn keep_file(
        &self,
        name: &str,
        content: Vec<u8>,
    ) -> Result<Result<NewFile, FileProblem>, Trouble> {
        let coming = self.file_comes().await?;
        coming.take(content).await?.keep(name).await
    }

    /// Names a kept file in a form that goes back to `visitor`; for nobody else does it name anything.
    pub fn file_reference(&self, visitor: &str, file: &NewFile) -> String {
        let digest = blake3::Hash::from(file.digest).to_hex();
        let seal = self.file_seal(visitor, &file.digest).to_hex();
        format!("{digest}/{seal}/{}", file.name)
    }

    /// Files that came with an earlier try of the same visitor's form, and are looked at again.
    /// What is not there, or was not kept for them, is passed over.
    pub async fn kept_files(
        &self,
        visitor: &str,
        references: &[String],
    ) -> Result<Vec<NewFile>, Trouble> {
        let named = references.iter().take(MOST).filter_map(|reference| {
            let (digest, sealed) = reference.split_once('/')?;
            let (seal, name) = sealed.split_once('/')?;
            let digest = *blake3::Hash::from_hex(digest).ok()?.as_bytes();
            // Compared in constant time.
            let ours = blake3::Hash::from_hex(seal).ok()? == self.file_seal(visitor, &digest);
            ours.then(|| (digest, called(name)))
        });
        let (named, cabinet, org) = (named.collect::<Vec<_>>(), self.store().files(), self.org());
        blocking(move || {
            let kept = named.into_iter().filter_map(|(digest, name)| {
                let (mut content, bytes) = cabinet.open(org, &digest).ok()?;
                let media_type = media_type(&mut content, bytes).ok()?.ok()?.to_owned();
                Some(NewFile {
                    id: FileId(fresh::id()),
                    name,
                    media_type,
                    bytes,
                    digest,
                })
            });
            Ok(kept.collect())
        })
        .await
    }

    fn file_seal(&self, visitor: &str, digest: &[u8; 32]) -> blake3::Hash {
        let key = blake3::derive_key("miso 2026-11 kept file", self.lookup_key());
        let mut hasher = blake3::Hasher::new_keyed(&key);
        hasher.update(digest).update(visitor.as_bytes());
        hasher.finalize()
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Fault> + Send + 'static,
) -> Result<T, Trouble> {
    let done = tokio::task::spawn_blocking(work).await;
    Ok(done.map_err(Fault::unexpected)??)
}

/// The last part of a path, made safe to show; a file without a name is called after nothing.
fn called(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    Words::line(last).map_or_else(|_| "file".to_owned(), Words::into_string)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    /// A PNG header that claims these dimensions.
    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend([8, 2, 0, 0, 0]);
        bytes
    }

    fn is(content: &[u8]) -> Result<&'static str, FileProblem> {
        media_type(&mut Cursor::new(content), content.len() as u64).unwrap()
    }

    #[test]
    fn a_file_is_what_its_bytes_say() {
        assert_eq!(is(&png(640, 480)), Ok("image/png"));
        assert_eq!(is(b"%PDF-1.7\n"), Ok("application/pdf"));
        for wrong in [
            &b"MZ\x90\0"[..],
            b"PK\x03\x04zip",
            b"<html><script>",
            b"just words",
        ] {
            assert_eq!(is(wrong), Err(FileProblem::WrongType));
        }
    }

    #[test]
    fn empty_huge_and_swelling_files_are_refused() {
        assert_eq!(is(b""), Err(FileProblem::Empty));
        assert_eq!(is(&vec![0; LARGEST + 1]), Err(FileProblem::TooLarge));
        assert_eq!(is(&png(10_000, 6_000)), Ok("image/png"));
        for (width, height) in [(10_000, 6_001), (60_000, 60_000), (u32::MAX, u32::MAX)] {
            let problem = is(&png(width, height));
            assert_eq!(problem, Err(FileProblem::TooManyPixels));
        }
        assert_eq!(is(b"\x89PNG\r\n\x1a\n"), Err(FileProblem::WrongType));
    }

    #[test]
    fn a_name_is_only_a_name() {
        assert_eq!(called("C:\\Users\\me\\영수증.jpg"), "영수증.jpg");
        assert_eq!(called("../../etc/passwd"), "passwd");
        assert_eq!(called("a\u{202e}gpj.exe"), "agpj.exe");
        assert_eq!(called("/"), "file");
    }
}
