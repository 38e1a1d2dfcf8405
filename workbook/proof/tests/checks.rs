//! Each check of `verify` that runs cargo, on a sound workbook and on one that is broken in one place.

#[path = "../../tests/small/mod.rs"]
mod small;

use proof::chapter::{self, mistakes, skeletons};
use proof::{Report, features, layout, lints, mutants, record};
use small::{LIB, Small, TESTS};
use workbook::Done;
use workbook::scratch::Scratch;

fn scratch(small: &Small) -> Scratch {
    Scratch::with_variants(&small.project()).unwrap()
}

/// Everything that failed, as one text.
fn failures(report: &Report) -> String {
    let line = |(what, sentence): &(&str, &str)| format!("{what}: {sentence}\n");
    report.failures().iter().map(line).collect()
}

fn mapped(small: &Small) -> String {
    let mut report = Report::quiet();
    layout::check(&small.project(), &mut report).unwrap();
    failures(&report)
}

/// What is built anew for one chapter alone.
async fn built_twice(small: &Small) -> String {
    let mut report = Report::quiet();
    let (project, chapters) = (small.project(), [small.chapter()]);
    let checked = features::check(&project, &chapters, &mut report);
    checked.await.unwrap();
    failures(&report)
}

/// What all checks of the chapter find wrong.
async fn proved(small: &Small) -> String {
    let mut report = Report::quiet();
    chapter::check(&small.chapter(), &scratch(small), &mut report).await;
    failures(&report)
}

/// What the lints say of it.
async fn linted(small: &Small) -> String {
    let mut report = Report::quiet();
    let (project, chapters, scratch) = (small.project(), [small.chapter()], scratch(small));
    let checked = lints::check(&project, &chapters, &scratch, &mut report);
    checked.await.unwrap();
    failures(&report)
}

#[tokio::test]
async fn a_sound_workbook_passes_every_check() {
    let small = Small::new();
    assert_eq!(mapped(&small), "");
    assert_eq!(linted(&small).await, "");
    assert_eq!(built_twice(&small).await, "");
    assert_eq!(proved(&small).await, "");
}

#[tokio::test]
async fn what_cargo_cannot_load_is_no_set_of_features() {
    let small = Small::new();
    small.write("exercises/01-small/Cargo.toml", "no TOML");
    let said = built_twice(&small).await;
    assert!(said.contains("exercises/01-small/Cargo.toml"), "{said}");
}

#[test]
fn the_map_names_a_missing_part() {
    for part in [
        "chapters/01-small.md",
        "exercises/01-small/Cargo.toml",
        "solutions/01-small/Cargo.toml",
        "tests/01-small/tests.rs",
    ] {
        let small = Small::new();
        std::fs::remove_file(small.path(part)).unwrap();
        let name = std::path::Path::new(part)
            .file_name()
            .unwrap()
            .to_string_lossy();
        let said = mapped(&small);
        assert!(
            said.contains(&*name) && said.contains("is missing"),
            "{part}: {said}"
        );
    }
    let small = Small::new();
    small.write("chapters/SUMMARY.md", "# Summary\n");
    assert!(mapped(&small).contains("SUMMARY.md has no line"));
}

#[test]
fn the_map_compares_the_lock_files() {
    let package = |name: &str, version: &str| {
        format!("[[package]]\nname = {name:?}\nversion = {version:?}\n")
    };
    let said = |theirs: &str| {
        let small = Small::new();
        let ours = package("a", "1.0.1") + &package("b", "2.0.0") + &package("c", "1.0.0");
        small.write("Cargo.lock", &ours);
        small.write("workbook/Cargo.lock", theirs);
        mapped(&small)
    };
    let more = package("a", "1.0.1")
        + &package("b", "1.0.0")
        + &package("b", "2.0.0")
        + &package("d", "3.0.0");
    assert_eq!(said(&more), "");
    let other = said(&package("a", "1.0.2"));
    assert!(
        other.contains("a is {\"1.0.1\"} in Cargo.lock and {\"1.0.2\"} in workbook/Cargo.lock"),
        "{other}"
    );
}

