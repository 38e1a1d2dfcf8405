//! Whatever a student does to one exercise: `status`, `check` and `reset` go on, and so do the others.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
#[cfg(unix)]
use std::process::Command;
use std::time::SystemTime;

use crate::tiny::Tiny;

const SOLVED: &str = "pub fn answer() -> u32 { 42 }\n";

/// Beside the chapter `tiny`, a chapter `other` that is solved.
fn two(damage: Damage) -> Tiny {
    let tiny = Tiny::with(SOLVED);
    for part in ["exercises", "solutions", "tests"] {
        for name in ["Cargo.toml", "src/lib.rs", "tests.rs"] {
            let path = tiny.path(&format!("{part}/01-tiny/{name}"));
            if let Ok(text) = fs::read_to_string(path) {
                let text = text.replace("01-tiny", "02-other").replace("tiny", "other");
                tiny.write(&format!("{part}/02-other/{name}"), &text);
            }
        }
    }
    damage(&tiny.path("exercises/01-tiny"));
    tiny
}

/// What the command prints, and its exit code.
fn said(tiny: &Tiny, arguments: &[&str]) -> (String, Option<i32>) {
    let output = tiny.run(arguments);
    let text = [output.stdout, output.stderr].concat();
    (
        String::from_utf8_lossy(&text).into_owned(),
        output.status.code(),
    )
}

/// Does something to the folder of an exercise.
type Damage = fn(&Path);

/// What is done, and what is said of it.
const DAMAGE: [(Damage, &str); 15] = [
    (
        |it| fs::remove_dir_all(it).unwrap(),
        "exercises/01-tiny is missing",
    ),
    (
        |it| {
            fs::remove_dir_all(it).unwrap();
            fs::write(it, "mine").unwrap();
        },
        "exercises/01-tiny is a file, and should be a folder",
    ),
    (
        |it| fs::remove_file(it.join("Cargo.toml")).unwrap(),
        "exercises/01-tiny/Cargo.toml is missing",
    ),
    (
        |it| fs::write(it.join("Cargo.toml"), "broken [").unwrap(),
        "exercises/01-tiny/Cargo.toml isn't TOML",
    ),
    (
        |it| {
            append(
                &it.join("Cargo.toml"),
                "[dependencies]\nnone = { path = \"../none\" }\n",
            )
        },
        "exercises/01-tiny/Cargo.toml is refused by cargo",
    ),
    (
        |it| fs::rename(it.join("src/lib.rs"), it.join("src/mine.rs")).unwrap(),
        "exercises/01-tiny/src/lib.rs is missing",
    ),
    (
        |it| fs::write(it.join("src/lib.rs"), "").unwrap(),
        "exercises/01-tiny/src/lib.rs is empty",
    ),
    (
        |it| append(&it.join("Cargo.toml"), "[features]\ndefault = [\"none\"]\n"),
        "exercises/01-tiny/Cargo.toml is refused by cargo",
    ),
    (
        |it| change(&it.join("Cargo.toml"), "[[test]]", "[[example]]"),
        "exercises/01-tiny/Cargo.toml has no [[test]] with the name \"tiny\"",
    ),
    (
        |it| {
            change(
                &it.join("Cargo.toml"),
                "edition",
                "rust-version = \"1.999\"\nedition",
            )
        },
        "exercises/01-tiny/Cargo.toml is refused by cargo",
    ),
    (
        |it| {
            change(
                &it.join("Cargo.toml"),
                "\"tiny\"\nedition",
                "\"other\"\nedition",
            )
        },
        "exercises/01-tiny/Cargo.toml is of a package \"other\", not \"tiny\"",
    ),
    (
        |it| change(&it.join("Cargo.toml"), "src/lib.rs", "src/mine.rs"),
        "exercises/01-tiny/Cargo.toml takes the library from \"src/mine.rs\"",
    ),
    (
        |it| {
            append(
                &it.join("Cargo.toml"),
                "[[bin]]\nname = \"tiny\"\npath = \"src/main.rs\"\n",
            )
        },
        "exercises/01-tiny/src/main.rs is missing, and the chapter's Cargo.toml names it",
    ),
    (
        |it| append(&it.join("Cargo.toml"), "[workspace]\n"),
        "exercises/01-tiny/Cargo.toml has a [workspace], and is part of the one at the root",
    ),
    (
        |it| {
            change(
                &it.join("Cargo.toml"),
                "../../tests/01-tiny/tests.rs",
                "src/lib.rs",
            )
        },
        "exercises/01-tiny/Cargo.toml has no [[test]] with the name \"tiny\" and the path",
    ),
];

