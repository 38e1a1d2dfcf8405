//! The lines with which *How to use this book* takes a newer version of the workbook, run as they stand there.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::tiny::Tiny;

const ANSWER: &str = "pub fn answer() -> u32 { 42 }\n";

/// Where the recipe stands, from the workbook's root.
const RECIPE: &str = "tests/book/for-instructors/update.sh";

fn read(name: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    fs::read_to_string(root.join(name)).unwrap()
}

/// The words of a line, as every shell takes it: what stands between quotation marks is one.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    let words = parts.flat_map(|(number, part)| match number % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect(),
        _ => vec![part.to_owned()],
    });
    words.collect()
}

/// Runs a line in the folder of a workbook.
fn run(tiny: &Tiny, line: &str) {
    let words = words(line);
    let mut command = Command::new(&words[0]);
    command.args(&words[1..]).current_dir(tiny.path(""));
    command
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("HOME", tiny.path(""));
    for who in ["AUTHOR", "COMMITTER"] {
        command
            .env(format!("GIT_{who}_NAME"), "a")
            .env(format!("GIT_{who}_EMAIL"), "a@b");
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{line}: {output:?}");
}

fn commit(tiny: &Tiny) {
    run(tiny, "git add .");
    run(tiny, "git commit -m \"A state\"");
}

/// A workbook in a repository of its own.
fn repository(lib: &str) -> Tiny {
    let tiny = Tiny::with(lib);
    tiny.write(".gitignore", "/target/\nCargo.lock\n");
    run(&tiny, "git init -b main");
    commit(&tiny);
    tiny
}

/// The class's workbook, one version further: a page, a test and a skeleton have changed, and a chapter is new.
fn newer() -> Tiny {
    let class = repository("pub fn answer() -> u32 {\n    todo!(\"step 1: answer\")\n}\n");
    class.write("chapters/01-tiny.md", "# A new page\n");
    class.write_lib("pub fn answer() -> u32 {\n    todo!(\"step 1: answer at once\")\n}\n");
    for part in ["exercises", "solutions", "tests"] {
        for name in ["Cargo.toml", "src/lib.rs", "tests.rs"] {
            if let Ok(text) = fs::read_to_string(class.path(&format!("{part}/01-tiny/{name}"))) {
                let text = text.replace("01-tiny", "02-other").replace("tiny", "other");
                class.write(&format!("{part}/02-other/{name}"), &text);
            }
        }
    }
    commit(&class);
    class
}

#[test]
fn a_newer_version_is_taken_without_a_touch_to_the_answers() {
    let class = newer();
    // With a history of its own, as what is made from a template has.
    let student = repository("pub fn answer() -> u32 { 41 }\n");
    student.write_lib(ANSWER);
    student.write("notes.md", "Mine.\n");
    commit(&student);

    for line in read(RECIPE).lines() {
        run(
            &student,
            &line.replace("ADDRESS", &format!("\"{}\"", class.path("").display())),
        );
    }
    let has = |name: &str| fs::read_to_string(student.path(name)).unwrap();
    assert_eq!(has("exercises/01-tiny/src/lib.rs"), ANSWER);
    assert_eq!(has("notes.md"), "Mine.\n");
    assert_eq!(has("chapters/01-tiny.md"), "# A new page\n");

    let status = student.run(&["status"]).stdout;
    let status = String::from_utf8_lossy(&status);
    assert!(status.contains("1 of 2 tests are green."), "{status}");
    assert!(
        status.contains("doesn't compile: exercises/02-other"),
        "{status}"
    );
    assert!(student.run(&["reset", "other"]).status.success());
    let status = student.run(&["status"]).stdout;
    assert!(!String::from_utf8_lossy(&status).contains("compile"));
}

#[test]
fn both_pages_have_the_recipe() {
    for page in ["how-to-use", "for-instructors"] {
        let text = read(&format!("chapters/{page}.md"));
        assert!(
            text.contains(&format!("{{{{#include ../{RECIPE}}}}}")),
            "{page}"
        );
    }
}
