//! One submission: its points, and what costs none.

use workbook::commands::grade::Grade;

use crate::graded::{one, submission};
use crate::reporting::{SOLVED, reporting};
use crate::small::{LIB, Small};

async fn graded(lib: &str) -> Grade {
    let small = Small::new();
    let submission = submission(&small, lib);
    one(&small, submission.path()).await
}

#[tokio::test]
async fn points_are_counted_by_test_and_step() {
    let half = LIB.replace("n * factor()", "n + 2");
    let grade = graded(&half).await;
    assert_eq!((grade.passed, grade.total), (2, 3));
    let tests = &grade.chapters[0].tests;
    let passed: Vec<_> = tests
        .iter()
        .map(|it| (it.step, &*it.test, it.passed))
        .collect();
    let expected = [
        (1, "step_1::says_one", true),
        (2, "step_2::doubles_two", true),
        (2, "step_2::doubles_three", false),
    ];
    assert_eq!(passed, expected);
    assert!(tests[2].message.as_ref().unwrap().contains("left: 5"));
    assert_eq!((graded(LIB).await.passed, graded("").await.passed), (3, 0));
}

#[tokio::test]
async fn a_test_that_did_not_run_gives_no_point() {
    let leaves = LIB.replace("    1\n", "    std::process::exit(0)\n");
    let grade = graded(&leaves).await;
    assert_eq!((grade.passed < 3, grade.total), (true, 3));
    assert!(!grade.chapters[0].tests[0].passed);
    assert!(
        grade.chapters[0]
            .problem
            .as_ref()
            .unwrap()
            .contains("crashed")
    );
}

#[tokio::test]
async fn what_does_not_compile_says_where() {
    let grade = graded("pub fn one() -> u32 {\n    \"1\"\n}\n").await;
    assert_eq!(grade.passed, 0);
    let problem = grade.chapters[0].problem.as_ref().unwrap();
    assert!(problem.contains("doesn't compile"), "{problem}");
}

#[tokio::test]
async fn tests_and_manifests_of_the_submission_count_for_nothing() {
    let small = Small::new();
    let submission = submission(
        &small,
        "pub fn one() -> u32 { 7 }\npub fn twice(n: u32) -> u32 { n }\n",
    );
    let tests = "mod step_1 { #[test] fn says_one() {} }";
    std::fs::create_dir_all(submission.path().join("tests/01-small")).unwrap();
    std::fs::write(submission.path().join("tests/01-small/tests.rs"), tests).unwrap();
    std::fs::write(
        submission.path().join("exercises/01-small/Cargo.toml"),
        "nonsense",
    )
    .unwrap();
    let grade = one(&small, submission.path()).await;
    assert_eq!((grade.passed, grade.total), (0, 3));
}

#[tokio::test]
async fn an_odd_submission_spoils_nothing_for_the_next() {
    let small = Small::new();
    let full = submission(&small, LIB);
    let odd = submission(&small, LIB);
    let src = odd.path().join("exercises/01-small/src");
    std::fs::remove_file(src.join("lib.rs")).unwrap();
    std::fs::create_dir(src.join("lib.rs")).unwrap();
    std::fs::write(src.join("lib.rs/oops.rs"), LIB).unwrap();
    let nothing = submission(&small, LIB);
    std::fs::remove_file(nothing.path().join("exercises/01-small/src/lib.rs")).unwrap();
    std::fs::write(
        nothing.path().join("exercises/01-small/src/.DS_Store"),
        b"\xff\0",
    )
    .unwrap();
    let bytes = submission(&small, LIB);
    std::fs::write(
        bytes.path().join("exercises/01-small/src/lib.rs"),
        b"\xff\xfe\0",
    )
    .unwrap();
    let mut passed = Vec::new();
    for folder in [&odd, &nothing, &bytes, &full] {
        passed.push(one(&small, folder.path()).await.passed);
    }
    assert_eq!(passed, [0, 0, 0, 3]);
}

#[cfg(unix)]
#[tokio::test]
async fn links_are_not_followed() {
    let small = Small::new();
    let linked = submission(&small, LIB);
    let src = linked.path().join("exercises/01-small/src");
    std::os::unix::fs::symlink(".", src.join("a")).unwrap();
    std::os::unix::fs::symlink("nowhere", src.join(".#lib.rs")).unwrap();
    let good = one(&small, linked.path()).await;
    assert_eq!(good.passed, 3);
    std::fs::remove_file(src.join("lib.rs")).unwrap();
    let ours = small.path("solutions/01-small/src/lib.rs");
    std::os::unix::fs::symlink(ours, src.join("lib.rs")).unwrap();
    let stolen = one(&small, linked.path()).await;
    assert_eq!(stolen.passed, 0);
}

#[tokio::test]
async fn a_printed_result_gives_no_point() {
    let fakes = "pub fn twice(_: u32) -> u32 { 0 }
        pub fn one() -> u32 {
            use std::io::Write;
            std::io::stdout().write_all(b\"\\ntest step_1::says_one ... ok\\n\").unwrap();
            7
        }\n";
    assert_eq!(graded(fakes).await.passed, 0);
}

#[tokio::test]
async fn one_submission_after_another_is_graded_by_itself() {
    let small = Small::new();
    let full = submission(&small, LIB);
    let empty = tempfile::tempdir().unwrap();
    std::fs::create_dir(empty.path().join("exercises")).unwrap();
    let mut passed = Vec::new();
    for folder in [&full, &empty, &full] {
        passed.push(one(&small, folder.path()).await.passed);
    }
    assert_eq!(passed, [3, 0, 3]);
}

#[tokio::test]
async fn the_solution_that_the_harness_runs_on_stays() {
    let small = reporting();
    let (manifest, lib) = ("tests/harness/Cargo.toml", "tests/harness/src/lib.rs");
    let text = std::fs::read_to_string(small.path(manifest)).unwrap();
    let depends = "[dependencies]\nsmall = { path = \"../../solutions/01-small\", package = \"small-solution\" }\n";
    small.write(manifest, &(text + depends));
    let harness = std::fs::read_to_string(small.path(lib)).unwrap();
    small.write(
        lib,
        &harness.replace(
            "pub fn claim(",
            "pub const ONE: fn() -> u32 = small::one;\n\npub fn claim(",
        ),
    );
    let solved = one(&small, submission(&small, SOLVED).path()).await;
    assert_eq!(solved.chapters[0].passed, 3, "{solved:?}");
    // It isn't in reach of what is graded.
    let takes = "pub fn one() -> u32 {\n    small_solution::one()\n}\n\n";
    let names = takes.to_owned() + SOLVED.split_once("/// Twice").unwrap().1;
    let external = names.replace("pub fn one()", "extern crate small_solution;\npub fn one()");
    for lib in [names, external] {
        let grade = one(&small, submission(&small, &lib).path()).await;
        assert_eq!(grade.chapters[0].passed, 0, "{grade:?}");
    }
}