#[test]
fn the_map_compares_the_manifests() {
    let broken = |file: &str, from: &str, to: &str| {
        let small = Small::new();
        let text = std::fs::read_to_string(small.path(file)).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        small.write(file, &text.replace(from, to));
        mapped(&small)
    };
    let solution = "solutions/01-small/Cargo.toml";
    let said = broken(solution, "small-solution", "tiny-solution");
    assert!(
        said.contains("must be called small-solution, not tiny-solution"),
        "{said}"
    );
    let said = broken(solution, "path = \"tests.rs\"", "path = \"test.rs\"");
    assert!(said.contains("needs a [[test]]"), "{said}");
    let elsewhere = "[workspace.dependencies]\nsmall = { path = \"elsewhere\" }\n[workspace]\n";
    let said = broken("Cargo.toml", "[workspace]\n", elsewhere);
    assert!(said.contains("small points at \"elsewhere\""), "{said}");
}

#[tokio::test]
async fn an_edited_exercise_is_a_students_work_and_the_checks_go_on_without_it() {
    let small = Small::new();
    small.write(
        "exercises/01-small/src/lib.rs",
        "pub fn one() -> u32 { oops }\n",
    );
    let mut report = Report::quiet();
    skeletons::check_files(&small.chapter(), &mut report).unwrap();
    assert_eq!(report.counts(), (1, 0, 1));
    assert!(report.to_string().contains("cargo workbook check small"));
    assert_eq!(proved(&small).await, "");

    let manifest = small.path("exercises/01-small/Cargo.toml");
    let text = std::fs::read_to_string(&manifest).unwrap();
    std::fs::write(&manifest, text + "\n[dependencies]\n").unwrap();
    let mut edited = Report::quiet();
    skeletons::check_files(&small.chapter(), &mut edited).unwrap();
    assert!(edited.to_string().contains("Cargo.toml"), "{edited}");

    let mut strict = Report::strict();
    skeletons::check_files(&small.chapter(), &mut strict).unwrap();
    assert!(failures(&strict).contains("src/lib.rs") || failures(&strict).contains("src\\lib.rs"));
}

#[tokio::test]
async fn steps_and_bodies_must_belong_together() {
    let small = Small::new();
    small.solution(&LIB.replace("// step 2: double it", "// step 3: double it"));
    let said = proved(&small).await;
    assert!(said.contains("nothing to write in step 2"), "{said}");
    assert!(said.contains("no `mod step_3`"), "{said}");
}

#[tokio::test]
async fn a_test_that_asks_nothing_is_named() {
    let small = Small::new();
    small.write(
        "tests/01-small/tests.rs",
        &TESTS.replace("small::twice(3), 6", "2 * 3, 6"),
    );
    let said = proved(&small).await;
    assert!(
        said.contains("step_2::doubles_three is green, though its step isn't written"),
        "{said}"
    );
    assert!(!said.contains("step_2::doubles_two"), "{said}");
}

#[tokio::test]
async fn a_step_that_needs_a_later_one_is_named() {
    let small = Small::new();
    small.write(
        "tests/01-small/tests.rs",
        &TESTS.replace("small::one(), 1", "small::twice(small::one()), 2"),
    );
    let said = proved(&small).await;
    assert!(
        said.contains("step 1 turns exactly its tests green: step_1::says_one is red"),
        "{said}"
    );
}

#[tokio::test]
async fn a_skeleton_that_warns_or_does_not_compile_is_named() {
    let small = Small::new();
    small.solution(&LIB.replace("/// One.\n", "/// One.\n#[allow(no_such_lint)]\n"));
    let said = proved(&small).await;
    assert!(
        said.contains("A warning at exercises/01-small/src/lib.rs"),
        "{said}"
    );

    small.solution(&LIB.replace(
        "one() -> u32",
        "one() -> impl Into<u32> + PartialEq<u32> + std::fmt::Debug",
    ));
    let said = proved(&small).await;
    assert!(
        said.contains("It doesn't compile: exercises/01-small/src/lib.rs"),
        "{said}"
    );
}

#[tokio::test]
async fn the_failure_that_the_page_prints_is_compared() {
    let small = Small::new();
    small.write("tests/01-small/first-failure.txt", "something else\n");
    let said = proved(&small).await;
    assert!(said.contains("first-failure.txt should hold"), "{said}");
    assert!(
        said.contains("not yet implemented: step 1: say one"),
        "{said}"
    );
}

#[tokio::test]
async fn a_solution_that_is_red_or_untidy_is_named() {
    let small = Small::new();
    small.solution(
        &LIB.replace("    2\n", "    return 3;\n")
            .replace("fn factor() ->", "fn  factor() ->"),
    );
    let said = proved(&small).await;
    assert!(
        said.contains("step_2::doubles_two is red on the solution"),
        "{said}"
    );
    let said = linted(&small).await;
    assert!(
        said.contains("clippy-clean") && said.contains("needless_return"),
        "{said}"
    );
    assert!(said.contains("are formatted: "), "{said}");
}

