//! What the pages say of the command is so.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every page of the book and at the root, by its path.
fn pages() -> Vec<(PathBuf, String)> {
    let folders = [root(), root().join("chapters")];
    let entries = folders.iter().flat_map(|it| fs::read_dir(it).unwrap());
    let paths = entries.map(|it| it.unwrap().path());
    let pages = paths.filter(|it| it.extension().is_some_and(|it| it == "md"));
    pages
        .map(|it| (it.clone(), fs::read_to_string(it).unwrap()))
        .collect()
}

/// The subcommands that the text names: `status` in `cargo workbook status`.
fn named(text: &str) -> BTreeSet<String> {
    let after = text.split("cargo workbook ").skip(1);
    let word = |it: &str| {
        it.chars()
            .take_while(char::is_ascii_lowercase)
            .collect::<String>()
    };
    after.map(word).filter(|it| !it.is_empty()).collect()
}

#[test]
fn every_command_that_a_page_names_is_one() {
    let help = Command::new(env!("CARGO_BIN_EXE_workbook"))
        .arg("--help")
        .output()
        .unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let is_command = |name: &String| {
        let start = format!("  {name} ");
        help.lines().any(|line| line.starts_with(&start))
    };
    let mut seen = BTreeSet::new();
    for (path, text) in pages() {
        for name in named(&text) {
            assert!(
                is_command(&name),
                "{}: cargo workbook {name}\n{help}",
                path.display()
            );
            seen.insert(name);
        }
    }
    assert!(seen.len() > 5, "{seen:?}");
}

#[test]
fn what_an_assistant_is_not_to_read_is_there_under_that_name() {
    let text = fs::read_to_string(root().join("AGENTS.md")).unwrap();
    for name in ["solutions/", "tests/*/right/", "tests/*/wrong/"] {
        assert!(text.contains(&format!("`{name}`")), "{name}");
        let folder = name.replace('*', "01-visit-counter");
        assert!(root().join(&folder).is_dir(), "{folder}");
    }
}
