//! Many submissions in one call: each for itself, by the same rules, and quick the second time.

use std::fs;
use std::path::Path;

use workbook::Error;
use workbook::commands::grade::grades;

use crate::graded::{all, hand_in, one, options, submission};
use crate::reporting::{SOLVED, reporting};
use crate::small::{LIB, Small};

/// What each of them has passed, by name.
fn passed(grades: &workbook::commands::grade::Grades) -> Vec<(&str, usize)> {
    let submissions = grades.submissions.iter();
    submissions.map(|it| (&*it.submission, it.passed)).collect()
}

#[tokio::test]
async fn a_broken_submission_costs_only_itself() {
    let small = Small::new();
    let class = tempfile::tempdir().unwrap();
    hand_in(&small, LIB, &class.path().join("anna"));
    fs::write(class.path().join("ben.zip"), "no archive").unwrap();
    hand_in(&small, "pub fn one( {", &class.path().join("cy"));
    hand_in(&small, LIB, &class.path().join("dora"));
    let grades = all(&small, class.path(), &["--jobs", "2"]).await;
    let expected = [("anna", 3), ("ben", 0), ("cy", 0), ("dora", 3)];
    assert_eq!(passed(&grades), expected);
    let ben = &grades.submissions[1];
    assert_eq!((ben.total, ben.chapters.len()), (3, 1));
    assert!(ben.problem.as_ref().unwrap().contains("isn't a zip"));
    assert_eq!(grades.commit, "unknown");
}

#[tokio::test]
async fn an_unchanged_submission_isn_t_run_again_until_something_changes() {
    let small = Small::new();
    let folder = submission(&small, LIB);
    let first = one(&small, folder.path()).await;
    let second = one(&small, folder.path()).await;
    let chapter = |grade: &workbook::commands::grade::Grade| grade.chapters[0].clone();
    assert_eq!(
        (chapter(&first).cached, chapter(&second).cached),
        (false, true)
    );
    assert_eq!(chapter(&first).tests, chapter(&second).tests);
    let again = all(&small, folder.path(), &["--again"]).await;
    assert!(!again.submissions[0].chapters[0].cached);
    let limited = all(&small, folder.path(), &["--limit", "31"]).await;
    assert!(!limited.submissions[0].chapters[0].cached);
    let lib = folder.path().join("exercises/01-small/src/lib.rs");
    fs::write(&lib, LIB.replace("    1\n", "    2\n")).unwrap();
    let changed = one(&small, folder.path()).await;
    assert_eq!((chapter(&changed).cached, changed.passed), (false, 2));
    fs::write(&lib, LIB).unwrap();
    let tests = fs::read_to_string(small.path("tests/01-small/tests.rs")).unwrap();
    small.write(
        "tests/01-small/tests.rs",
        &tests.replace("twice(3), 6", "twice(3), 7"),
    );
    let stricter = one(&small, folder.path()).await;
    assert_eq!((chapter(&stricter).cached, stricter.passed), (false, 2));
}

#[tokio::test]
async fn what_a_limit_has_stopped_is_run_again() {
    let small = reporting();
    let flags = small.path("tests/harness/src/lib.rs");
    let harness = fs::read_to_string(flags).unwrap();
    // As the real harness does where a test hangs.
    let limited = harness.replace("report::failed(", "report::limited(test); report::failed(");
    small.write("tests/harness/src/lib.rs", &limited);
    let folder = submission(&small, &SOLVED.replace("n * 2", "n + 2"));
    for _ in 0..2 {
        let grade = one(&small, folder.path()).await;
        assert_eq!(
            (grade.passed, grade.chapters[0].cached),
            (2, false),
            "{grade:?}"
        );
    }
}

#[tokio::test]
async fn a_course_weighs_chapters_and_knows_what_is_due() {
    let small = Small::new();
    let folder = submission(&small, &LIB.replace("n * factor()", "n + 2"));
    small.write(
        "course.toml",
        "[chapters.small]\nweight = 7.5\ndue = 2026-10-05\n",
    );
    let course = small.path("course.toml");
    let course = ["--course", course.to_str().unwrap(), "--date"];
    let grades_on = async |date| {
        let mut options = options(&[&course[..], &[date]].concat());
        options.submissions.push(folder.path().to_owned());
        grades(&small.project(), &options).await
    };
    let grade = &grades_on("2026-10-05").await.unwrap().submissions[0];
    assert_eq!((grade.points, grade.possible), (5.0, 7.5));
    assert_eq!(grade.chapters[0].due.as_deref(), Some("2026-10-05"));
    let error = grades_on("2026-10-04").await.unwrap_err();
    assert!(error.to_string().contains("2026-10-04"), "{error}");
    small.write("course.toml", "[chapters.large]\n");
    let error = grades_on("2026-10-05").await.unwrap_err();
    assert!(matches!(error, Error::Course { .. }), "{error}");
    assert_eq!(error.exit_code(), 2);
}

#[tokio::test]
async fn a_chapter_that_isn_t_wanted_isn_t_graded() {
    let small = Small::new();
    let folder = submission(&small, LIB);
    let grades = all(&small, folder.path(), &["--chapter", "1"]).await;
    assert_eq!(grades.submissions[0].total, 3);
    let mut options = options(&["--chapter", "2"]);
    options.submissions.push(folder.path().to_owned());
    let error = grades_of(&small, &options).await;
    assert!(error.contains("there is no chapter 2"), "{error}");
}

