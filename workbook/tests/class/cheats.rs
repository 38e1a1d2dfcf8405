//! Submissions that would rather not solve anything: none scores, and what looks deliberate is told.
//!
//! Each folder of `tests/cheats/` is one, and its `says.txt` what the grader says of it. With `RECORD_CHEATS=1`
//! the tests write these files instead.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use workbook::commands::grade::{Grade, TestGrade};
use workbook::project::files_below;
use workbook::run::{Bounds, can_confine};
use workbook::scratch::{Ground, Lane};

use crate::graded::{all, hand_in, one};
use crate::reporting::{SOLVED, reporting};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cheats")
}

/// The grade in words that are the same on every system: of messages the first line, up to what the system says.
fn said(grade: &Grade) -> String {
    let mut lines = vec![format!("{} of {}", grade.passed, grade.total)];
    for chapter in &grade.chapters {
        lines.extend(chapter.tests.iter().map(line));
        lines.extend(
            chapter
                .problem
                .iter()
                .map(|problem| format!("{}: {}", chapter.chapter, first(problem))),
        );
    }
    lines.extend(grade.warnings.iter().map(ToString::to_string));
    lines.join("\n") + "\n"
}

fn line(test: &TestGrade) -> String {
    let message = test.message.as_deref().map(first).unwrap_or_default();
    let state = if test.passed { "passed" } else { "failed" };
    format!("{} {state}: {message}", test.test)
        .trim_end_matches(": ")
        .to_owned()
}

fn first(text: &str) -> &str {
    let line = text.lines().next().unwrap_or_default();
    line.split(" (").next().unwrap_or_default()
}

/// Compares with what was recorded, or records it.
fn differs(name: &str, said: &str) -> Option<String> {
    let path = folder().join(name).join("says.txt");
    if std::env::var_os("RECORD_CHEATS").is_some() {
        fs::write(path, said).unwrap();
        return None;
    }
    let expected = fs::read_to_string(path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    (expected != said).then(|| format!("{name}: expected\n{expected}\nbut it says\n{said}"))
}

#[tokio::test]
async fn none_scores_and_each_is_told() {
    let small = reporting();
    // Half of what one of them asks for. On other systems than Linux it gets all, and is wrong.
    let arguments = ["--chapter", "1", "--memory", "1536"];
    let grades = all(&small, &folder(), &arguments).await;
    let mut names: Vec<String> = grades
        .submissions
        .iter()
        .map(|it| it.submission.clone())
        .collect();
    let mut wrong = Vec::new();
    for grade in &grades.submissions {
        if grade.submission == "climbs_to_checkout" && !can_confine() {
            continue;
        }
        assert_eq!(grade.passed, 0, "{}", grade.submission);
        if grade.submission != "fills_memory" || cfg!(target_os = "linux") {
            wrong.extend(differs(&grade.submission, &said(grade)));
        }
    }
    assert_eq!(wrong, Vec::<String>::new(), "{}", wrong.join("\n"));
    names.retain(|name| !folder().join(name).join("says.txt").is_file());
    assert_eq!(names, Vec::<String>::new());
}

#[tokio::test]
async fn one_chapter_s_code_reaches_no_other_s_tests() {
    let small = reporting();
    let grade = one(&small, &folder().join("overwrites_tests")).await;
    assert_eq!((grade.passed, grade.total), (0, 4), "{grade:?}");
    let after = one(&small, small.path("").as_path()).await;
    assert_eq!((after.passed, after.total), (0, 4));
}

#[tokio::test]
async fn an_old_time_stamp_makes_nothing_older() {
    let small = reporting();
    let student = tempfile::tempdir().unwrap();
    hand_in(&small, SOLVED, student.path());
    let lib = student.path().join("exercises/01-small/src/lib.rs");
    let at = |time: SystemTime| {
        let file = File::options().write(true).open(&lib).unwrap();
        file.set_modified(time).unwrap();
    };
    assert_eq!(one(&small, student.path()).await.passed, 3);
    // Cargo would take it for what it has built.
    fs::write(&lib, SOLVED.replace("    1\n", "    2\n")).unwrap();
    at(SystemTime::UNIX_EPOCH);
    assert_eq!(one(&small, student.path()).await.passed, 2);
}

#[tokio::test]
async fn what_is_solved_scores() {
    let small = reporting();
    let student = tempfile::tempdir().unwrap();
    hand_in(&small, SOLVED, student.path());
    assert_eq!(one(&small, student.path()).await.passed, 3);
}

#[test]
fn a_copy_for_grading_holds_no_answer_to_the_chapter() {
    let small = reporting();
    let project = small.project();
    let [first, second] = &project.chapters().unwrap()[..] else {
        panic!("two chapters")
    };
    let ground = Arc::new(Ground::of(&project).unwrap());
    let bounds = Bounds::within(Duration::from_secs(60));
    let lane = Lane::new(&project, 1, ground, bounds).unwrap();
    lane.prepare(first).unwrap();
    let solution = lane.chapter(first).solution().join("src/lib.rs");
    assert!(
        !fs::read_to_string(&solution)
            .unwrap()
            .contains("Good morning")
    );
    let tests = lane.chapter(first).tests();
    for file in files_below(&tests).unwrap() {
        let text = fs::read_to_string(&file).unwrap();
        assert!(!text.contains("Good morning"), "{}", file.display());
        assert!(!file.starts_with(tests.join("right")), "{}", file.display());
    }
    // Where nothing has changed, nothing is to be built again.
    lane.prepare(second).unwrap();
    let written = || fs::metadata(&solution).unwrap().modified().unwrap();
    let before = written();
    lane.prepare(first).unwrap();
    lane.prepare(second).unwrap();
    assert_eq!(written(), before);
    assert_eq!(fs::read_to_string(&solution).unwrap(), SOLVED);
}

#[cfg(unix)]
#[tokio::test]
async fn a_folder_that_was_made_unreadable_costs_no_other_submission() {
    let small = reporting();
    let class = tempfile::tempdir().unwrap();
    let locks = SOLVED.replace(
        "    1\n",
        "    use std::os::unix::fs::PermissionsExt;
        let nobody = std::fs::Permissions::from_mode(0);
        let _ = std::fs::create_dir(\"src/deep\");
        let _ = std::fs::set_permissions(\"src/deep\", nobody.clone());
        let _ = std::fs::set_permissions(\".\", nobody);
        1\n",
    );
    hand_in(&small, &locks, &class.path().join("a"));
    hand_in(&small, SOLVED, &class.path().join("b"));
    let grades = all(&small, class.path(), &["--jobs", "1", "--chapter", "1"]).await;
    assert_eq!(grades.submissions[1].passed, 3);
}
