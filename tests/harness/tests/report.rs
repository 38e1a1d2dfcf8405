//! What a student reads in the terminal, to the letter.

mod common;

use std::process::Command;

use axum::Router;
use axum::routing::get;
use common::{LONG, STEP, assert_has, failure};
use harness::{Claim, SetCookie, Test, claim};

const CHILD: &str = "HARNESS_TEST_CHILD";

async fn visit(t: Test) {
    let site = t.serve(Router::new().route("/", get("one\ntwo\nthree \n")));
    t.browser("alice", &site).get("/").await;
    t.matches_snapshot();
}

/// Runs one test of this file again, in a process of its own and with `run` in place of its body.
/// Gives what it prints; in that process itself, nothing.
fn printed(test: &str, run: fn()) -> Option<String> {
    if std::env::var_os(CHILD).is_some() {
        run();
        return None;
    }
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test])
        .envs([(CHILD, "1"), ("RUST_BACKTRACE", "1")])
        .output()
        .unwrap();
    assert!(!output.status.success(), "{test} must fail");
    let bytes = [output.stdout, output.stderr].concat();
    Some(String::from_utf8(bytes).unwrap())
}

#[test]
fn a_right_snapshot_is_silent() {
    claim!(STEP, "Three lines come", "chapter 90").test(visit);
}

#[test]
fn a_wrong_snapshot() {
    let claim: fn() -> Claim = || claim!(STEP, "Three lines come", "chapter 90");
    let expected = "\
example: Step 2: Count the visit

  Three lines come.
  (chapter 90)

Lines with - are expected, lines with + are yours:

    alice
    > GET /
    < 200 OK
    <
    < one
  - < zwei
  - < three\\n
  + < two
  + < three \\n

Read:   chapters/90-example.md, \"Step 2: Count the visit\"
Stuck?  cargo workbook hint example 2";
    if std::env::var_os(CHILD).is_none() {
        let failure = claim().run(LONG, visit).unwrap_err();
        assert_eq!(failure.to_string(), expected);
    }
    let run = || claim!(STEP, "Three lines come", "chapter 90").test(visit);
    if let Some(printed) = printed("a_wrong_snapshot", run) {
        let shown = format!("---- a_wrong_snapshot stdout ----\n{expected}\n\n");
        assert_has(&printed, &[&shown]);
        for noise in ["insta", "panicked", "backtrace", "snap"] {
            let printed = printed.replace("a_wrong_snapshot", "");
            assert!(!printed.contains(noise), "{noise} in:\n{printed}");
        }
    }
}

#[test]
fn a_missing_snapshot() {
    let claim = claim!(STEP, "Three lines come", "chapter 90");
    let text = claim.run(LONG, visit).unwrap_err().to_string();
    let expected = "\
This test has no snapshot yet. Authors record one with
`cargo workbook record example`. It would be:

    alice
    > GET /
    < 200 OK
    <
    < one
    < two
    < three \\n

Read: ";
    assert_has(&text, &[expected]);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/90-example/snapshots");
    for file in std::fs::read_dir(folder).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        assert!(!name.contains("missing"), "{name} was written");
    }
}

#[test]
fn a_panic_on_a_thread_of_ones_own_is_printed_as_usual() {
    let run = || {
        let outcome = common::example().run(LONG, async |t| t.call("count()", || 1).gives(1));
        assert!(outcome.is_ok());
        let thread = std::thread::spawn(|| panic!("not watched"));
        thread.join().unwrap_err();
        common::example().test(async |_| panic!("watched, too"));
    };
    let test = "a_panic_on_a_thread_of_ones_own_is_printed_as_usual";
    if let Some(printed) = printed(test, run) {
        let usual = "panicked at tests/harness/tests/report.rs:";
        assert_has(&printed, &[usual, ":\nnot watched\n"]);
        assert_eq!(printed.matches(usual).count(), 1, "{printed}");
        let shown = "The code panicked.\n\nPanic at tests/harness/tests/report.rs:";
        assert_has(&printed, &[shown, "    watched, too\n"]);
    }
}

#[test]
fn the_conditions_that_a_test_is_about_are_cited() {
    let cited = |step| {
        let claim = claim!(step, "The count goes up", "RFC 6265bis, section 3");
        let run = claim.run(LONG, async |t| t.see("count", 1).is(2));
        run.unwrap_err().to_string()
    };
    let one = "up.\n  (step 2, invariant 3; RFC 6265bis, section 3)\n";
    assert_has(&cited(STEP.invariant(3)), &[one]);
    let two = "(step 2, invariants 1 and 4; RFC";
    assert_has(&cited(STEP.invariants(&[4, 1])), &[two]);
    let bounds = "(step 2, invariants 1, 2 and 31; RFC";
    assert_has(&cited(STEP.invariants(&[1, 2, 31])), &[bounds]);
    assert_has(&cited(STEP), &["  (RFC 6265bis, section 3)\n"]);
}

#[test]
#[should_panic(expected = "invariants count from 1 to 31")]
fn an_invariant_beyond_what_a_step_holds() {
    let _ = STEP.invariant(32);
}

#[test]
fn a_call_that_gives_another_value() {
    let text = failure(LONG, async |t| {
        let called = t.call("count(1)", || Some(1));
        called.gives(Some(1));
        called.gives(Some(2));
    });
    let expected = "
Lines with - are expected, lines with + are yours:

    count(1) gives
    Some(
  -     2,
  +     1,
    )
";
    assert_has(&text, &[expected]);
}

#[test]
fn a_value_that_lacks_a_property() {
    let text = failure(LONG, async |t| {
        let set = || SetCookie::parse("visits=3; Max-Age=9");
        let called = t.call("visits_cookie(3)", set);
        called.must("the pair visits=3", |set| set.value() == b"3");
        called.must("an attribute Path=/", |set| set.attribute("path").is_some());
    });
    let expected = "
Expected: an attribute Path=/. Yours:

    visits_cookie(3) gives
    visits=3; Max-Age=9
";
    assert_has(&text, &[expected]);
}

#[test]
fn a_value_that_is_another_one() {
    let text = failure(LONG, async |t| {
        let status = t.see("the status", 404);
        status.is(404);
        status.is(200);
    });
    let expected = "
Lines with - are expected, lines with + are yours:

    the status:
  - 200
  + 404
";
    assert_has(&text, &[expected]);
    let text = failure(LONG, async |t| {
        let status = t.see("the status", 404);
        status.must("an error", |&status| status >= 400);
        status.must("an error of the server's", |&status| status >= 500);
    });
    let expected = "
Expected: an error of the server's. Yours:

    the status:
    404
";
    assert_has(&text, &[expected]);
}

#[test]
fn a_test_that_checks_nothing_fails() {
    let text = failure(LONG, async |t| {
        let site = t.serve(Router::new());
        t.browser("alice", &site).get("/").await;
        let _ = t.call("count()", || 1).value();
    });
    let expected = "
The test ended without looking at anything: it must call `gives`,
`is`, `must` or `matches_snapshot` at least once.

Read: ";
    assert_has(&text, &[expected]);
}
