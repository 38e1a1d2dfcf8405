//! Reads what a test executable printed, of a chapter whose tests have no harness that reports.

use std::collections::HashMap;

use super::child::PartialOutput;
use super::{Outcome, Ran};

/// How much of a crash is worth showing.
const TAIL: usize = 20;

pub fn read(output: &PartialOutput) -> Ran {
    let stdout = String::from_utf8_lossy(&output.stdout);
    let messages = messages(&stdout);
    let tests = stdout.lines().filter_map(|line| {
        let (path, outcome) = line.strip_prefix("test ")?.split_once(" ... ")?;
        let message = || messages.get(path).cloned().unwrap_or_default();
        match outcome {
            "ok" => Some((path.to_owned(), Outcome::Green)),
            "FAILED" => Some((path.to_owned(), Outcome::Red(message()))),
            _ => None,
        }
    });
    let mut tests: Vec<_> = tests.collect();
    tests.sort_by(|(one, _), (other, _)| one.cmp(other));
    let ended = stdout.lines().any(|line| line.starts_with("test result: "));
    Ran {
        tests: once_each(tests),
        limited: output.status.is_none(),
        crash: (!ended).then(|| last_words(&String::from_utf8_lossy(&output.stderr))),
        ..Ran::default()
    }
}

/// A test that is reported twice was reported once by the code under test.
fn once_each(tests: Vec<(String, Outcome)>) -> Vec<(String, Outcome)> {
    let mut once: Vec<(String, Outcome)> = Vec::new();
    for (path, outcome) in tests {
        match once.iter_mut().find(|(other, _)| *other == path) {
            Some((_, first)) => {
                *first = Outcome::Red("It was reported more than once.".to_owned());
            }
            None => once.push((path, outcome)),
        }
    }
    once
}

/// The end of what a program printed on stderr.
pub fn last_words(stderr: &str) -> String {
    match tail(stderr) {
        words if words.is_empty() => "It ended in the middle, without a word.".to_owned(),
        words => words,
    }
}

/// What each failed test printed: the lines after `---- path stdout ----`.
fn messages(stdout: &str) -> HashMap<&str, String> {
    let mut messages = HashMap::new();
    let mut rest = stdout;
    while let Some((_, after)) = rest.split_once("\n---- ") {
        let Some((path, message)) = after.split_once(" stdout ----\n") else {
            break;
        };
        let end = ["\n---- ", "\n\nfailures:\n"].map(|mark| message.find(mark));
        let end = end.into_iter().flatten().min().unwrap_or(message.len());
        messages.insert(path, message[..end].trim_end().to_owned());
        rest = &message[end..];
    }
    messages
}

fn tail(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(TAIL)..].join("\n")
}

#[cfg(test)]
mod tests {
    use std::process::ExitStatus;

    use super::*;

    const RUN: &str = "
running 3 tests
test step_1::a ... ok
test step_2::b ... FAILED
test step_1::c ... FAILED

failures:

---- step_2::b stdout ----
first line

last line

---- step_1::c stdout ----
other


failures:
    step_1::c
    step_2::b

test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out
";

    fn output(stdout: &str) -> PartialOutput {
        PartialOutput {
            stdout: stdout.into(),
            stderr: b"stack overflow".to_vec(),
            status: Some(ExitStatus::default()),
        }
    }

    #[test]
    fn reads_every_outcome_with_its_message() {
        let ran = read(&output(RUN));
        let red = |text: &str| Outcome::Red(text.to_owned());
        let expected = [
            ("step_1::a".to_owned(), Outcome::Green),
            ("step_1::c".to_owned(), red("other")),
            ("step_2::b".to_owned(), red("first line\n\nlast line")),
        ];
        assert_eq!(ran.tests, expected);
        assert_eq!(ran.crash, None);
    }

    #[test]
    fn a_line_that_the_code_under_test_printed_gives_no_point() {
        let ran = read(&output(&format!("test step_1::c ... ok\n{RUN}")));
        let outcome = ran.tests.iter().find(|(path, _)| path == "step_1::c");
        assert!(matches!(outcome, Some((_, Outcome::Red(_)))), "{outcome:?}");
        assert_eq!(ran.tests.len(), 3);
    }

    #[test]
    fn a_run_without_a_summary_is_a_crash() {
        let ran = read(&output("running 2 tests\ntest step_1::a ... ok\n"));
        assert_eq!(ran.tests.len(), 1);
        assert_eq!(ran.crash.as_deref(), Some("stack overflow"));
    }
}
