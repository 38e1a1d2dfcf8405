//! Submissions, and what the grader says of them.

use std::fs;
use std::path::Path;

use clap::Parser;
use tempfile::TempDir;
use workbook::commands::grade::{Grade, Grades, Options, grades};

use crate::small::Small;

#[derive(Parser)]
struct Cli {
    #[command(flatten)]
    options: Options,
}

/// The options that a command line stands for.
pub fn options(arguments: &[&str]) -> Options {
    Cli::parse_from([&["grade"], arguments].concat()).options
}

/// What the grader says of the submissions in this folder or archive.
pub async fn all(small: &Small, path: &Path, arguments: &[&str]) -> Grades {
    let mut options = options(arguments);
    options.submissions.push(path.to_owned());
    grades(&small.project(), &options).await.unwrap()
}

/// What it says of the only one.
pub async fn one(small: &Small, path: &Path) -> Grade {
    let mut grades = all(small, path, &[]).await;
    assert_eq!(grades.submissions.len(), 1);
    grades.submissions.remove(0)
}

/// A student's checkout, with their source of the exercise.
pub fn submission(small: &Small, lib: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    hand_in(small, lib, folder.path());
    folder
}

/// Puts such a checkout into a folder.
pub fn hand_in(small: &Small, lib: &str, folder: &Path) {
    copy(&small.path("exercises"), &folder.join("exercises"));
    fs::write(folder.join("exercises/01-small/src/lib.rs"), lib).unwrap();
}

/// Copies a folder, as a student hands it in.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &place);
        } else {
            fs::copy(entry.path(), place).unwrap();
        }
    }
}