fn change(path: &Path, from: &str, to: &str) {
    let before = fs::read_to_string(path).unwrap();
    assert!(before.contains(from), "{before}");
    fs::write(path, before.replacen(from, to, 1)).unwrap();
}

fn append(path: &Path, text: &str) {
    let before = fs::read_to_string(path).unwrap();
    fs::write(path, before + text).unwrap();
}

#[test]
fn no_damage_to_one_exercise_stops_the_command() {
    for (damage, reason) in DAMAGE {
        let tiny = two(damage);
        let (status, code) = said(&tiny, &["status"]);
        assert!(
            status.contains("1 of 2 tests are green."),
            "{reason}: {status}"
        );
        assert_eq!(code, Some(1), "{reason}");

        let (check, code) = said(&tiny, &["check", "tiny"]);
        assert!(
            check.contains(reason) && check.contains("`cargo workbook reset tiny`"),
            "{reason}: {check}"
        );
        assert_eq!(code, Some(1), "{reason}");

        let (other, code) = said(&tiny, &["check", "other"]);
        assert_eq!(code, Some(0), "{reason}: {other}");

        let (reset, code) = said(&tiny, &["reset", "tiny"]);
        assert!(
            reset.contains("The skeleton of tiny is back."),
            "{reason}: {reset}"
        );
        assert_eq!(code, Some(0), "{reason}");
        let (after, _) = said(&tiny, &["check", "tiny"]);
        assert!(
            after.contains("0/1") && after.contains("step 1: answer"),
            "{reason}: {after}"
        );
    }
}

#[test]
fn without_any_exercise_they_can_all_be_brought_back() {
    let tiny = two(|it| fs::remove_dir_all(it.parent().unwrap()).unwrap());
    let (status, _) = said(&tiny, &["status"]);
    assert!(status.contains("0 of 2 tests are green."), "{status}");
    for chapter in ["tiny", "other"] {
        assert_eq!(said(&tiny, &["reset", chapter]).1, Some(0));
    }
    let (status, _) = said(&tiny, &["status"]);
    assert_eq!(status.matches("0/1").count(), 2, "{status}");
    assert!(!status.contains("missing"), "{status}");
}

/// What `grade` says of a student's folder, in a workbook with the same two chapters.
fn graded(damage: Damage) -> String {
    let (ours, theirs) = (two(|_| ()), two(damage));
    let folder = theirs.path("");
    said(&ours, &["grade", "--submission", folder.to_str().unwrap()]).0
}

#[test]
fn one_unreadable_chapter_costs_no_other_a_point() {
    for (damage, _) in DAMAGE {
        let said = graded(damage);
        let other = said.lines().find(|line| line.starts_with("02-other"));
        assert!(
            other.is_some_and(|line| line.ends_with("1 of    1")),
            "{said}"
        );
    }
    let renamed = graded(|it| fs::rename(it.join("src/lib.rs"), it.join("src/Lib.rs")).unwrap());
    assert!(
        renamed.contains("src/lib.rs is missing: it is called Lib.rs here"),
        "{renamed}"
    );
}

#[test]
fn one_chapter_s_code_writes_no_other_one_s_answer() {
    let said = graded(|it| {
        let other = it.with_file_name("02-other").join("src/lib.rs");
        let solved = fs::read_to_string(&other).unwrap();
        fs::write(other, "pub fn answer() -> u32 { 0 }\n").unwrap();
        let write = format!("let _ = std::fs::write(\"../02-other/src/lib.rs\", {solved:?}); 42");
        fs::write(
            it.join("src/lib.rs"),
            format!("pub fn answer() -> u32 {{ {write} }}\n"),
        )
        .unwrap();
    });
    assert!(
        said.contains("01-tiny                           1 of    1"),
        "{said}"
    );
    assert!(
        said.contains("02-other                          0 of    1"),
        "{said}"
    );
}

