//! What code that is graded can do to the machine, to the grader, and to the submissions after it.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use workbook::run::{Bounds, Confined, Progress, build, confinable};
use workbook::scratch::{Files, Ground, Lane};

use crate::graded::{all, hand_in, submission};
use crate::reporting::{SOLVED, reporting};
use crate::small::Small;

/// Grades one whose `one` does this before it answers, and then one that is solved: what both have passed.
async fn before_a_solved_one(small: &Small, does: &str) -> [usize; 2] {
    let class = tempfile::tempdir().unwrap();
    let lib = SOLVED.replace("    1\n", &format!("    {does}\n    0\n"));
    hand_in(small, &lib, &class.path().join("a"));
    hand_in(small, SOLVED, &class.path().join("b"));
    let grades = all(small, class.path(), &["--jobs", "1", "--chapter", "1"]).await;
    [0, 1].map(|index| grades.submissions[index].passed)
}

fn lane(small: &Small, change: impl FnOnce(&mut Ground)) -> Lane {
    let mut ground = Ground::of(&small.project()).unwrap();
    change(&mut ground);
    let bounds = Bounds::within(Duration::from_secs(60));
    Lane::new(&small.project(), 1, Arc::new(ground), bounds).unwrap()
}

/// Whether this source takes what it takes in, as far as only the system is asked.
async fn is_built(lane: &Lane, small: &Small, source: &str) -> bool {
    lane.prepare(&small.chapter()).unwrap();
    let files = Files::from([("lib.rs".into(), source.as_bytes().to_vec())]);
    lane.put(&small.chapter(), &files).unwrap();
    let target = lane.target(&small.chapter());
    let built = build(&target, Progress::Hidden).await.unwrap();
    built.executable.is_some()
}

#[tokio::test]
async fn a_build_reads_no_answer_of_the_checkout_and_no_other_submission() {
    if confinable() == Confined::Not {
        return;
    }
    let small = reporting();
    let other = submission(&small, SOLVED);
    let lane = lane(&small, |ground| {
        ground.hidden = vec![other.path().to_owned()];
    });
    let solution = small.path("solutions/01-small/src/lib.rs");
    let theirs = other.path().join("exercises/01-small/src/lib.rs");
    let snapshot = small.path("tests/01-small/snapshots/greets.snap.txt");
    for file in [&solution, &theirs, &snapshot] {
        let takes = format!("{SOLVED}\npub const TAKEN: &str = include_str!({file:?});\n");
        assert!(!is_built(&lane, &small, &takes).await, "{file:?}");
        assert!(fs::read(file).is_ok());
    }
    assert!(is_built(&lane, &small, SOLVED).await);
}

