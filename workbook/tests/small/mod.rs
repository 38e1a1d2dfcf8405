//! A sound workbook with one chapter of two steps and no dependencies, to break in one place.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;
use workbook::chapter::Chapter;
use workbook::commands::reset;
use workbook::project::Project;
use workbook::skeleton::untouched;

pub struct Small(TempDir);

/// The solution.
pub const LIB: &str = "\
//! Two numbers.

/// One.
pub fn one() -> u32 {
    // step 1: say one
    1
}

/// Twice a number.
pub fn twice(n: u32) -> u32 {
    // step 2: double it
    n * factor()
}

fn factor() -> u32 {
    2
}
";

pub const TESTS: &str = "\
mod step_1 {
    #[test]
    fn says_one() {
        assert_eq!(small::one(), 1);
    }
}

mod step_2 {
    #[test]
    fn doubles_two() {
        assert_eq!(small::twice(2), 4);
    }

    #[test]
    fn doubles_three() {
        assert_eq!(small::twice(3), 6);
    }
}
";

const SOLUTION: &str = "\
[package]
name = \"small-solution\"
edition = \"2024\"

[lib]
test = false

[[test]]
name = \"small\"
path = \"tests.rs\"

[lints]
workspace = true
";

const WRONG: [(&str, &str); 4] = [
    (
        "adds",
        "//! caught by: step_2::doubles_three\npub fn twice(n: u32) -> u32 { n + 2 }\n",
    ),
    (
        "squares",
        "//! caught by: step_2::doubles_three\npub fn twice(n: u32) -> u32 { n * n }\n",
    ),
    (
        "says_two",
        "//! caught by: step_1::says_one\npub fn one() -> u32 { 2 }\n",
    ),
    (
        "types",
        "//! caught by: the compiler\npub fn one() -> u32 { \"1\" }\n",
    ),
];

impl Small {
    pub fn new() -> Self {
        let small = Self(tempfile::tempdir().unwrap());
        let workspace = "[workspace]\nresolver = \"3\"\nmembers = [\"exercises/*\", \"solutions/*\"]\n\n[workspace.lints]\n\n[profile.graded]\ninherits = \"dev\"\n";
        small.write("Cargo.toml", workspace);
        small.write("book.toml", "[book]\nsrc = \"chapters\"\n");
        small.write(
            "chapters/SUMMARY.md",
            "# Summary\n\n- [Small](01-small.md)\n",
        );
        small.write("chapters/01-small.md", "# Small\n");
        small.write("solutions/01-small/Cargo.toml", SOLUTION);
        small.write(
            "solutions/01-small/tests.rs",
            "extern crate small_solution as small;\ninclude!(\"../../tests/01-small/tests.rs\");\n",
        );
        small.write("tests/01-small/tests.rs", TESTS);
        for (name, text) in WRONG {
            small.write(&format!("tests/01-small/wrong/{name}.rs"), text);
        }
        small.write(
            "tests/01-small/right/adds_twice.rs",
            "//! Adds.\npub fn twice(n: u32) -> u32 { n + n }\n",
        );
        small.solution(LIB);
        small
    }

    /// Changes the solution, and the skeleton with it.
    pub fn solution(&self, lib: &str) {
        self.write("solutions/01-small/src/lib.rs", lib);
        reset::write(
            &self.chapter().exercise(),
            &untouched(&self.chapter()).unwrap(),
        )
        .unwrap();
    }

    pub fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn project(&self) -> Project {
        Project::at(self.0.path())
    }

    pub fn chapter(&self) -> Chapter {
        Chapter::new(self.0.path(), "01-small").unwrap()
    }
}
