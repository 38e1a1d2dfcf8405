//! Calls in another process.

mod common;

use common::{LONG, STEP, assert_has};
use harness::claim;

#[test]
fn a_call_runs_in_a_process_of_its_own() {
    claim!(STEP, "Two processes", "none").test(async |t| {
        let here = std::process::id().to_string();
        let there = t.call_elsewhere("id()", || std::process::id().to_string());
        there.must("another process", |id| {
            *id != here && id.parse::<u32>().is_ok()
        });
    });
}

#[test]
fn a_call_that_says_nothing_is_shown_whole() {
    let outcome = claim!(STEP, "It answers", "none").run(LONG, async |t| {
        let called = t.call_elsewhere("quiet()", || std::process::exit(0));
        drop(called);
    });
    let failure = outcome.expect_err("nothing was said").to_string();
    assert_has(&failure, &["the other process said only", "running 1 test"]);
}