#[tokio::test]
async fn submissions_of_one_name_are_told_apart_and_none_counts_twice() {
    let small = Small::new();
    let (monday, tuesday) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    hand_in(&small, LIB, &monday.path().join("anna"));
    hand_in(&small, "", &tuesday.path().join("anna"));
    let mut options = options(&[]);
    let folders = [monday.path(), tuesday.path(), monday.path()];
    options.submissions = folders.map(Path::to_owned).to_vec();
    let grades = grades(&small.project(), &options).await.unwrap();
    let other = tuesday.path().join("anna").display().to_string();
    assert_eq!(passed(&grades), [("anna", 3), (&*other, 0)]);
}

async fn grades_of(small: &Small, options: &workbook::commands::grade::Options) -> String {
    match grades(&small.project(), options).await {
        Ok(grades) => format!("{grades:?}"),
        Err(error) => error.to_string(),
    }
}

#[tokio::test]
async fn what_lies_beside_the_sources_is_told() {
    let small = Small::new();
    let folder = submission(&small, LIB);
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let manifest = folder.path().join("exercises/01-small/Cargo.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    fs::write(&manifest, text + "\n[dependencies]\nregex = \"1\"\n").unwrap();
    write("exercises/01-small/build.rs", "fn main() {}");
    write("exercises/01-small/.DS_Store", "");
    write("exercises/01-small/.cargo/config.toml", "[env]\n");
    write("tests/01-small/tests.rs", "mod step_1 {}");
    write("insta.yaml", "");
    let grade = one(&small, folder.path()).await;
    assert_eq!(grade.passed, 3, "{grade:?}");
    let said: Vec<String> = grade.warnings.iter().map(ToString::to_string).collect();
    let expected = [
        "exercises/01-small/.cargo/config.toml was changed, and isn't taken",
        "exercises/01-small/Cargo.toml was changed, and the checkout's is taken. It adds regex",
        "exercises/01-small/build.rs isn't part of an exercise, and isn't taken",
        "insta.yaml differs from this checkout's, and isn't taken",
        "tests/ differ from this checkout's, and aren't taken: tests/01-small/tests.rs",
    ];
    assert_eq!(said, expected);
}

#[tokio::test]
async fn a_dependency_is_taken_where_it_is_allowed_and_named() {
    let small = Small::new();
    let extra = tempfile::tempdir().unwrap();
    let beside = |name: &str, text: &str| {
        let path = extra.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    };
    beside(
        "extra/Cargo.toml",
        "[package]\nname = \"extra\"\nedition = \"2024\"\n",
    );
    beside("extra/src/lib.rs", "pub fn two() -> u32 {\n    2\n}\n");
    let list = beside(
        "list.toml",
        "[dependencies]\nextra = { path = \"extra\" }\n",
    );
    let class = tempfile::tempdir().unwrap();
    let uses = LIB.replace("    2\n", "    extra::two()\n");
    for (name, lib, dependencies) in [
        ("anna", &*uses, "extra = \"9\"\nregex = \"1\"\n"),
        ("ben", &uses, ""),
        (
            "cy",
            LIB,
            "small-solution = { path = \"../../solutions/01-small\" }\n",
        ),
    ] {
        let folder = class.path().join(name);
        hand_in(&small, lib, &folder);
        let manifest = folder.join("exercises/01-small/Cargo.toml");
        let text = fs::read_to_string(&manifest).unwrap();
        fs::write(&manifest, format!("{text}\n[dependencies]\n{dependencies}")).unwrap();
    }
    let without = all(&small, class.path(), &[]).await;
    assert_eq!(passed(&without), [("anna", 0), ("ben", 0), ("cy", 3)]);
    let list = ["--dependencies", list.to_str().unwrap()];
    let with = all(&small, class.path(), &list).await;
    assert_eq!(
        passed(&with),
        [("anna", 3), ("ben", 0), ("cy", 3)],
        "{with:?}"
    );
    let said =
        |grades: &workbook::commands::grade::Grades| grades.submissions[0].warnings[0].to_string();
    let changed = "exercises/01-small/Cargo.toml was changed, and the checkout's is taken";
    assert_eq!(said(&without), format!("{changed}. It adds extra, regex"));
    assert_eq!(
        said(&with),
        format!("{changed}, with extra, which you allow. It adds regex")
    );
}

#[tokio::test]
async fn nothing_handed_in_is_told() {
    let small = Small::new();
    let untouched = tempfile::tempdir().unwrap();
    crate::graded::copy(
        &small.path("exercises"),
        &untouched.path().join("exercises"),
    );
    let empty = tempfile::tempdir().unwrap();
    fs::create_dir(empty.path().join("exercises")).unwrap();
    for (folder, expected) in [
        (&untouched, "exercises/01-small/src is as it was handed out"),
        (
            &empty,
            "exercises/01-small/src is missing: nothing was handed in",
        ),
    ] {
        let grade = one(&small, folder.path()).await;
        assert_eq!(grade.passed, 0);
        let said: Vec<String> = grade.warnings.iter().map(ToString::to_string).collect();
        assert_eq!(said, [expected]);
    }
}
