use super::*;

const MANIFEST: &str = "[package]\nname = \"tiny-solution\"\n";

/// A chapter whose exercise holds one file of a student's, beside the untouched manifest.
fn chapter(root: &Path) -> Chapter {
    let chapter = Chapter::new(root, "01-tiny").unwrap();
    let solution = "pub fn one() -> u8 {\n    // step 1: say one\n    1\n}\n";
    project::write(&chapter.solution().join("src/lib.rs"), solution).unwrap();
    project::write(&chapter.solution().join("Cargo.toml"), MANIFEST).unwrap();
    project::write(&chapter.exercise().join("src/lib.rs"), "mine").unwrap();
    chapter
}

fn bring_back(chapter: &Chapter) -> Result<Reset> {
    reset(chapter, &mut Aside::default())
}

fn kept(reset: Reset) -> PathBuf {
    match reset {
        Reset::Kept(folder) => folder,
        other => panic!("nothing was kept: {other:?}"),
    }
}

fn is_back(chapter: &Chapter) -> bool {
    let text = |name: &str| fs::read_to_string(chapter.exercise().join(name)).unwrap();
    text("src/lib.rs").contains("todo!(\"step 1: say one\")")
        && text("Cargo.toml").contains("name = \"tiny\"")
}

#[test]
fn everything_that_was_there_is_kept_each_time() {
    let root = tempfile::tempdir().unwrap();
    let chapter = chapter(root.path());
    let library = chapter.exercise().join("src/lib.rs");
    fs::write(chapter.exercise().join("src/notes.txt"), "more of mine").unwrap();
    let first = kept(bring_back(&chapter).unwrap());
    let read = |folder: &Path, name: &str| fs::read_to_string(folder.join(name)).unwrap();
    assert_eq!(read(&first, "src/lib.rs"), "mine");
    assert_eq!(read(&first, "src/notes.txt"), "more of mine");
    assert!(is_back(&chapter));

    fs::write(&library, "mine again").unwrap();
    let again = kept(bring_back(&chapter).unwrap());
    assert_ne!(first, again);
    assert_eq!(read(&again, "src/lib.rs"), "mine again");
    assert_eq!(read(&first, "src/lib.rs"), "mine");
}

#[test]
fn an_untouched_exercise_is_left_alone() {
    let root = tempfile::tempdir().unwrap();
    let chapter = chapter(root.path());
    bring_back(&chapter).unwrap();
    assert_eq!(bring_back(&chapter).unwrap(), Reset::Untouched);
    assert!(!chapter.exercise().join("kept/2").exists());
}

#[test]
fn what_is_missing_is_added() {
    for lost in ["", "src", "src/lib.rs", "Cargo.toml"] {
        let root = tempfile::tempdir().unwrap();
        let chapter = chapter(root.path());
        bring_back(&chapter).unwrap();
        let lost = chapter.exercise().join(lost);
        if lost.is_dir() {
            fs::remove_dir_all(&lost).unwrap();
        } else {
            fs::remove_file(&lost).unwrap();
        }
        assert_eq!(
            bring_back(&chapter).unwrap(),
            Reset::Added,
            "{}",
            lost.display()
        );
        assert!(is_back(&chapter));
    }
}

#[test]
fn what_changes_a_build_is_put_aside_too() {
    for name in [
        "Cargo.toml",
        "build.rs",
        ".cargo/config.toml",
        "tests/own.rs",
        "src/lib.rs/x",
    ] {
        let root = tempfile::tempdir().unwrap();
        let chapter = chapter(root.path());
        bring_back(&chapter).unwrap();
        let place = chapter.exercise().join(name);
        if name == "src/lib.rs/x" {
            fs::remove_file(chapter.exercise().join("src/lib.rs")).unwrap();
        }
        project::write(&place, "strange").unwrap();
        let folder = kept(bring_back(&chapter).unwrap());
        assert_eq!(fs::read_to_string(folder.join(name)).unwrap(), "strange");
        assert!(is_back(&chapter), "{name}");
        assert_eq!(bring_back(&chapter).unwrap(), Reset::Untouched, "{name}");
    }
}

#[test]
fn a_file_in_the_place_of_a_folder_is_kept() {
    for (name, now) in [
        ("exercises", "exercises"),
        ("exercises/01-tiny", "01-tiny"),
        ("exercises/01-tiny/kept", "kept"),
    ] {
        let root = tempfile::tempdir().unwrap();
        let chapter = chapter(root.path());
        let place = root.path().join(name);
        if place.is_dir() {
            fs::remove_dir_all(&place).unwrap();
        }
        fs::write(&place, "mine").unwrap();
        let folder = kept(bring_back(&chapter).unwrap());
        assert_eq!(fs::read_to_string(folder.join(now)).unwrap(), "mine");
        assert!(is_back(&chapter), "{name}");
    }
}

