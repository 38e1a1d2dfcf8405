//! Tells whether sources are still the same.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use toml::{Table, Value};

use super::super::sources;
use crate::chapter::Chapter;
use crate::plain_file;
use crate::project::{Project, files_below, names_in};

/// At the root, what chapters are built of.
const MANIFEST: &str = "Cargo.toml";

/// At the root, in which versions. Cargo writes it while it builds.
const LOCK: &str = "Cargo.lock";

/// Beside the tests, what they are tried on.
const TRIED: [&str; 2] = ["right", "wrong"];

/// Where a manifest names what the package is built of.
const TABLES: [&str; 3] = ["dependencies", "dev-dependencies", "build-dependencies"];

/// The digests of chapters at one moment: each folder is read once.
pub struct Digests {
    root: PathBuf,
    /// What the root's manifest has under a name, as a folder from the root.
    shared: BTreeMap<String, PathBuf>,
    read: RefCell<BTreeMap<PathBuf, String>>,
}

impl Digests {
    /// For the chapters of that workbook, as they are now.
    pub fn new(project: &Project) -> Self {
        let root = project.root().to_owned();
        let manifest = manifest(&root);
        let shared = manifest
            .get("workspace")
            .and_then(|it| it.get("dependencies"));
        let path = |(name, value): (&String, &Value)| {
            let path = value.get("path")?.as_str()?;
            Some((name.clone(), root.join(path)))
        };
        let shared = shared.and_then(Value::as_table).into_iter().flatten();
        Self {
            shared: shared.filter_map(path).collect(),
            root,
            read: RefCell::default(),
        }
    }

    /// The digest of all that a chapter's result depends on: its sources, and the lock file.
    pub fn of(&self, chapter: &Chapter) -> String {
        let mut hash = Sha256::new();
        hash.update(self.of_sources(chapter));
        hash.update(self.of_part(&self.root.join(LOCK)));
        hex(hash)
    }

    /// The digest of what people write of it: the student's code, the tests, and the code of the workbook and of
    /// other chapters that they stand on.
    pub fn of_sources(&self, chapter: &Chapter) -> String {
        let mut hash = Sha256::new();
        hash.update(self.of_tests(chapter));
        hash.update(self.of_part(&self.root.join(MANIFEST)));
        for part in self.packages(chapter.exercise()) {
            hash.update(self.of_part(&part));
        }
        hex(hash)
    }

    /// The digest of a chapter's tests alone.
    pub fn of_tests(&self, chapter: &Chapter) -> String {
        let mut hash = Sha256::new();
        for part in test_parts(&chapter.tests()) {
            hash.update(self.of_part(&part));
        }
        hex(hash)
    }

    /// The folder of a package, and those of the packages in the workbook that it is built of.
    fn packages(&self, folder: PathBuf) -> BTreeSet<PathBuf> {
        let mut known = BTreeSet::new();
        let mut left = vec![folder];
        while let Some(folder) = left.pop() {
            if known.insert(folder.clone()) {
                left.extend(self.dependencies(&folder));
            }
        }
        known
    }

    fn dependencies(&self, folder: &Path) -> Vec<PathBuf> {
        let manifest = manifest(folder);
        let tables = TABLES.iter().filter_map(|it| manifest.get(*it)?.as_table());
        // Without `..`, so that each folder has one name, and a circle an end.
        let own = |value: &Value| {
            folder
                .join(value.get("path")?.as_str()?)
                .canonicalize()
                .ok()
        };
        let path = |(name, value): (&String, &Value)| {
            own(value).or_else(|| self.shared.get(name).cloned())
        };
        tables.flatten().filter_map(path).collect()
    }

    fn of_part(&self, part: &Path) -> String {
        let mut read = self.read.borrow_mut();
        let new = || {
            let mut hash = Sha256::new();
            for (path, content) in sources::below(part) {
                let name = path.strip_prefix(part).unwrap_or(&path);
                hash.update(name.as_os_str().as_encoded_bytes());
                // No name has it.
                hash.update([0]);
                hash.update(content.to_le_bytes());
            }
            hex(hash)
        };
        read.entry(part.to_owned()).or_insert_with(new).clone()
    }
}

/// What belongs to the tests in that folder.
fn test_parts(tests: &Path) -> Vec<PathBuf> {
    let mut names = names_in(tests).unwrap_or_default();
    names.retain(|it| TRIED.iter().all(|tried| it != tried));
    names.sort();
    names.iter().map(|it| tests.join(it)).collect()
}

