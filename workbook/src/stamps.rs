//! Sees that a source has changed where cargo doesn't.
//!
//! Cargo goes by time stamps. A file that comes back from a backup, an archive or `cp -p` brings its old one along,
//! and cargo would show the result of what stood there before. So what each source held at the last build is
//! remembered, and one that holds something else gets the time of now.

use std::collections::BTreeMap;
use std::collections::hash_map::DefaultHasher;
use std::fs::File;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use crate::plain_file;
use crate::project::{Project, files_below, write};

/// Folders beside the tests that nothing is built of.
const NOT_BUILT: [&str; 3] = ["right", "snapshots", "wrong"];

/// What the sources hold, to be remembered when they are built.
#[derive(Debug)]
pub struct Look {
    path: PathBuf,
    hashes: BTreeMap<PathBuf, u64>,
}

/// What is remembered.
#[derive(Debug, Serialize, Deserialize)]
struct Built {
    /// When the build was over.
    at: SystemTime,
    /// By the path from the workbook's root.
    hashes: BTreeMap<PathBuf, u64>,
}

/// Looks at every source, and freshens those that have changed since the last build and have an older time than it.
pub fn look(project: &Project) -> Look {
    let path = project.scratch().join("built.json");
    let hashes = hashes(project);
    // What isn't there or can't be read remembers nothing.
    let built = plain_file::bytes(&path).ok();
    let built = built.and_then(|it| serde_json::from_slice::<Built>(&it).ok());
    if let Some(built) = built {
        let changed = hashes
            .iter()
            .filter(|&(name, hash)| built.hashes.get(name) != Some(hash));
        for (name, _) in changed {
            freshen(&project.root().join(name), built.at);
        }
    }
    Look { path, hashes }
}

impl Look {
    /// They are built now.
    pub fn built(self) {
        let built = Built {
            at: SystemTime::now(),
            hashes: self.hashes,
        };
        let text = serde_json::to_vec(&built).unwrap_or_default();
        // Where it can't be written, cargo's time stamps must do.
        let _ = write(&self.path, text);
    }
}

/// Gives a file that is older than `time` the time of now. An editor may ask about it, so no other gets it.
pub fn freshen(path: &Path, time: SystemTime) {
    let modified = path.metadata().and_then(|it| it.modified());
    if modified.is_ok_and(|modified| modified <= time) {
        // Its owner may set the time of a file, also where it can't be written; some systems want it open for that.
        let files = [File::open(path), File::options().append(true).open(path)];
        let mut files = files.into_iter().flatten();
        // One that isn't ours keeps its time: no worse than without us.
        files.any(|file| file.set_modified(SystemTime::now()).is_ok());
    }
}

fn hashes(project: &Project) -> BTreeMap<PathBuf, u64> {
    let root = project.root();
    let mut folders = ["tests/harness", "workbook/programs", "workbook/serve"]
        .map(|it| root.join(it))
        .to_vec();
    for chapter in project.chapters().unwrap_or_default() {
        let (exercise, solution) = (chapter.exercise(), chapter.solution());
        folders.extend([exercise.join("src"), solution.join("src"), chapter.tests()]);
    }
    let files = folders
        .iter()
        .flat_map(|it| files_below(it).unwrap_or_default());
    let files = files.filter(|it| {
        !it.components()
            .any(|it| NOT_BUILT.iter().any(|no| it.as_os_str() == *no))
    });
    let hash = |path: PathBuf| {
        let mut hasher = DefaultHasher::new();
        plain_file::bytes(&path).ok()?.hash(&mut hasher);
        Some((path.strip_prefix(root).ok()?.to_owned(), hasher.finish()))
    };
    files.filter_map(hash).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    const LIB: &str = "exercises/01-tiny/src/lib.rs";

    #[test]
    fn only_what_has_changed_and_is_old_gets_the_time_of_now() {
        let root = tempfile::tempdir().unwrap();
        let project = Project::at(root.path());
        for name in ["solutions/01-tiny/Cargo.toml", "tests/01-tiny/tests.rs"] {
            write(&root.path().join(name), "").unwrap();
        }
        let path = root.path().join(LIB);
        let old = SystemTime::now() - Duration::from_secs(3600);
        let put = |text: &str| {
            write(&path, text).unwrap();
            File::open(&path).unwrap().set_modified(old).unwrap();
        };
        let is_old = || {
            let modified = path.metadata().unwrap().modified().unwrap();
            modified < old + Duration::from_secs(3000)
        };
        put("one");
        look(&project).built();
        assert!(is_old(), "nothing was known of it");
        put("one");
        look(&project).built();
        assert!(is_old(), "it holds what it held");
        put("two");
        look(&project);
        assert!(!is_old(), "it has changed");
        // That one wasn't built.
        put("two");
        look(&project).built();
        assert!(!is_old());
    }
}