#[test]
fn what_has_the_name_to_step_aside_to_is_left_alone() {
    let root = tempfile::tempdir().unwrap();
    let chapter = chapter(root.path());
    let place = chapter.exercise();
    fs::remove_dir_all(&place).unwrap();
    fs::write(&place, "mine").unwrap();
    let mine = place.with_file_name(".01-tiny.kept");
    fs::write(&mine, "mine, too").unwrap();
    let folder = kept(bring_back(&chapter).unwrap());
    assert_eq!(fs::read_to_string(folder.join("01-tiny")).unwrap(), "mine");
    assert_eq!(fs::read_to_string(mine).unwrap(), "mine, too");
}

#[test]
fn a_folder_in_the_place_of_a_file_steps_aside_though_it_is_empty() {
    for name in ["src/lib.rs", "Cargo.toml"] {
        let root = tempfile::tempdir().unwrap();
        let chapter = chapter(root.path());
        let place = chapter.exercise().join(name);
        let _ = fs::remove_file(&place);
        fs::create_dir_all(&place).unwrap();
        kept(bring_back(&chapter).unwrap());
        assert!(is_back(&chapter), "{name}");
    }
}

#[test]
fn resets_at_once_lose_nothing() {
    let root = tempfile::tempdir().unwrap();
    let chapter = chapter(root.path());
    let project = Project::at(root.path());
    project::write(&chapter.test_file(), "mod step_1 {}").unwrap();
    std::thread::scope(|scope| {
        let one = || run(&project, "tiny").unwrap();
        let all = [(); 4].map(|()| scope.spawn(one));
        for reset in all {
            assert_eq!(reset.join().unwrap(), Done::Green);
        }
    });
    assert!(is_back(&chapter));
    let mine = chapter.exercise().join("kept/1/src/lib.rs");
    assert_eq!(fs::read_to_string(mine).unwrap(), "mine");
    assert!(!chapter.exercise().join("kept/2").exists());
}

#[cfg(unix)]
#[test]
fn what_nobody_may_read_or_write_is_kept_too() {
    use std::os::unix::fs::PermissionsExt;
    for (name, mode) in [
        ("", 0o555),
        ("", 0),
        ("src", 0o555),
        ("src", 0),
        ("src/lib.rs", 0),
    ] {
        let root = tempfile::tempdir().unwrap();
        let chapter = chapter(root.path());
        let place = chapter.exercise().join(name);
        fs::set_permissions(&place, fs::Permissions::from_mode(mode)).unwrap();
        let folder = kept(bring_back(&chapter).unwrap());
        assert!(is_back(&chapter), "{name} {mode:o}");
        let mine = folder.join("src/lib.rs");
        fs::set_permissions(&mine, fs::Permissions::from_mode(0o600)).unwrap();
        assert_eq!(fs::read_to_string(mine).unwrap(), "mine");
    }
}

#[cfg(unix)]
#[test]
fn what_a_link_leads_to_is_left_alone() {
    for name in [
        "exercises/01-tiny",
        "exercises/01-tiny/src",
        "exercises/01-tiny/src/lib.rs",
    ] {
        let (root, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let chapter = chapter(root.path());
        let place = root.path().join(name);
        let target = other.path().join("theirs");
        fs::rename(&place, &target).unwrap();
        std::os::unix::fs::symlink(&target, &place).unwrap();
        kept(bring_back(&chapter).unwrap());
        assert!(is_back(&chapter), "{name}");
        let theirs = [
            target.clone(),
            target.join("lib.rs"),
            target.join("src/lib.rs"),
        ];
        let theirs = theirs.iter().find(|it| it.is_file()).unwrap();
        assert_eq!(fs::read_to_string(theirs).unwrap(), "mine", "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_linked_folder_is_kept_however_much_of_it_is_as_handed_out() {
    let (root, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let chapter = chapter(root.path());
    fs::remove_file(chapter.exercise().join("src/lib.rs")).unwrap();
    bring_back(&chapter).unwrap();
    let place = chapter.exercise().join("src");
    fs::rename(&place, other.path().join("src")).unwrap();
    std::os::unix::fs::symlink(other.path().join("src"), &place).unwrap();
    let folder = kept(bring_back(&chapter).unwrap());
    assert!(folder.join("src").is_symlink());
    assert!(other.path().join("src/lib.rs").is_file());
    assert!(is_back(&chapter));
    assert!(!place.is_symlink());
}
