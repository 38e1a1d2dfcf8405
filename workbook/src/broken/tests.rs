use super::*;
use crate::project::write;

const MANIFEST: &str = "[package]\nname = \"tiny\"\n[[test]]\nname = \"tiny\"\npath = \"../../tests/01-tiny/tests.rs\"\n";

fn chapter(root: &Path) -> Chapter {
    let chapter = Chapter::new(root, "01-tiny").unwrap();
    write(&chapter.test_file(), "").unwrap();
    write(&chapter.exercise().join("Cargo.toml"), MANIFEST).unwrap();
    write(&chapter.exercise().join("src/lib.rs"), "//! One.\n").unwrap();
    chapter
}

/// What is said after `destroy` has been at work in the exercise's folder.
fn after(destroy: impl FnOnce(&Path)) -> String {
    let root = tempfile::tempdir().unwrap();
    let chapter = chapter(root.path());
    destroy(&chapter.exercise());
    reason(&chapter).map(|it| it.rendered).unwrap_or_default()
}

#[test]
fn what_cargo_can_begin_with_has_no_reason() {
    assert_eq!(after(|_| ()), "");
}

#[test]
fn each_kind_of_damage_is_named_with_its_place_and_the_way_out() {
    type Destroy = fn(&Path);
    let cases: [(Destroy, &str); 13] = [
        (
            |it| fs::remove_dir_all(it).unwrap(),
            "exercises/01-tiny is missing.",
        ),
        (
            |it| {
                fs::remove_dir_all(it).unwrap();
                fs::write(it, "mine").unwrap();
            },
            "exercises/01-tiny is a file, and should be a folder.",
        ),
        (
            |it| fs::remove_file(it.join("Cargo.toml")).unwrap(),
            "exercises/01-tiny/Cargo.toml is missing.",
        ),
        (
            |it| fs::write(it.join("Cargo.toml"), "broken [").unwrap(),
            "exercises/01-tiny/Cargo.toml isn't TOML: ",
        ),
        (
            |it| fs::write(it.join("Cargo.toml"), "").unwrap(),
            "exercises/01-tiny/Cargo.toml names no package.",
        ),
        (
            |it| fs::write(it.join("Cargo.toml"), "[package]\nname = \"big\"").unwrap(),
            "exercises/01-tiny/Cargo.toml is of a package \"big\", not \"tiny\".",
        ),
        (
            |it| fs::write(it.join("Cargo.toml"), b"[\xff").unwrap(),
            "exercises/01-tiny/Cargo.toml isn't text in UTF-8 from byte 1 on.",
        ),
        (
            |it| fs::remove_dir_all(it.join("src")).unwrap(),
            "exercises/01-tiny/src/lib.rs is missing.",
        ),
        (
            |it| {
                fs::remove_dir_all(it.join("src")).unwrap();
                fs::write(it.join("src"), "mine").unwrap();
            },
            "exercises/01-tiny/src is a file, and should be a folder.",
        ),
        (
            |it| fs::remove_file(it.join("src/lib.rs")).unwrap(),
            "exercises/01-tiny/src/lib.rs is missing.",
        ),
        (
            |it| {
                fs::remove_file(it.join("src/lib.rs")).unwrap();
                fs::create_dir(it.join("src/lib.rs")).unwrap();
            },
            "exercises/01-tiny/src/lib.rs is a folder, and should be a file.",
        ),
        (
            |it| fs::write(it.join("src/lib.rs"), " \n").unwrap(),
            "exercises/01-tiny/src/lib.rs is empty.",
        ),
        (
            |it| fs::write(it.join("src/lib.rs"), b"//! \xe9\n").unwrap(),
            "exercises/01-tiny/src/lib.rs isn't text in UTF-8 from byte 4 on.",
        ),
    ];
    for (destroy, expected) in cases {
        let said = after(destroy);
        assert!(said.starts_with(expected), "{expected}\n{said}");
        assert!(said.contains("`cargo workbook reset tiny`"), "{said}");
    }
}

/// What is said where a file or folder has another name.
fn renamed(from: &str, to: &str) -> String {
    after(|it| fs::rename(it.join(from), it.join(to)).unwrap())
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_in_other_letters_is_told() {
    let expected = "exercises/01-tiny/src/lib.rs is missing: it is called Lib.rs here.";
    assert!(renamed("src/lib.rs", "src/Lib.rs").starts_with(expected));
    let expected = "exercises/01-tiny/src is missing: it is called SRC here.";
    assert!(renamed("src", "SRC").starts_with(expected));
}

#[test]
fn an_ending_that_an_editor_has_added_is_told() {
    let expected = "exercises/01-tiny/Cargo.toml is missing: it is called Cargo.toml.txt here.";
    assert!(renamed("Cargo.toml", "Cargo.toml.txt").starts_with(expected));
}