/// What stands in the manifest of a folder. One that can't be read names nothing: no test runs with it.
fn manifest(folder: &Path) -> Table {
    let text = plain_file::text(&folder.join("Cargo.toml")).unwrap_or_default();
    text.parse().unwrap_or_default()
}

/// A digest of the pages in a folder: the name of each file that they load changes with its content.
pub fn of_pages(folder: &Path) -> String {
    let mut hash = Sha256::new();
    let files = files_below(folder).unwrap_or_default();
    for page in files
        .iter()
        .filter(|it| it.extension().is_some_and(|it| it == "html"))
    {
        hash.update(plain_file::bytes(page).unwrap_or_default());
    }
    hex(hash)
}

/// A digest of where a folder lies.
pub fn of_path(folder: &Path) -> String {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let mut hash = Sha256::new();
    hash.update(folder.as_os_str().as_encoded_bytes());
    hex(hash)
}

/// The first 64 bits: chance alone doesn't give two of them.
fn hex(hash: Sha256) -> String {
    let bytes = hash.finalize();
    bytes[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::write;

    const ROOT: &str = "[workspace.dependencies]
one = { path = \"solutions/01-one\", package = \"one-solution\" }
two = { path = \"exercises/02-two\" }
other = \"1\"
";

    /// A workbook of three chapters: 03 stands on 02, which stands on 01.
    fn three() -> (tempfile::TempDir, Project) {
        let root = tempfile::tempdir().unwrap();
        let project = Project::at(root.path());
        let manifest = |on: &str| format!("[dependencies]\n{on}.workspace = true\nother = \"1\"\n");
        for (name, text) in [
            ("Cargo.toml", ROOT),
            ("exercises/01-one/Cargo.toml", ""),
            ("exercises/02-two/Cargo.toml", &manifest("one")),
            ("exercises/03-three/Cargo.toml", &manifest("two")),
            ("solutions/01-one/Cargo.toml", ""),
            ("tests/03-three/tests.rs", ""),
        ] {
            write(&root.path().join(name), text).unwrap();
        }
        (root, project)
    }

    fn of(project: &Project, name: &str) -> String {
        let chapter = Chapter::new(project.root(), name).unwrap();
        Digests::new(project).of(&chapter)
    }

    #[test]
    fn it_changes_with_each_source_and_with_no_other_file() {
        let (_root, project) = three();
        let write = |name: &str, text| write(&project.root().join(name), text).unwrap();
        for (name, changes) in [
            ("exercises/03-three/src/lib.rs", true),
            ("tests/03-three/tests.rs", true),
            ("tests/03-three/snapshots/a.snap.txt", true),
            ("exercises/02-two/src/lib.rs", true),
            ("solutions/01-one/src/lib.rs", true),
            ("Cargo.lock", true),
            ("exercises/01-one/src/lib.rs", false),
            ("tests/03-three/wrong/a.rs", false),
            ("solutions/03-three/src/lib.rs", false),
            ("exercises/03-three/kept/lib.rs", false),
            ("exercises/03-three/src/.lib.rs.swp", false),
        ] {
            let before = of(&project, "03-three");
            write(name, "x");
            assert_eq!(of(&project, "03-three") != before, changes, "{name}");
            let now = of(&project, "03-three");
            write(name, "x");
            assert_eq!(of(&project, "03-three"), now, "{name}");
        }
    }

    #[test]
    fn a_file_that_moves_is_a_change() {
        let (root, project) = three();
        let src = root.path().join("exercises/03-three/src");
        write(&src.join("a.rs"), "x").unwrap();
        let before = of(&project, "03-three");
        std::fs::rename(src.join("a.rs"), src.join("b.rs")).unwrap();
        assert_ne!(of(&project, "03-three"), before);
    }

    #[test]
    fn a_chapter_that_stands_on_itself_comes_to_an_end() {
        let (root, project) = three();
        let path = root.path().join("exercises/03-three/Cargo.toml");
        write(
            &path,
            "[dependencies]\nthree = { path = \"../03-three\" }\n",
        )
        .unwrap();
        assert_eq!(of(&project, "03-three").len(), 16);
    }

    #[test]
    fn a_book_changes_with_its_pages() {
        let (root, _) = three();
        let page = root.path().join("one.html");
        write(&page, "one").unwrap();
        let one = of_pages(root.path());
        assert_eq!(of_pages(root.path()), one);
        write(&page, "two").unwrap();
        assert_ne!(of_pages(root.path()), one);
    }
}
