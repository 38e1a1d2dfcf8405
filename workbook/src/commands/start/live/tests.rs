//! The state of the exercises, from the sources to what a page is told.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::found::Failure;
use super::*;
use crate::project::write;

const LIB: &str = "exercises/01-tiny/src/lib.rs";

const TESTS: &str = "mod step_1 { #[test] fn a() {} #[test] fn b() {} }
mod step_2 { #[test] fn c() {} }
";

/// A workbook of two chapters, 01 with two steps and 02 with one.
fn two() -> (tempfile::TempDir, Project) {
    let root = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("chapters/01-tiny.md", "# Tiny\n\n## Step 2: Count it\n"),
        ("solutions/01-tiny/Cargo.toml", ""),
        ("solutions/02-next/Cargo.toml", ""),
        ("tests/01-tiny/tests.rs", TESTS),
        ("tests/02-next/tests.rs", "mod step_1 { #[test] fn a() {} }"),
        (LIB, "one"),
    ] {
        write(&root.path().join(name), text).unwrap();
    }
    let project = Project::at(root.path());
    (root, project)
}

fn chapter(project: &Project, name: &str) -> Chapter {
    Chapter::new(project.root(), name).unwrap()
}

/// One of the two tests of step 1 is red.
fn red() -> Found {
    let green = ["step_1::a", "step_2::c"].map(str::to_owned).into();
    let text = "b failed".to_owned();
    let failure = Some(Failure { step: 1, text });
    Found::Ran { green, failure }
}

fn green(tests: &[&str]) -> Found {
    Found::Ran {
        green: tests.iter().map(|&it| it.to_owned()).collect(),
        failure: None,
    }
}

fn all_green() -> Found {
    green(&["step_1::a", "step_1::b", "step_2::c"])
}

fn run(live: &Live, project: &Project, name: &str, found: Found) {
    live.begins(&chapter(project, name));
    live.ended(found);
    live.rests();
}

/// What a page is told now.
fn told(live: &Live) -> Value {
    serde_json::to_value(&*live.subscribe().borrow()).unwrap()
}

