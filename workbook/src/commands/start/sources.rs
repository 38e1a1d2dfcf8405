//! What the files say that a result depends on.
//!
//! Contents and not events: an editor makes many events that change nothing, and a result is stale
//! when a content has changed, whether or not an event came.

use std::collections::BTreeMap;
use std::collections::hash_map::DefaultHasher;
use std::fs::{self, File};
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

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
        let mut files = BTreeMap::new();
        for folder in folders {
            collect(&root.join(folder), &mut files);
        }
        Self {
            root: root.to_owned(),
            folders,
            files,
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

fn collect(path: &Path, files: &mut BTreeMap<PathBuf, u64>) {
    if let Ok(entries) = fs::read_dir(path) {
        for entry in entries.flatten().filter(counts) {
            collect(&entry.path(), files);
        }
    } else if let Ok(content) = fs::read(path) {
        let mut hasher = DefaultHasher::new();
        content.hash(&mut hasher);
        files.insert(path.to_owned(), hasher.finish());
    }
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

/// Gives those of `paths` that were put back from an older copy the time of now: cargo goes by the
/// time, and would show the result of what stood there before.
pub fn freshen(root: &Path, paths: &[PathBuf]) {
    const OLD: Duration = Duration::from_secs(10);
    let now = SystemTime::now();
    let is_old = |path: &PathBuf| {
        let modified = fs::metadata(path).and_then(|it| it.modified());
        modified.is_ok_and(|time| now.duration_since(time).is_ok_and(|age| age > OLD))
    };
    for path in paths.iter().map(|path| root.join(path)).filter(is_old) {
        let file = File::options().append(true).open(path);
        // One that we may not write keeps its time: no worse than without us.
        let _ = file.and_then(|file| file.set_modified(now));
    }
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

    #[test]
    fn an_old_copy_is_given_the_time_of_now() {
        let (root, _) = tiny();
        let path = root.path().join(LIB);
        let old = SystemTime::now() - Duration::from_secs(3600);
        let file = File::options().append(true).open(&path).unwrap();
        file.set_modified(old).unwrap();
        freshen(root.path(), &[LIB.into(), "no/such/file".into()]);
        let modified = fs::metadata(&path).unwrap().modified().unwrap();
        assert!(modified > old + Duration::from_secs(3000));
        assert_eq!(fs::read(&path).unwrap(), b"one");
    }
}
