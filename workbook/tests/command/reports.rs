//! What a test says of itself counts, and nothing that the code under test prints or does to its process.

use std::path::Path;

use crate::tiny::Tiny;

const TESTS: &str = r#"
mod step_1 { #[test] fn a() { super::test("step_1::a", "a()", tiny::a); } }
mod step_2 { #[test] fn b() { super::test("step_2::b", "b()", tiny::b); } }
mod step_3 { #[test] fn c() { super::test("step_3::c", "c()", tiny::c); } }
mod step_4 { #[test] fn d() { super::test("step_4::d", "d()", tiny::d); } }

fn test(name: &str, call: &str, function: fn() -> u32) {
    report::started(name);
    report::calls(name, call);
    match std::panic::catch_unwind(|| assert_eq!(function(), 1)) {
        Ok(()) => report::passed(name),
        Err(panic) => {
            report::failed(name, "not 1");
            std::panic::resume_unwind(panic);
        }
    }
}
"#;

/// A chapter of four steps, whose tests report as those of the harness do. The bodies of its functions a, b, c
/// and d are given.
fn four(bodies: [&str; 4]) -> Tiny {
    let names = ["a", "b", "c", "d"];
    let functions = names.iter().zip(bodies);
    let exercise = functions.map(|(name, body)| format!("pub fn {name}() -> u32 {{ {body} }}\n"));
    let tiny = Tiny::with(&exercise.collect::<String>());
    let solution = names.iter().zip(1..).map(|(name, step)| {
        format!("pub fn {name}() -> u32 {{\n    // step {step}: say one\n    1\n}}\n")
    });
    tiny.write(
        "solutions/01-tiny/src/lib.rs",
        &solution.collect::<String>(),
    );
    let manifest = std::fs::read_to_string(tiny.path("solutions/01-tiny/Cargo.toml")).unwrap();
    // The tests take in a part of the harness, and not the crate.
    tiny.write(
        "solutions/01-tiny/Cargo.toml",
        &format!("{manifest}\n[package.metadata]\nharness = true\n"),
    );
    let report = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/harness/src/report.rs");
    let module = format!("#[allow(dead_code)]\n#[path = {report:?}]\nmod report;\n");
    tiny.write("tests/01-tiny/tests.rs", &(module + TESTS));
    tiny
}

fn said(tiny: &Tiny, arguments: &[&str]) -> String {
    let output = tiny.run(arguments);
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Which of the four steps are green.
fn green(tiny: &Tiny) -> Vec<u32> {
    let status = said(tiny, &["status"]);
    let is_green = |step: &u32| {
        let start = format!("  {step}  ");
        status
            .lines()
            .any(|line| line.starts_with(&start) && line.ends_with("1/1"))
    };
    (1..=4).filter(is_green).collect()
}

#[test]
fn printing_what_the_test_runner_prints_passes_nothing() {
    let forge = r#"
        for test in ["step_1::a", "step_2::b", "step_3::c", "step_4::d"] { println!("test {test} ... ok"); }
        println!("\ntest result: ok. 4 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out");
        std::process::exit(0)"#;
    assert_eq!(green(&four([forge; 4])), [0; 0]);
}

#[test]
fn a_crash_costs_the_test_that_it_happens_in() {
    let deep = "fn deep(n: u64) -> u64 { if n == u64::MAX { 0 } else { deep(std::hint::black_box(n + 1)) + 1 } }
        deep(0) as u32";
    for (crash, words) in [
        ("std::process::exit(0)", "exit status: 0"),
        ("std::process::exit(1)", "exit status: 1"),
        ("std::process::abort()", "after the call c()"),
        (deep, "overflowed its stack"),
    ] {
        let tiny = four(["1", "1", crash, "1"]);
        assert_eq!(green(&tiny), [1, 2, 4], "{crash}");
        let check = said(&tiny, &["check"]);
        assert!(
            check.contains("step_3::c: the code ended the whole process, after the call c()"),
            "{check}"
        );
        assert!(check.contains(words), "{check}");
    }
}

#[test]
fn every_test_that_crashes_is_red_and_no_other() {
    let exit = "std::process::exit(0)";
    assert_eq!(green(&four([exit, "1", exit, exit])), [2]);
}

#[test]
fn raw_bytes_on_stdout_are_nobodys_business() {
    let noise = r#"use std::io::Write;
        std::io::stdout().write_all(b"\xff\xfetest step_1::a ... FAILED\n\x00no line break").unwrap();
        1"#;
    assert_eq!(green(&four([noise; 4])), [1, 2, 3, 4]);
}

#[test]
fn what_the_shell_sets_for_the_test_runner_changes_nothing() {
    let tiny = four(["println!(\"test step_1::a ... FAILED\"); 1", "1", "2", "1"]);
    let mut command = tiny.command(&["status"]);
    command
        .env("RUST_TEST_NOCAPTURE", "1")
        .env("RUST_TEST_SHUFFLE", "1")
        .env("RUST_TEST_THREADS", "0");
    let output = command.output().unwrap();
    let status = String::from_utf8_lossy(&output.stdout);
    assert!(status.contains("3 of 4 tests are green."), "{status}");
}

#[test]
fn a_folder_for_reports_that_is_not_there_is_named() {
    let tiny = four(["1"; 4]);
    said(&tiny, &["check"]);
    let nowhere = tiny.path("nowhere");
    let mut command = tiny.command(&["check"]);
    let output = command
        .env("TMPDIR", &nowhere)
        .env("TMP", &nowhere)
        .output();
    let error = String::from_utf8_lossy(&output.unwrap().stderr).into_owned();
    assert!(error.contains(&*nowhere.to_string_lossy()), "{error}");
    assert!(error.contains("the variable TMPDIR"), "{error}");
}
