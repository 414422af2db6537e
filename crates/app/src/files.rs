//! Photos and documents that come with a case: looked at by what they are, not by what they are called, and kept.
//! Never unpacks or redraws anything: what claims to be huge is refused by its header.

use domain::people::FileId;
use domain::words::Words;
use store::Fault;

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

/// What a content is, by its first bytes. Errors: [`FileProblem`].
pub fn media_type(content: &[u8]) -> Result<&'static str, FileProblem> {
    match content.len() {
        0 => return Err(FileProblem::Empty),
        length if length > LARGEST => return Err(FileProblem::TooLarge),
        _ => {}
    }
    let found = infer::get(content).map(|kind| kind.mime_type());
    let taken = TAKEN.into_iter().find(|taken| Some(*taken) == found);
    let taken = taken.ok_or(FileProblem::WrongType)?;
    if taken.starts_with("image/") {
        let size = imagesize::blob_size(content).map_err(|_| FileProblem::WrongType)?;
        if size.width.saturating_mul(size.height) > MOST_PIXELS {
            return Err(FileProblem::TooManyPixels);
        }
    }
    Ok(taken)
}

impl App {
    /// Keeps a content on disk before any row names it. What no case names in the end is swept away later.
    pub async fn keep_file(
        &self,
        name: &str,
        content: Vec<u8>,
    ) -> Result<Result<NewFile, FileProblem>, Trouble> {
        let media_type = match media_type(&content) {
            Ok(media_type) => media_type,
            Err(problem) => return Ok(Err(problem)),
        };
        let (cabinet, org, bytes) = (self.store().files(), self.org(), content.len() as u64);
        let digest = tokio::task::spawn_blocking(move || cabinet.put(org, &content))
            .await
            .map_err(Fault::unexpected)??;
        Ok(Ok(NewFile {
            id: FileId(fresh::id()),
            name: called(name),
            media_type: media_type.to_owned(),
            bytes,
            digest,
        }))
    }
}

impl App {
    /// Files that came with an earlier try of the same form: named by digest and name, and looked at again.
    /// What is not there, or was never taken, is passed over.
    pub async fn kept_files(&self, references: &[String]) -> Result<Vec<NewFile>, Trouble> {
        let named = references.iter().take(MOST).filter_map(|reference| {
            let (digest, name) = reference.split_once('/')?;
            Some((
                *blake3::Hash::from_hex(digest).ok()?.as_bytes(),
                called(name),
            ))
        });
        let (named, cabinet, org) = (named.collect::<Vec<_>>(), self.store().files(), self.org());
        let look = move || {
            let found = named.into_iter().filter_map(|(digest, name)| {
                let content = cabinet.read(org, &digest).ok()?;
                let media_type = media_type(&content).ok()?.to_owned();
                let bytes = content.len() as u64;
                Some(NewFile {
                    id: FileId(fresh::id()),
                    name,
                    media_type,
                    bytes,
                    digest,
                })
            });
            found.collect()
        };
        Ok(tokio::task::spawn_blocking(look)
            .await
            .map_err(Fault::unexpected)?)
    }
}

/// The last part of a path, made safe to show; a file without a name is called after nothing.
fn called(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    Words::line(last).map_or_else(|_| "file".to_owned(), Words::into_string)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A PNG header that claims these dimensions.
    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend([8, 2, 0, 0, 0]);
        bytes
    }

    #[test]
    fn a_file_is_what_its_bytes_say() {
        assert_eq!(media_type(&png(640, 480)), Ok("image/png"));
        assert_eq!(media_type(b"%PDF-1.7\n"), Ok("application/pdf"));
        for wrong in [
            &b"MZ\x90\0"[..],
            b"PK\x03\x04zip",
            b"<html><script>",
            b"just words",
        ] {
            assert_eq!(media_type(wrong), Err(FileProblem::WrongType));
        }
    }

    #[test]
    fn empty_huge_and_swelling_files_are_refused() {
        assert_eq!(media_type(b""), Err(FileProblem::Empty));
        assert_eq!(
            media_type(&vec![0; LARGEST + 1]),
            Err(FileProblem::TooLarge)
        );
        assert_eq!(media_type(&png(10_000, 6_000)), Ok("image/png"));
        for (width, height) in [(10_000, 6_001), (60_000, 60_000), (u32::MAX, u32::MAX)] {
            let problem = media_type(&png(width, height));
            assert_eq!(problem, Err(FileProblem::TooManyPixels));
        }
        assert_eq!(
            media_type(b"\x89PNG\r\n\x1a\n"),
            Err(FileProblem::WrongType)
        );
    }

    #[test]
    fn a_name_is_only_a_name() {
        assert_eq!(called("C:\\Users\\me\\영수증.jpg"), "영수증.jpg");
        assert_eq!(called("../../etc/passwd"), "passwd");
        assert_eq!(called("a\u{202e}gpj.exe"), "agpj.exe");
        assert_eq!(called("/"), "file");
    }
}