/// What is said of chapter 01 as a whole.
fn says(live: &Live) -> String {
    told(live)["chapters"][0]["says"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[test]
fn a_message_has_this_shape() {
    let (_root, project) = two();
    let live = Live::new(&project);
    run(&live, &project, "01-tiny", red());
    let mut told = told(&live);
    let workbook = told["workbook"].take();
    assert_eq!(workbook.as_str().unwrap().len(), 16);
    let test = |state: &str, says: &str| json!({ "state": state, "says": says });
    let expected = json!({
        "workbook": null,
        "book": "",
        "revision": 2,
        "says": "Chapter 01: 2 of 3 tests green",
        "next": { "says": "Go on with chapter 01, step 1", "address": "01-tiny.html#step-1-" },
        "chapters": [{
            "name": "01-tiny",
            "state": "red",
            "sign": "2/3",
            "says": "2 of 3 tests green",
            "green": 2,
            "tests": 3,
            "failure": { "step": 1, "headline": "The first failure, in step 1", "text": "b failed" },
            "steps": [{
                "number": 1,
                "state": "red",
                "says": "Step 1: 1 of 2 tests green",
                "tests": [test("green", "green: a"), test("red", "red: b")],
            }, {
                "number": 2,
                "state": "green",
                "says": "Step 2: 1 of 1 test green",
                "tests": [test("green", "green: c")],
            }],
        }, {
            "name": "02-next",
            "state": "not-run",
            "sign": "",
            "says": "not run",
            "green": 0,
            "tests": 1,
            "failure": null,
            "steps": [{
                "number": 1,
                "state": "not-run",
                "says": "Step 1: 1 test, not run",
                "tests": [test("not-run", "not run: a")],
            }],
        }],
    });
    assert_eq!(told, expected);
}

#[test]
fn a_run_that_is_under_way_is_neither_red_nor_green() {
    let (_root, project) = two();
    let live = Live::new(&project);
    run(&live, &project, "01-tiny", all_green());
    write(&project.root().join("target/debug/deps/tiny-1"), "").unwrap();
    live.begins(&chapter(&project, "01-tiny"));
    let told = told(&live);
    assert_eq!(told["says"], "Chapter 01: running …");
    let chapter = &told["chapters"][0];
    assert_eq!(chapter["state"], "running");
    assert_eq!(chapter["steps"][0]["says"], "Step 1: running …");
    live.rests();
    assert_eq!(says(&live), "3 of 3 tests green");
}

#[test]
fn a_first_build_is_announced() {
    let (_root, project) = two();
    let live = Live::new(&project);
    live.begins(&chapter(&project, "01-tiny"));
    let said = told(&live)["says"].as_str().unwrap().to_owned();
    assert!(
        said.starts_with("Chapter 01: building for the first time"),
        "{said}"
    );
}

#[test]
fn code_that_does_not_compile_is_shown_where_the_work_was() {
    let (_root, project) = two();
    let live = Live::new(&project);
    let text = "c failed".to_owned();
    let green = ["step_1::a", "step_1::b"].map(str::to_owned).into();
    let failure = Some(Failure { step: 2, text });
    run(&live, &project, "01-tiny", Found::Ran { green, failure });
    write(&project.root().join(LIB), "fn (").unwrap();
    let broken = Found::broken("tiny doesn't compile: lib.rs:1\n\nerror: no name");
    run(&live, &project, "01-tiny", broken);
    let told = told(&live);
    let chapter = &told["chapters"][0];
    let failure = json!({ "step": 2, "headline": "tiny doesn't compile: lib.rs:1", "text": "error: no name" });
    assert_eq!(chapter["failure"], failure);
    assert_eq!(chapter["state"], "red");
    assert_eq!(chapter["steps"][0]["says"], "Step 1: 2 tests, not run");
    assert_eq!(
        told["next"]["says"],
        "Go on with chapter 01: its tests can't run"
    );
    assert_eq!(told["next"]["address"], "01-tiny.html#step-2-count-it");
}

#[test]
fn the_way_goes_on_at_the_first_step_that_is_not_green() {
    let (_root, project) = two();
    let live = Live::new(&project);
    let next = || told(&live)["next"]["says"].as_str().map(str::to_owned);
    assert_eq!(next().unwrap(), "Go on with chapter 01, step 1");
    live.begins(&chapter(&project, "01-tiny"));
    assert_eq!(next(), None, "it may be green");
    live.ended(all_green());
    live.rests();
    assert_eq!(next().unwrap(), "Go on with chapter 02, step 1");
    run(&live, &project, "02-next", green(&["step_1::a"]));
    assert_eq!(next().unwrap(), "All tests of all chapters are green.");
}

#[test]
fn an_address_has_the_title_that_the_page_has() {
    let (_root, project) = two();
    let live = Live::new(&project);
    let text = String::new();
    let failure = Some(Failure { step: 2, text });
    let green = ["step_1::a", "step_1::b"].map(str::to_owned).into();
    run(&live, &project, "01-tiny", Found::Ran { green, failure });
    let address = told(&live)["next"]["address"].clone();
    assert_eq!(address, "01-tiny.html#step-2-count-it");
}

#[test]
fn a_result_of_code_that_is_no_longer_there_is_none() {
    let (_root, project) = two();
    let live = Live::new(&project);
    run(&live, &project, "01-tiny", all_green());
    assert_eq!(says(&live), "3 of 3 tests green");
    for name in [LIB, "tests/01-tiny/helper.rs", "Cargo.toml"] {
        let path = project.root().join(name);
        let before = fs::read(&path).ok();
        write(&path, "changed").unwrap();
        live.rests();
        assert_eq!(says(&live), "not run", "{name}");
        match before {
            Some(before) => write(&path, before).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        live.rests();
        assert_eq!(says(&live), "3 of 3 tests green", "{name} is as it was");
    }
}

#[test]
fn a_result_is_one_of_the_code_that_the_run_began_with() {
    let (_root, project) = two();
    let live = Live::new(&project);
    live.begins(&chapter(&project, "01-tiny"));
    write(&project.root().join(LIB), "changed meanwhile").unwrap();
    live.ended(all_green());
    live.rests();
    assert_eq!(says(&live), "not run");
}

#[test]
fn the_lock_file_that_a_build_writes_makes_no_result_stale() {
    let (_root, project) = two();
    let live = Live::new(&project);
    live.begins(&chapter(&project, "01-tiny"));
    let lock = project.root().join("Cargo.lock");
    write(&lock, "written by cargo").unwrap();
    live.ended(red());
    live.rests();
    assert_eq!(says(&live), "2 of 3 tests green");
    assert_eq!(says(&Live::new(&project)), "2 of 3 tests green");
    write(&lock, "other versions").unwrap();
    live.rests();
    assert_eq!(says(&live), "not run");
}

#[test]
fn results_outlive_the_command_as_long_as_the_code_is_the_same() {
    let (_root, project) = two();
    run(&Live::new(&project), &project, "01-tiny", red());
    assert_eq!(says(&Live::new(&project)), "2 of 3 tests green");
    write(&project.root().join(LIB), "changed while it was stopped").unwrap();
    assert_eq!(says(&Live::new(&project)), "not run");
    write(&project.root().join(LIB), "one").unwrap();
    fs::write(file(&project), "{").unwrap();
    assert_eq!(says(&Live::new(&project)), "not run", "the file is damaged");
}

#[test]
fn a_copy_of_a_workbook_does_not_speak_for_it() {
    let (_one, project) = two();
    let (_other, copy) = two();
    run(&Live::new(&project), &project, "01-tiny", red());
    fs::create_dir_all(copy.scratch()).unwrap();
    fs::copy(file(&project), file(&copy)).unwrap();
    assert_eq!(says(&Live::new(&copy)), "not run");
    assert_ne!(Live::new(&copy).marks(), Live::new(&project).marks());
}

#[test]
fn only_what_is_new_is_told() {
    let (_root, project) = two();
    let live = Live::new(&project);
    let mut page = live.subscribe();
    live.rests();
    assert!(!page.has_changed().unwrap());
    live.begins(&chapter(&project, "01-tiny"));
    assert!(page.has_changed().unwrap());
    let first = page.borrow_and_update().revision;
    live.ended(red());
    assert_eq!(page.borrow_and_update().revision, first + 1);
}

#[test]
fn a_book_that_was_built_again_is_another_one_where_a_page_has_changed() {
    let (root, project) = two();
    let live = Live::new(&project);
    let book = root.path().join("target/book");
    let built = |page: &str| {
        write(&book.join("index.html"), page).unwrap();
        live.book_was_built(Path::new(&book));
        live.marks().book
    };
    let one = built("one");
    assert_eq!(built("one"), one);
    assert_ne!(built("two"), one);
}
