//! A workbook with one chapter whose tests report as the real ones do, and compare with transcripts.

use workbook::chapter::Chapter;
use workbook::commands::reset;
use workbook::skeleton::untouched;

use crate::small::Small;

/// What solves it.
pub const SOLVED: &str = "\
//! Two numbers and a greeting.

/// One.
pub fn one() -> u32 {
    // step 1: say one
    1
}

/// Twice a number.
pub fn twice(n: u32) -> u32 {
    // step 2: double it
    n * 2
}

/// A greeting.
pub fn greeting(name: &str) -> String {
    // step 2: greet
    format!(\"Good morning, {name}!\\n\")
}
";

const TESTS: &str = "\
mod step_1 {
    #[test]
    fn says_one() {
        harness::claim(\"step_1::says_one\", || assert_eq!(small::one(), 1));
    }
}

mod step_2 {
    #[test]
    fn doubles_three() {
        harness::claim(\"step_2::doubles_three\", || assert_eq!(small::twice(3), 6));
    }

    #[test]
    fn greets() {
        harness::claim(\"step_2::greets\", || {
            harness::is_recorded(\"01-small/greets\", &small::greeting(\"Anna\"));
        });
    }
}
";

/// The real one's channel, and as little as possible around it.
const HARNESS: &str = "\
#![allow(dead_code)]
mod report;

pub fn claim(test: &str, body: fn()) {
    report::started(test);
    match std::panic::catch_unwind(body) {
        Ok(()) => report::passed(test),
        Err(payload) => {
            let text = payload.downcast_ref::<String>().cloned();
            report::failed(test, &text.unwrap_or_default());
            std::panic::resume_unwind(payload);
        }
    }
}

pub fn is_recorded(name: &str, transcript: &str) {
    let (folder, test) = name.split_once('/').unwrap();
    let path = format!(\"{}/../{folder}/snapshots/{test}.snap.txt\", env!(\"CARGO_MANIFEST_DIR\"));
    let expected = match report::transcript(name) {
        Some(handed_over) => handed_over.map(str::to_owned),
        None => std::fs::read_to_string(path).ok(),
    };
    assert_eq!(Some(transcript), expected.as_deref());
}
";

/// The workbook.
pub fn reporting() -> Small {
    let small = Small::new();
    let report = include_str!("../../../tests/harness/src/report.rs");
    let workspace = "[workspace]\nresolver = \"3\"\nmembers = [\"exercises/*\", \"solutions/*\", \"tests/harness\"]\n\n\
        [workspace.lints]\n\n[profile.graded]\ninherits = \"dev\"\n";
    small.write("Cargo.toml", workspace);
    let manifest = small.path("solutions/01-small/Cargo.toml");
    let manifest = std::fs::read_to_string(manifest).unwrap();
    let depends = "\n[dev-dependencies]\nharness = { path = \"../../tests/harness\" }\n";
    let manifest = manifest + depends;
    small.write("solutions/01-small/Cargo.toml", &manifest);
    small.write(
        "tests/harness/Cargo.toml",
        "[package]\nname = \"harness\"\nedition = \"2024\"\n",
    );
    small.write("tests/harness/src/lib.rs", HARNESS);
    small.write("tests/harness/src/report.rs", report);
    small.write("tests/01-small/tests.rs", TESTS);
    small.write(
        "tests/01-small/snapshots/greets.snap.txt",
        "Good morning, Anna!\n",
    );
    small.solution(SOLVED);
    add_another_chapter(&small, &manifest.replace("small", "other"));
    small
}

fn add_another_chapter(small: &Small, manifest: &str) {
    small.write("solutions/02-other/Cargo.toml", manifest);
    small.write(
        "solutions/02-other/tests.rs",
        "extern crate other_solution as other;\ninclude!(\"../../tests/02-other/tests.rs\");\n",
    );
    let solved = "//! Two.\n\n/// Two.\npub fn two() -> u32 {\n    // step 1: say two\n    2\n}\n";
    small.write("solutions/02-other/src/lib.rs", solved);
    let tests = "mod step_1 {\n    #[test]\n    fn says_two() {\n        \
        harness::claim(\"step_1::says_two\", || assert_eq!(other::two(), 2));\n    }\n}\n";
    small.write("tests/02-other/tests.rs", tests);
    let chapter = Chapter::new(&small.path(""), "02-other").unwrap();
    reset::write(&chapter.exercise(), &untouched(&chapter).unwrap()).unwrap();
}
