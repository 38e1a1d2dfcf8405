//! Reads files in whose place a student may have anything.
//!
//! A named pipe waits for somebody who writes into it, a device may never end, and a disk image has no room in
//! memory. So nothing is opened before it is known what it is.

use std::fs::{self, File, FileType};
use std::io::{self, Read};
use std::path::Path;

/// Far more than a source file has.
const LONGEST: u64 = 16 << 20;

/// What stands in the file.
///
/// # Errors
///
/// It can't be read, or isn't a file, or is longer than any source. The error says so in words that go on after
/// its name.
pub fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    if let Some(what) = no_plain_file(path)? {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, what));
    }
    let mut bytes = Vec::new();
    // It may grow meanwhile.
    File::open(path)?.take(LONGEST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The text of the file.
///
/// # Errors
///
/// As for [`bytes`], or it isn't UTF-8.
pub fn text(path: &Path) -> io::Result<String> {
    String::from_utf8(bytes(path)?).map_err(|error| {
        // As some editors and shells write it on Windows.
        let marks: [&[u8]; 2] = [b"\xff\xfe", b"\xfe\xff"];
        if marks.iter().any(|it| error.as_bytes().starts_with(it)) {
            let what = "is text in UTF-16, and should be in UTF-8";
            return io::Error::new(io::ErrorKind::InvalidData, what);
        }
        let place = error.utf8_error().valid_up_to();
        let what = format!("isn't text in UTF-8 from byte {place} on");
        io::Error::new(io::ErrorKind::InvalidData, what)
    })
}

/// What is there instead of a file of a bearable length, if anything is, as words that go on after its name.
///
/// # Errors
///
/// There is nothing, or a link to nothing.
pub fn no_plain_file(path: &Path) -> io::Result<Option<String>> {
    let found = fs::metadata(path)?;
    if !found.is_file() {
        let kind = kind(found.file_type());
        return Ok(Some(format!("is {kind}, and should be a file")));
    }
    let is_long = found.len() > LONGEST;
    Ok(is_long.then(|| format!("has {} MB, more than any source", found.len() / 1_000_000)))
}

/// The name of what isn't a file.
fn kind(kind: FileType) -> &'static str {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        if kind.is_fifo() {
            return "a named pipe";
        }
        if kind.is_socket() {
            return "a socket";
        }
        if kind.is_char_device() || kind.is_block_device() {
            return "a device";
        }
    }
    if kind.is_dir() {
        "a folder"
    } else {
        "something else"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_and_a_flood_are_named() {
        let folder = tempfile::tempdir().unwrap();
        let said = |path: &Path| bytes(path).unwrap_err().to_string();
        assert_eq!(said(folder.path()), "is a folder, and should be a file");
        let long = folder.path().join("long");
        File::create(&long).unwrap().set_len(LONGEST + 1).unwrap();
        assert_eq!(said(&long), "has 16 MB, more than any source");
    }

    #[cfg(unix)]
    #[test]
    fn what_never_ends_is_named_and_not_opened() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("lib.rs");
        std::os::unix::fs::symlink("/dev/zero", &link).unwrap();
        let said = bytes(&link).unwrap_err().to_string();
        assert_eq!(said, "is a device, and should be a file");
        let socket = folder.path().join("socket");
        let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        let said = bytes(&socket).unwrap_err().to_string();
        assert_eq!(said, "is a socket, and should be a file");
    }

    #[test]
    fn bytes_that_are_no_text_have_a_place() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lib.rs");
        fs::write(&path, b"//! \xe9\n").unwrap();
        let said = text(&path).unwrap_err().to_string();
        assert_eq!(said, "isn't text in UTF-8 from byte 4 on");
        fs::write(&path, b"\xff\xfe/\0/\0").unwrap();
        let said = text(&path).unwrap_err().to_string();
        assert_eq!(said, "is text in UTF-16, and should be in UTF-8");
    }
}
