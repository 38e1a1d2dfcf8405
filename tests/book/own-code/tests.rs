//! The line that a reader changes to build on their own code, as *How to use this book* prints it.

use std::fs;
use std::path::Path;

const BEFORE: &str = include_str!("before.toml");
const AFTER: &str = include_str!("after.toml");

fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::read_to_string(root.join(path)).unwrap()
}

/// What stands between quotes behind `key = `.
fn value<'a>(line: &'a str, key: &str) -> &'a str {
    let (_, rest) = line.split_once(&format!("{key} = \"")).unwrap();
    rest.split_once('"').unwrap().0
}

#[test]
fn the_line_is_in_the_root_manifest() {
    let manifest = read("Cargo.toml");
    // After the change, too, so that this says nothing against a reader's own code.
    assert!(manifest.contains(BEFORE) || manifest.contains(AFTER));
}

#[test]
fn both_lines_name_a_package_by_its_folder() {
    for line in [BEFORE, AFTER] {
        let package = read(&format!("{}/Cargo.toml", value(line, "path")));
        let name = format!("name = \"{}\"", value(line, "package"));
        assert!(package.lines().any(|it| it == name), "{line}");
    }
}
