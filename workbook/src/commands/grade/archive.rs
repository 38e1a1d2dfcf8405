//! Submissions in archives: unpacked into memory, and bounded in every way in which an archive may be endless.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use tar::EntryType;
use zip::ZipArchive;

use super::handed_in::{HandedIn, LONGEST_FILE, Unreadable, counts, kind_of, stays_inside};

/// The most that a stream may unpack to, in bytes: it has to be read to its end, whatever is taken of it.
const LONGEST_STREAM: u64 = 512 << 20;

/// The most entries that an archive may have. A checkout with its builds has some ten thousand.
const MOST_ENTRIES: usize = 100_000;

/// The kinds of archives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Archive {
    /// `.zip`.
    Zip,
    /// `.tar.gz` or `.tgz`.
    TarGz,
}

/// Each archive's end of name, and its kind.
const ENDS: [(&str, Archive); 3] = [
    (".zip", Archive::Zip),
    (".tar.gz", Archive::TarGz),
    (".tgz", Archive::TarGz),
];

impl Archive {
    /// The kind of the archive of this name, and the name without its end; `None` where it is no archive.
    pub fn of(name: &str) -> Option<(Self, &str)> {
        let lower = name.to_ascii_lowercase();
        let (end, kind) = ENDS.iter().find(|(end, _)| lower.ends_with(end))?;
        Some((*kind, &name[..name.len() - end.len()]))
    }

    /// Reads the archive at `path`.
    ///
    /// # Errors
    ///
    /// It is broken, holds too much, or no folder `exercises/`.
    pub fn read(self, path: &Path) -> Result<HandedIn, Unreadable> {
        let open = || {
            File::open(path).map_err(|source| Unreadable::File {
                path: path.to_owned(),
                source,
            })
        };
        match self {
            Self::Zip => zip(open()?, path),
            Self::TarGz => {
                let root = root(&tar_names(open()?)?)?;
                tar(open()?, &root)
            }
        }
    }
}

fn zip(file: File, path: &Path) -> Result<HandedIn, Unreadable> {
    let mut archive = ZipArchive::new(BufReader::new(file))?;
    if archive.len() > MOST_ENTRIES {
        return Err(Unreadable::TooManyEntries(MOST_ENTRIES));
    }
    let twice = names_twice(path, archive.central_directory_start());
    let names = archive.file_names().flatten();
    let root = root(&names.map(|name| normal(&name)).collect())?;
    let mut handed_in = HandedIn::default();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index)?;
        let name = normal(&String::from_utf8_lossy(entry.name_raw()));
        if let Some(path) = wanted(&name, &root, &mut handed_in) {
            if entry.is_symlink() {
                handed_in.refuse(&path, kind_of(true));
            } else if entry.is_file() && handed_in.has_room(&path, entry.size())? {
                let bytes = at_most(&mut entry).map_err(zip::result::ZipError::Io)?;
                take(path, bytes, &mut handed_in)?;
            }
        }
    }
    for name in twice {
        if let Some(path) = wanted(&name, &root, &mut handed_in) {
            handed_in.refuse(&path, "is there twice; the last one counts");
        }
    }
    Ok(handed_in)
}

/// The names that an archive's list holds more than once: the library keeps one of each. A list that is broken
/// was refused before.
fn names_twice(path: &Path, start: u64) -> BTreeSet<String> {
    let (mut names, mut twice) = (BTreeSet::new(), BTreeSet::new());
    let file = File::open(path).and_then(|mut file| {
        file.seek(SeekFrom::Start(start))?;
        Ok(BufReader::new(file))
    });
    let Ok(mut list) = file else { return twice };
    while let Ok(name) = next_name(&mut list) {
        if !names.insert(name.clone()) {
            twice.insert(name);
        }
    }
    twice
}

