//! One chapter, and where its parts lie.

use std::fmt::{self, Display, Formatter};
use std::path::{Path, PathBuf};

/// A chapter, known by the name that it has in every folder: `01-visit-counter`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Chapter {
    root: PathBuf,
    name: String,
}

impl Chapter {
    /// The chapter of that name in the workbook at `root`, whether or not its parts exist.
    ///
    /// `None` unless the name is two digits, a hyphen, and a package name.
    pub fn new(root: &Path, name: &str) -> Option<Self> {
        let (number, package) = name.split_once('-')?;
        let digits = number.len() == 2 && number.bytes().all(|b| b.is_ascii_digit());
        (digits && !package.is_empty()).then(|| Self {
            root: root.to_owned(),
            name: name.to_owned(),
        })
    }

    /// The same chapter in another checkout.
    pub fn below(&self, root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            name: self.name.clone(),
        }
    }

    /// `01-visit-counter`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// `01`.
    pub fn number(&self) -> &str {
        &self.name[..2]
    }

    /// The exercise's package: `visit-counter`.
    pub fn package(&self) -> &str {
        &self.name[3..]
    }

    /// The solution's package: `visit-counter-solution`.
    pub fn solution_package(&self) -> String {
        format!("{}-solution", self.package())
    }

    /// The exercise's crate, which is also the name of its test target: `visit_counter`.
    pub fn crate_name(&self) -> String {
        self.package().replace('-', "_")
    }

    /// The page in the book.
    pub fn page(&self) -> PathBuf {
        self.root.join("chapters").join(format!("{}.md", self.name))
    }

    /// The folder that the student edits.
    pub fn exercise(&self) -> PathBuf {
        self.root.join("exercises").join(&self.name)
    }

    /// The folder of the same crate, solved.
    pub fn solution(&self) -> PathBuf {
        self.root.join("solutions").join(&self.name)
    }

    /// The folder with the tests, their snapshots, and the wrong and right answers.
    pub fn tests(&self) -> PathBuf {
        self.root.join("tests").join(&self.name)
    }

    /// The file with the tests.
    pub fn test_file(&self) -> PathBuf {
        self.tests().join("tests.rs")
    }

    /// The file with the tests that need a program in Python, if there are any.
    pub fn live_test_file(&self) -> PathBuf {
        self.tests().join("live.rs")
    }
}

impl Display for Chapter {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(self.package())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_number_and_a_package() {
        let chapter = |name| Chapter::new(Path::new("x"), name);
        let good = chapter("01-visit-counter").unwrap();
        assert_eq!((good.number(), good.package()), ("01", "visit-counter"));
        assert_eq!(good.crate_name(), "visit_counter");
        for bad in ["harness", "1-visit", "01visit", "01-", "ab-visit", "é1-x"] {
            assert_eq!(chapter(bad), None, "{bad}");
        }
    }
}