#[test]
fn what_is_no_chapter_in_the_folder_of_all_is_named_and_stops_nothing() {
    type Add = fn(&Tiny);
    let strays: [(&str, Add); 3] = [
        ("notes", |it| it.write("exercises/notes/one.txt", "mine")),
        (".git", |it| it.write("exercises/.git/HEAD", "ref: main")),
        ("01-tiny-backup", |it| {
            for name in ["Cargo.toml", "src/lib.rs"] {
                let text = fs::read_to_string(it.path(&format!("exercises/01-tiny/{name}")));
                it.write(&format!("exercises/01-tiny-backup/{name}"), &text.unwrap());
            }
        }),
    ];
    for (name, add) in strays {
        let tiny = two(|_| ());
        add(&tiny);
        let note = format!("exercises/{name} is left out: it is no chapter");
        for command in [&["status"][..], &["check", "tiny"], &["check", "other"]] {
            let (text, code) = said(&tiny, command);
            assert_eq!(text.matches(&note).count(), 1, "{command:?}: {text}");
            assert_eq!(code, Some(0), "{command:?}: {text}");
        }
    }
    let harmless = two(|it| fs::write(it.with_file_name(".DS_Store"), "x").unwrap());
    let (text, code) = said(&harmless, &["status"]);
    assert!(!text.contains("left out") && code == Some(0), "{text}");
}

#[cfg(unix)]
#[test]
fn what_never_ends_is_not_waited_for() {
    for name in ["Cargo.toml", "build.rs", "src/lib.rs", "src/data.txt"] {
        let tiny = two(|_| ());
        let path = tiny.path(&format!("exercises/01-tiny/{name}"));
        let _ = fs::remove_file(&path);
        let made = Command::new("mkfifo").arg(&path).status().unwrap();
        assert!(made.success());
        let (check, _) = said(&tiny, &["check", "tiny"]);
        let reason = format!("exercises/01-tiny/{name} is a named pipe, and should be a file");
        assert!(check.contains(&reason), "{check}");
        let (status, _) = said(&tiny, &["status"]);
        assert!(status.contains("1 of 2 tests are green."), "{status}");
        let (reset, code) = said(&tiny, &["reset", "tiny"]);
        assert_eq!(code, Some(0), "{reset}");
        let (after, _) = said(&tiny, &["check", "tiny"]);
        assert!(after.contains("step 1: answer"), "{after}");
    }
}

/// The libraries of the chapter `other` that were built, and when.
fn libraries(tiny: &Tiny) -> Vec<(OsString, SystemTime)> {
    let files = fs::read_dir(tiny.path("target/debug/deps")).unwrap();
    let files = files.map(|it| it.unwrap());
    let named = files.map(|it| (it.file_name(), it.metadata().unwrap().modified().unwrap()));
    let is_ours = |(name, _): &(OsString, SystemTime)| {
        let name = name.to_string_lossy();
        name.starts_with("libother-") && name.ends_with(".rlib")
    };
    named.filter(is_ours).collect()
}

#[test]
fn what_is_built_beside_a_broken_chapter_leaves_the_builds_as_they_are() {
    let tiny = two(|_| ());
    said(&tiny, &["check", "other"]);
    let before = libraries(&tiny);
    let manifest = tiny.path("exercises/01-tiny/Cargo.toml");
    let good = fs::read_to_string(&manifest).unwrap();
    fs::write(&manifest, "broken [").unwrap();
    assert_eq!(said(&tiny, &["check", "other"]).1, Some(0));
    fs::write(&manifest, good).unwrap();
    assert_eq!(said(&tiny, &["check", "other"]).1, Some(0));
    let after = libraries(&tiny);
    assert_eq!(before.len(), 1);
    assert!(after.contains(&before[0]), "{before:?} {after:?}");
}
