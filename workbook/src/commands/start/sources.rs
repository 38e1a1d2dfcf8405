//! What the files say that a result depends on.
//!
//! Contents and not events: an editor makes many events that change nothing, and a result is stale
//! when a content has changed, whether or not an event came.

use std::collections::BTreeMap;
use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::plain_file;

/// The contents of the files in some folders, as they were at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sources {
    root: PathBuf,
    folders: &'static [&'static str],
    files: BTreeMap<PathBuf, u64>,
}

impl Sources {
    /// Reads those files and folders of the workbook at `root`. What can't be read counts as
    /// missing: it may be back a moment later.
    pub fn read(root: &Path, folders: &'static [&'static str]) -> Self {
        let files = folders.iter().flat_map(|it| below(&root.join(it)));
        Self {
            root: root.to_owned(),
            folders,
            files: files.collect(),
        }
    }

    /// Reads them again. Returns what was added, changed or removed since, from the root.
    pub fn refresh(&mut self) -> Vec<PathBuf> {
        let now = Self::read(&self.root, self.folders);
        let before = std::mem::replace(self, now);
        let changed = self.files.iter();
        let changed = changed.filter(|&(path, hash)| before.files.get(path) != Some(hash));
        let removed = before.files.keys();
        let removed = removed.filter(|&path| !self.files.contains_key(path));
        let from_root = |path: &PathBuf| path.strip_prefix(&self.root).ok().map(Path::to_owned);
        let paths = changed.map(|(path, _)| path).chain(removed);
        paths.filter_map(from_root).collect()
    }
}

/// The files that count in a folder, or the file of that name, and a number that changes with what each holds.
pub fn below(path: &Path) -> BTreeMap<PathBuf, u64> {
    let mut files = BTreeMap::new();
    collect(path, &mut files);
    files
}

fn collect(path: &Path, files: &mut BTreeMap<PathBuf, u64>) {
    if let Ok(entries) = fs::read_dir(path) {
        let entries = entries.flatten().filter(counts).map(|it| it.path());
        for entry in entries.filter(|it| !is_circle(it, path)) {
            collect(&entry, files);
        }
    } else if let Ok(content) = plain_file::bytes(path) {
        let mut hasher = DefaultHasher::new();
        content.hash(&mut hasher);
        files.insert(path.to_owned(), hasher.finish());
    }
}

/// Whether a path in that folder is a link back to it, or to a folder above.
fn is_circle(path: &Path, folder: &Path) -> bool {
    let leads_back = |to: PathBuf| folder.canonicalize().is_ok_and(|it| it.starts_with(to));
    path.is_symlink() && path.canonicalize().is_ok_and(leads_back)
}

/// The kinds of files that code and pages are made of. A list of what counts and not of what doesn't:
/// a test may write a database where it runs, and must not start itself again by that.
const KINDS: &[&str] = &[
    "css", "hbs", "html", "js", "json", "lua", "md", "png", "py", "rs", "snap", "sql", "svg",
    "toml", "txt",
];

/// Whether a result can depend on it: not so the files that editors put beside the one that is being
/// edited (`.lib.rs.swp`, `lib.rs~`, `4913`), nor what is built or put aside.
fn counts(entry: &fs::DirEntry) -> bool {
    let name = entry.file_name();
    let name = name.to_string_lossy();
    if name.starts_with('.') {
        return false;
    }
    if entry.path().is_dir() {
        return name != "target" && name != "kept";
    }
    let extension = name.rsplit_once('.').map(|(_, extension)| extension);
    extension.is_some_and(|extension| KINDS.contains(&extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOLDERS: &[&str] = &["exercises", "Cargo.toml"];
    const NOTHING: [&Path; 0] = [];
    const LIB: &str = "exercises/01-tiny/src/lib.rs";

    fn write(root: &Path, name: &str, text: &str) {
        let path = root.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn tiny() -> (tempfile::TempDir, Sources) {
        let root = tempfile::tempdir().unwrap();
        write(root.path(), LIB, "one");
        write(root.path(), "Cargo.toml", "[workspace]");
        let sources = Sources::read(root.path(), FOLDERS);
        (root, sources)
    }

    #[test]
    fn a_change_is_one_of_content() {
        let (root, mut sources) = tiny();
        write(root.path(), LIB, "one");
        assert_eq!(sources.refresh(), NOTHING);
        write(root.path(), LIB, "two");
        assert_eq!(sources.refresh(), [Path::new(LIB)]);
        assert_eq!(sources.refresh(), NOTHING);
        write(root.path(), "Cargo.toml", "");
        assert_eq!(sources.refresh(), [Path::new("Cargo.toml")]);
    }

    #[test]
    fn a_folder_that_goes_and_comes_back_is_two_changes() {
        let (root, mut sources) = tiny();
        let (from, to) = (root.path().join("exercises"), root.path().join("aside"));
        fs::rename(&from, &to).unwrap();
        assert_eq!(sources.refresh(), [Path::new(LIB)]);
        fs::rename(&to, &from).unwrap();
        assert_eq!(sources.refresh(), [Path::new(LIB)]);
    }

    #[cfg(unix)]
    #[test]
    fn links_in_a_circle_come_to_an_end() {
        let (root, _) = tiny();
        let src = root.path().join("exercises/01-tiny/src");
        for (name, to) in [("a", "."), ("b", ".."), ("c", "../..")] {
            std::os::unix::fs::symlink(to, src.join(name)).unwrap();
        }
        assert_eq!(Sources::read(root.path(), FOLDERS).files.len(), 2);
    }

    #[test]
    fn what_editors_and_cargo_leave_behind_is_no_change() {
        let (root, mut sources) = tiny();
        for name in [
            ".lib.rs.swp",
            ".lib.rs.kate-swp",
            "lib.rs~",
            "4913",
            "#lib.rs#",
            ".#lib.rs",
            "lib.rs___jb_tmp___",
            "lib.rs.bak",
            "sessions.db",
            "kept/lib.rs",
            "target/debug/x.rs",
        ] {
            write(root.path(), &format!("exercises/01-tiny/src/{name}"), "x");
            assert_eq!(sources.refresh(), NOTHING, "{name}");
        }
    }
}