/// The name of the next entry of a zip archive's list (APPNOTE.TXT, 4.3.12).
fn next_name(list: &mut impl BufRead) -> io::Result<String> {
    let mut head = [0; 46];
    list.read_exact(&mut head)?;
    if !head.starts_with(b"PK\x01\x02") {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let length = |at: usize| usize::from(u16::from_le_bytes([head[at], head[at + 1]]));
    let mut rest = vec![0; length(28) + length(30) + length(32)];
    list.read_exact(&mut rest)?;
    Ok(normal(&String::from_utf8_lossy(&rest[..length(28)])))
}

fn tar(file: File, root: &str) -> Result<HandedIn, Unreadable> {
    let mut handed_in = HandedIn::default();
    let mut archive = tar::Archive::new(stream(file));
    for entry in archive.entries().map_err(broken)? {
        let mut entry = entry.map_err(broken)?;
        let name = normal(&String::from_utf8_lossy(&entry.path_bytes()));
        let kind = entry.header().entry_type();
        if kind.is_dir() || kind == EntryType::XGlobalHeader {
            continue;
        }
        let Some(path) = wanted(&name, root, &mut handed_in) else {
            continue;
        };
        if !kind.is_file() {
            let is_link = kind.is_symlink() || kind.is_hard_link();
            handed_in.refuse(&path, kind_of(is_link));
        } else if handed_in.has_room(&path, entry.size())? {
            let bytes = at_most(&mut entry).map_err(broken)?;
            take(path, bytes, &mut handed_in)?;
        }
    }
    Ok(handed_in)
}

fn tar_names(file: File) -> Result<BTreeSet<String>, Unreadable> {
    let mut names = BTreeSet::new();
    let mut archive = tar::Archive::new(stream(file));
    for (count, entry) in archive.entries().map_err(broken)?.enumerate() {
        if count == MOST_ENTRIES {
            return Err(Unreadable::TooManyEntries(MOST_ENTRIES));
        }
        let entry = entry.map_err(broken)?;
        names.insert(normal(&String::from_utf8_lossy(&entry.path_bytes())));
    }
    Ok(names)
}

/// What a compressed file holds, which ends in an error where it is too long.
fn stream(file: File) -> impl Read {
    Bounded {
        inner: GzDecoder::new(BufReader::new(file)),
        left: LONGEST_STREAM,
    }
}

struct Bounded<R> {
    inner: R,
    left: u64,
}

/// In an [`io::Error`]: the stream was too long.
#[derive(Debug, thiserror::Error)]
#[error("too long")]
struct TooLong;

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        match self.left.checked_sub(count as u64) {
            Some(left) => self.left = left,
            None => return Err(io::Error::other(TooLong)),
        }
        Ok(count)
    }
}

fn broken(error: io::Error) -> Unreadable {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = error.get_ref().map(|it| it as _);
    while let Some(inner) = cause {
        if inner.is::<TooLong>() {
            return Unreadable::Bomb(LONGEST_STREAM);
        }
        // An I/O error's own source skips the error that it wraps.
        let wrapped = inner
            .downcast_ref::<io::Error>()
            .and_then(|it| it.get_ref());
        cause = wrapped.map(|it| it as _).or_else(|| inner.source());
    }
    Unreadable::Tar(error)
}

/// An entry's bytes, and one more than are taken if there are more: what an archive says of its lengths is only
/// what it says.
fn at_most(entry: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    entry.take(LONGEST_FILE + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn take(path: PathBuf, bytes: Vec<u8>, handed_in: &mut HandedIn) -> Result<(), Unreadable> {
    if handed_in.has_room(&path, bytes.len() as u64)? {
        handed_in.add(path, bytes)?;
    }
    Ok(())
}

/// Some programs write backslashes, and some a leading `./`.
fn normal(name: &str) -> String {
    let name = name.replace('\\', "/");
    name.trim_start_matches("./").to_owned()
}

/// The folder in the archive that `exercises/` lies in: empty, or one such as `session-workbook-main/`.
fn root(names: &BTreeSet<String>) -> Result<String, Unreadable> {
    let before = |name: &String| {
        let start = if name.starts_with("exercises/") {
            0
        } else {
            name.find("/exercises/")? + 1
        };
        let root = &name[..start];
        let is_plain = stays_inside(Path::new(root)) && !root.starts_with("__MACOSX/");
        (is_plain && root.matches('/').count() < 2).then(|| root.to_owned())
    };
    let roots: BTreeSet<String> = names.iter().filter_map(before).collect();
    let mut roots = roots.into_iter();
    match (roots.next(), roots.next()) {
        (None, _) => Err(Unreadable::NoExercises),
        (Some(root), None) => Ok(root),
        // A folder exercises/ at the top is the checkout's, and others lie in it.
        (Some(root), _) if root.is_empty() => Ok(root),
        (Some(one), Some(other)) => Err(Unreadable::Several(format!("{one} and {other}"))),
    }
}

/// The path of an entry below `root`, if it counts. What leads out of the archive is refused.
fn wanted(name: &str, root: &str, handed_in: &mut HandedIn) -> Option<PathBuf> {
    let path = Path::new(name);
    let is_absolute = name.starts_with('/') || name.split('/').next()?.contains(':');
    if is_absolute || !stays_inside(path) {
        handed_in.refuse(path, "leads out of the archive, and isn't taken");
        return None;
    }
    let path = PathBuf::from(name.strip_prefix(root)?);
    counts(&path).then_some(path)
}