#[tokio::test]
async fn a_wrong_answer_that_is_not_caught_is_named() {
    let small = Small::new();
    let wrong =
        |name: &str, text: &str| small.write(&format!("tests/01-small/wrong/{name}.rs"), text);
    wrong(
        "adds",
        "//! caught by: step_2::doubles_two\npub fn twice(n: u32) -> u32 { n + 2 }\n",
    );
    wrong(
        "squares",
        "//! caught by: step_2::doubles_six\npub fn twice(n: u32) -> u32 { n * n }\n",
    );
    wrong(
        "says_two",
        "//! caught by: step_1::says_one\npub fn one() -> u32 { \"2\" }\n",
    );
    wrong(
        "types",
        "//! caught by: the compiler\npub fn one() -> u32 { 7 }\n",
    );
    wrong(
        "all",
        "//! caught by: step_1::says_one\npub fn one() -> u32 { 2 }\npub fn twice(n: u32) -> u32 { n }\n",
    );
    let said = proved(&small).await;
    assert!(
        said.contains("wrong/adds: step_2::doubles_two lets it pass"),
        "{said}"
    );
    assert!(
        said.contains("wrong/squares: There is no test step_2::doubles_six"),
        "{said}"
    );
    assert!(
        said.contains("wrong/says_two: It doesn't compile"),
        "{said}"
    );
    assert!(said.contains("wrong/types: It compiles"), "{said}");
    assert!(said.contains("Every test fails on it"), "{said}");
}

#[tokio::test]
async fn a_right_answer_that_is_rejected_is_named() {
    let small = Small::new();
    small.write(
        "tests/01-small/right/adds_twice.rs",
        "//! No.\npub fn twice(n: u32) -> u32 { n + 2 }\n",
    );
    let said = proved(&small).await;
    assert!(
        said.contains("right/adds_twice: step_2::doubles_three rejects it"),
        "{said}"
    );
}

#[tokio::test]
async fn too_few_answers_and_unreadable_ones_are_named() {
    let small = Small::new();
    std::fs::remove_dir_all(small.path("tests/01-small/right")).unwrap();
    std::fs::remove_file(small.path("tests/01-small/wrong/adds.rs")).unwrap();
    let said = proved(&small).await;
    assert!(
        said.contains("3 wrong answers") && said.contains("No right answer"),
        "{said}"
    );

    small.write(
        "tests/01-small/wrong/adds.rs",
        "pub fn twice(n: u32) -> u32 { n + 2 }\n",
    );
    assert!(
        proved(&small)
            .await
            .contains("the first line must be `//! caught by: `")
    );
    small.write(
        "tests/01-small/wrong/adds.rs",
        "//! caught by: step_1::says_one\npub fn thrice() {}\n",
    );
    assert!(
        proved(&small)
            .await
            .contains("it has no function that the solution has")
    );
}