#[tokio::test]
async fn what_a_run_leaves_behind_is_ended_and_changes_nothing() {
    let small = reporting();
    let daemon = "let exe = std::env::current_exe().unwrap().display().to_string();
        let script = format!(\"sleep 4711.25 & while sleep 0.05; do
            for file in {exe} src/lib.rs; do cp /bin/true $file; rm -f $file; done; done\");
        for _ in 0..3 {
            let _ = std::process::Command::new(\"setsid\").args([\"-f\", \"sh\", \"-c\", &script]).spawn().unwrap().wait();
        }
        std::thread::sleep(std::time::Duration::from_millis(300));";
    let passed = before_a_solved_one(&small, daemon).await;
    if confinable() == Confined::Not {
        return;
    }
    // It does no harm to its own other tests either.
    assert_eq!(passed, [2, 3]);
    assert_eq!(running("4711.25"), 0);
}

/// How many processes have this among their arguments.
fn running(argument: &str) -> usize {
    let processes = fs::read_dir("/proc").unwrap().flatten();
    let arguments = processes.filter_map(|it| fs::read(it.path().join("cmdline")).ok());
    arguments
        .filter(|it| {
            it.split(|byte| *byte == 0)
                .any(|it| it == argument.as_bytes())
        })
        .count()
}

#[tokio::test]
async fn a_run_can_t_end_the_grader() {
    if confinable() != Confined::Whole {
        return;
    }
    let small = reporting();
    let ends = "let parent = std::os::unix::process::parent_id().to_string();
        let _ = std::process::Command::new(\"kill\").args([\"-9\", &parent]).status();";
    assert_eq!(before_a_solved_one(&small, ends).await, [2, 3]);
}

#[tokio::test]
async fn a_run_sees_no_other_run_s_folder() {
    if confinable() == Confined::Not {
        return;
    }
    let small = reporting();
    let lane = |number: &str| small.path("target/workbook/grade").join(number);
    fs::create_dir_all(lane("2/tmp")).unwrap();
    let looks = format!(
        "for folder in [{:?}, {:?}] {{ if std::fs::read_dir(folder).is_ok() {{ return 1; }} }}
         if std::fs::write({:?}, \"\").is_ok() {{ return 1; }}",
        lane("1"),
        lane("2"),
        lane("2/tmp/x")
    );
    assert_eq!(before_a_solved_one(&small, &looks).await, [2, 3]);
    let temporary =
        "if std::fs::write(std::env::temp_dir().join(\"x\"), \"\").is_ok() { return 1; }";
    assert_eq!(before_a_solved_one(&small, temporary).await, [3, 3]);
}

#[tokio::test]
async fn builds_that_lie_elsewhere_are_hidden_as_well() {
    if confinable() == Confined::Not {
        return;
    }
    let small = reporting();
    let elsewhere = tempfile::tempdir().unwrap();
    symlink(elsewhere.path(), small.path("target")).unwrap();
    fs::write(elsewhere.path().join("secret"), "").unwrap();
    let looks = format!(
        "if std::fs::read({:?}).is_ok() {{ return 1; }}",
        elsewhere.path().join("secret")
    );
    let passed = before_a_solved_one(&small, &looks).await;
    assert_eq!(passed, [2, 3]);
}

#[test]
fn whatever_lies_in_a_copy_is_put_right() {
    let small = reporting();
    let (chapter, lane) = (small.chapter(), lane(&small, |_| {}));
    lane.prepare(&chapter).unwrap();
    let exercise = lane.chapter(&chapter).exercise();
    let copy = exercise.ancestors().nth(2).unwrap();
    let becomes_folder = |path: &Path| {
        fs::remove_file(path).unwrap();
        fs::create_dir_all(path.join("deep")).unwrap();
    };
    becomes_folder(&exercise.join("Cargo.toml"));
    becomes_folder(&copy.join("tests/01-small/tests.rs"));
    for pipe in [exercise.join("src/lib.rs"), copy.join("Cargo.toml")] {
        fs::remove_file(&pipe).unwrap();
        assert!(Command::new("mkfifo").arg(pipe).status().unwrap().success());
    }
    fs::create_dir_all(copy.join("exercises/99-mine")).unwrap();
    // A file where a folder has to be isn't put right, so the copy is given up.
    fs::remove_dir_all(copy.join("tests/harness")).unwrap();
    fs::write(copy.join("tests/harness"), "").unwrap();
    lane.prepare(&chapter).unwrap();
    assert!(copy.join("tests/harness/Cargo.toml").is_file());
    assert!(exercise.join("Cargo.toml").is_file() && exercise.join("src/lib.rs").is_file());
    assert!(!copy.join("exercises/99-mine").exists());
}

#[tokio::test]
async fn a_bomb_in_the_compiler_ends_at_its_limit() {
    let small = reporting();
    let class = tempfile::tempdir().unwrap();
    let lib = format!("{SOLVED}\npub static BOMB: [u8; 1 << 34] = [1; 1 << 34];\n");
    hand_in(&small, &lib, &class.path().join("a"));
    hand_in(&small, SOLVED, &class.path().join("b"));
    let started = Instant::now();
    let arguments = ["--chapter", "1", "--jobs", "1", "--memory", "1024"];
    let grades = all(&small, class.path(), &arguments).await;
    let passed: Vec<usize> = grades.submissions.iter().map(|it| it.passed).collect();
    assert_eq!(passed, [0, 3]);
    assert!(started.elapsed() < Duration::from_secs(120));
}
