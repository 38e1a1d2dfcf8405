//! Calls in second processes.

mod common;

use common::{LONG, STEP, assert_has};
use harness::claim;

#[test]
fn a_call_runs_in_processes_of_its_own() {
    claim!(STEP, "Two processes", "none").test(async |t| {
        let here = std::process::id().to_string();
        let there = t.call_in_two_processes("id()", || std::process::id().to_string());
        there.must("two other processes", |[one, other]| {
            let are_ids = [one, other].iter().all(|id| id.parse::<u32>().is_ok());
            are_ids && one != other && *one != here && *other != here
        });
    });
}

#[test]
fn a_call_that_prints_nothing_is_shown_whole() {
    let outcome = claim!(STEP, "It answers", "none").run(LONG, async |t| {
        let called = t.call_in_two_processes("quiet()", || std::process::exit(0));
        drop(called);
    });
    let failure = outcome.expect_err("nothing was printed").to_string();
    assert_has(
        &failure,
        &["the second process ended", "printed only", "running 1 test"],
    );
}