#[tokio::test]
async fn a_snapshot_without_a_test_and_one_that_waits_are_named() {
    let small = Small::new();
    // What `insta` does when a test compares a snapshot.
    let compares = "
    #[test]
    fn doubles_two() {
        if let Ok(list) = std::env::var(\"INSTA_SNAPSHOT_REFERENCES_FILE\") {
            std::fs::write(list, \"snapshots/doubles_two.snap\\n\").unwrap();
        }
        ";
    let tests = TESTS.replace("\n    #[test]\n    fn doubles_two() {\n        ", compares);
    small.write("tests/01-small/tests.rs", &tests);
    for name in ["doubles_two.snap", "doubles_two.snap.txt"] {
        small.write(&format!("tests/01-small/snapshots/{name}"), "");
    }
    assert_eq!(proved(&small).await, "");
    for name in ["doubles_ten.snap.txt", "doubles_two.snap.new"] {
        small.write(&format!("tests/01-small/snapshots/{name}"), "");
    }
    let said = proved(&small).await;
    assert!(
        said.contains("No test compares") && said.contains("doubles_ten.snap.txt"),
        "{said}"
    );
    assert!(
        said.contains("doubles_two.snap.new waits to be accepted"),
        "{said}"
    );
}

#[tokio::test]
async fn every_test_that_fails_on_a_wrong_answer_is_to_be_named() {
    let small = Small::new();
    let zero = "//! caught by: step_2::doubles_two\npub fn twice(_: u32) -> u32 { 0 }\n";
    small.write("tests/01-small/wrong/zero.rs", zero);
    let said = proved(&small).await;
    assert!(
        said.contains("step_2::doubles_three fails on it, too"),
        "{said}"
    );

    let project = small.project();
    assert_eq!(
        record::run(&project, None, true).await.unwrap(),
        Done::Green
    );
    let text = std::fs::read_to_string(small.path("tests/01-small/wrong/zero.rs")).unwrap();
    assert!(
        text.starts_with(
            "//! caught by: step_2::doubles_two\n//! also by: step_2::doubles_three\npub fn"
        ),
        "{text}"
    );
    assert_eq!(proved(&small).await, "");
}

/// The tests with one more in step 2. On a wrong `twice` it is green in those runs of which `is_green` holds;
/// they are counted from 0, in a file.
fn with_one_by_chance(is_green: &str, file: &std::path::Path) -> String {
    let test = format!(
        "
    #[test]
    fn by_chance() {{
        if small::twice(3) != 6 {{
            let file = {file:?};
            let before = std::fs::read_to_string(file).unwrap_or_default();
            std::fs::write(file, format!(\"{{before}}.\")).unwrap();
            let runs = before.len();
            assert!({is_green}, \"in run {{runs}}\");
        }}
    }}
}}
"
    );
    format!("{}{test}", TESTS.trim_end().trim_end_matches('}'))
}

#[tokio::test]
async fn what_fails_by_chance_stays_marked_until_it_always_fails() {
    let first = "//! caught by: step_2::doubles_three\n";
    let also = "//! also by: step_2::by_chance\n";
    let sometimes = "//! sometimes by: step_2::by_chance\n";
    let gone = "//! sometimes by: step_2::is_gone\n";
    let adds = "pub fn twice(n: u32) -> u32 { n + 2 }\n";
    for (is_green, list) in [
        ("true", sometimes),
        ("runs == 0", sometimes),
        ("runs == 5", sometimes),
        ("false", also),
    ] {
        let small = Small::new();
        std::fs::remove_file(small.path("tests/01-small/wrong/squares.rs")).unwrap();
        let answer = "tests/01-small/wrong/adds.rs";
        small.write(answer, &format!("{first}{sometimes}{gone}{adds}"));
        let tests = with_one_by_chance(is_green, &small.path("runs"));
        small.write("tests/01-small/tests.rs", &tests);
        let done = record::run(&small.project(), None, true).await.unwrap();
        assert_eq!(done, Done::Green, "{is_green}");
        let text = std::fs::read_to_string(small.path(answer)).unwrap();
        assert_eq!(text, format!("{first}{list}{adds}"), "{is_green}");
    }
}

#[tokio::test]
async fn what_comes_by_chance_is_looked_at_again_before_it_is_complained_of() {
    let first = "//! caught by: step_2::doubles_three\n";
    let also = "//! also by: step_2::by_chance\n";
    let adds = "pub fn twice(n: u32) -> u32 { n + 2 }\n";
    for (list, is_green, complaint) in [
        ("", "runs == 4", ""),
        ("", "false", "by_chance fails on it, too"),
        (also, "runs != 4", ""),
        (also, "true", "by_chance lets it pass"),
    ] {
        let small = Small::new();
        // The test that fails by chance doesn't see this one.
        let squares = "//! caught by: step_2::doubles_two\npub fn twice(n: u32) -> u32 { n.pow(2) / 3 * 2 }\n";
        small.write("tests/01-small/wrong/squares.rs", squares);
        let answer = "tests/01-small/wrong/adds.rs";
        small.write(answer, &format!("{first}{list}{adds}"));
        let tests = with_one_by_chance(is_green, &small.path("runs"));
        small.write("tests/01-small/tests.rs", &tests);
        let said = proved(&small).await;
        assert_eq!(said.is_empty(), complaint.is_empty(), "{is_green}: {said}");
        assert!(said.contains(complaint), "{is_green}: {said}");
    }
}

#[tokio::test]
async fn an_answer_that_no_longer_compiles_is_told_when_recording() {
    for folder in ["wrong", "right"] {
        let small = Small::new();
        let list = "//! caught by: step_2::doubles_three\n";
        let list = if folder == "wrong" {
            list
        } else {
            "//! Not yet.\n"
        };
        let text = format!("{list}pub fn twice(n: u32) -> u32 {{ n + gone() }}\n");
        small.write(&format!("tests/01-small/{folder}/stale.rs"), &text);
        let done = record::run(&small.project(), None, true).await.unwrap();
        assert_eq!(done, Done::Red, "{folder}");
    }
}

#[tokio::test]
async fn an_answer_that_does_not_fit_has_a_build_of_its_own() {
    let small = Small::new();
    let more = "pub const fn twice(n: u32) -> u32 { n * 3 }\n";
    let names = "//! caught by: step_2::doubles_two\n//! also by: step_2::doubles_three\n";
    small.write("tests/01-small/wrong/zero.rs", &format!("{names}{more}"));
    // It fits by its signature, and doesn't compile beside the others.
    let moves = "pub fn twice(n: u32) -> u32 { let text = String::new(); drop(text); text.len() as u32 + n }\n";
    small.write("tests/01-small/wrong/moves.rs", &format!("{names}{moves}"));
    let said = proved(&small).await;
    assert!(said.contains("wrong/moves: It doesn't compile"), "{said}");
    assert_eq!(
        said.lines().filter(|it| it.starts_with("small: ")).count(),
        1,
        "{said}"
    );
}

#[tokio::test]
async fn an_answer_that_repeats_the_solution_is_named() {
    let small = Small::new();
    let copy = "pub fn one() -> u32 {\n    1 }\n";
    let text = format!(
        "//! caught by: step_2::doubles_three\npub fn twice(n: u32) -> u32 {{ n + 2 }}\n{copy}"
    );
    small.write("tests/01-small/wrong/adds.rs", &text);
    assert_eq!(
        proved(&small).await,
        "small: wrong/adds: one is the solution's: leave it out.\n"
    );
}

#[tokio::test]
async fn a_reader_s_mistake_that_no_test_sees_is_named() {
    let small = Small::new();
    let folder = tempfile::tempdir().unwrap();
    let tried = async || {
        let mut report = Report::quiet();
        let (chapter, scratch) = (small.chapter(), scratch(&small));
        let checked = mistakes::check(&chapter, folder.path(), &scratch, &mut report);
        checked.await.map(|()| failures(&report))
    };
    let empty = tried().await.unwrap_err().to_string();
    assert!(empty.contains("holds no mistake"), "{empty}");
    for (name, body) in [
        ("seen", "n + 2"),
        ("unseen", "if n > 1000 { 0 } else { n * 2 }"),
        ("broken", "oops"),
    ] {
        let text = format!("//! A promise.\npub fn twice(n: u32) -> u32 {{ {body} }}\n");
        std::fs::write(folder.path().join(name).with_extension("rs"), text).unwrap();
    }
    let said = tried().await.unwrap();
    assert!(said.contains("unseen: No test sees it."), "{said}");
    assert!(said.contains("broken: It doesn't compile: "), "{said}");
    assert!(!said.contains("/seen: "), "{said}");
}

#[tokio::test]
async fn a_mutant_that_no_test_sees_is_named_until_it_is_excused() {
    let small = Small::new();
    small.solution(&LIB.replace("n * factor()", "if n > 9 { n + n } else { n * factor() }"));
    let mutated = async || {
        let mut report = Report::quiet();
        let (project, chapter, scratch) = (small.project(), small.chapter(), scratch(&small));
        let checked = mutants::check(&project, &chapter, &scratch, &mut report);
        checked.await.unwrap();
        failures(&report)
    };
    let said = mutated().await;
    let survivor = "lib.rs, twice: arithmetic: `+` -> `-`";
    assert!(said.contains(survivor), "{said}");
    assert!(!said.contains("lib.rs, one: "), "{said}");
    let names = said
        .lines()
        .map(|line| line.rsplit("excused: ").next().unwrap());
    let names: String = names
        .filter(|it| it.starts_with("lib.rs"))
        .map(|it| format!("{it}\n"))
        .collect();
    let file = "tests/01-small/survivors.txt";
    small.write(file, &format!("{names}  No test has more than nine.\n"));
    assert_eq!(mutated().await, "");
    small.write(
        file,
        &format!("{names}lib.rs, one: gone\n  No test has more than nine.\n"),
    );
    assert!(
        mutated()
            .await
            .contains("none survives that this stands for: lib.rs, one: gone")
    );
}
