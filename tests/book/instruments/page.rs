//! The files that a reader's browser gets.

use std::fs;
use std::path::Path;

/// A file of the project.
pub fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let text = fs::read_to_string(root.join(path));
    text.unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The public suffixes that the reader's rules know, as they stand in the script.
pub fn suffixes() -> Vec<String> {
    let script = read("chapters/assets/cookie-rules.js");
    let (_, list) = script.split_once("SUFFIXES = new Set(`").expect("a list");
    let (list, _) = list.split_once('`').expect("the end of the list");
    list.split_whitespace().map(str::to_owned).collect()
}
