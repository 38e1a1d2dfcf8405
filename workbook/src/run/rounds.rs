//! Runs tests that report, until it is known of each what became of it.
//!
//! Code that crashes, overflows the stack or ends the process takes every test with it that runs at the same
//! time. Those that were under way are run again, each in a process of its own; the one that ends its process
//! again is red, and all others go on in a fresh one.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use super::child::PartialOutput;
use super::report::{Channel, End, Report, Said};
use super::{Outcome, Process, Ran, Selection, libtest};
use crate::{Error, Result};

/// Runs them.
///
/// # Errors
///
/// The executable can't be started, or the channel can't be made.
pub async fn run(process: &Process<'_>, selection: &Selection) -> Result<Ran> {
    let mut ran = Ran::default();
    let tests = match selection.tests.as_slice() {
        [] => {
            let (tests, last_words) = list(process).await?;
            ran.crash = tests.is_empty().then_some(last_words);
            tests
        }
        tests => tests.to_vec(),
    };
    let mut left: BTreeSet<String> = tests.into_iter().collect();
    while !left.is_empty() {
        let round = Round::of(process, &left, selection.threads).await?;
        let ended = round.ended();
        left.retain(|test| !ended.iter().any(|(ended, _)| ended == test));
        ran.limited |= round.is_limited();
        let progress = !ended.is_empty();
        ran.tests.extend(ended);
        let begun = round.begun();
        if round.output.status.is_none() || round.report.stopped {
            ran.stopped = round.output.status.is_none();
            ran.limited |= ran.stopped;
            break;
        }
        if begun.is_empty() && !progress {
            ran.crash = Some(round.last_words());
            break;
        }
        for test in begun {
            let outcome = match left.len() {
                1 => round.death(&test),
                _ => {
                    let (outcome, limited) = alone(process, &test).await?;
                    ran.limited |= limited;
                    outcome
                }
            };
            left.remove(&test);
            ran.tests.push((test, outcome));
        }
    }
    ran.tests.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(ran)
}

/// The tests of the executable, and what it said last: code may end it before there is any.
async fn list(process: &Process<'_>) -> Result<(Vec<String>, String)> {
    let arguments = ["--list", "--format", "terse"].map(str::to_owned);
    let output = process.run(&arguments, "", None).await?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let tests = text.lines().filter_map(|line| line.strip_suffix(": test"));
    let last_words = libtest::last_words(&String::from_utf8_lossy(&output.stderr));
    Ok((tests.map(str::to_owned).collect(), last_words))
}

/// What became of a test in a process of its own, and whether a limit had a part in it.
async fn alone(process: &Process<'_>, test: &str) -> Result<(Outcome, bool)> {
    let round = Round::of(process, &BTreeSet::from([test.to_owned()]), None).await?;
    let ended = round.ended().into_iter().next();
    let outcome = ended.map_or_else(|| round.death(test), |(_, outcome)| outcome);
    Ok((outcome, round.is_limited()))
}

/// Says what the folder for temporary files is needed for.
fn no_report(folder: &Path) -> impl Fn(io::Error) -> Error {
    let folder = folder.to_owned();
    move |error| {
        let why = format!(
            "{error}. Tests write there what became of them. It has to be a folder with room; the variable TMPDIR (on \
             Windows TMP) names another"
        );
        Error::file(&folder)(io::Error::new(error.kind(), why))
    }
}

/// One process, and what it has said.
struct Round {
    output: PartialOutput,
    report: Report,
}

impl Round {
    async fn of(
        process: &Process<'_>,
        tests: &BTreeSet<String>,
        threads: Option<usize>,
    ) -> Result<Self> {
        let private = process.target.private.as_ref();
        let folder = private.map_or_else(std::env::temp_dir, |it| it.folder.clone());
        let channel = Channel::new(tests, &folder).map_err(no_report(&folder))?;
        let tests = tests.iter().cloned().collect();
        let arguments = Selection { tests, threads }.arguments();
        let input = channel.input(process.target.transcripts.as_deref());
        let output = process
            .run(&arguments, &input, Some(channel.path()))
            .await?;
        let report = channel.read().map_err(no_report(&folder))?;
        Ok(Self { output, report })
    }

    /// The tests that came to an end.
    fn ended(&self) -> Vec<(String, Outcome)> {
        let outcome = |end: &End| match end {
            End::Passed => Outcome::Green,
            End::Failed(message) => Outcome::Red(message.trim_end().to_owned()),
        };
        let tests = self.report.tests.iter();
        tests
            .filter_map(|(test, said)| Some((test.clone(), outcome(said.end.as_ref()?))))
            .collect()
    }

    /// The tests that were under way when the process ended.
    fn begun(&self) -> Vec<String> {
        let tests = self.report.tests.iter();
        let begun = tests.filter(|(_, said)| said.end.is_none());
        begun.map(|(test, _)| test.clone()).collect()
    }

    /// Whether a test was stopped at its limit, or the run at that of all.
    fn is_limited(&self) -> bool {
        self.output.status.is_none() || self.report.tests.values().any(|said| said.limited)
    }

    fn last_words(&self) -> String {
        libtest::last_words(&String::from_utf8_lossy(&self.output.stderr))
    }

    /// What there is to say of a test that has ended its process, or was under way when the time was over.
    fn death(&self, test: &str) -> Outcome {
        let said = self.report.tests.get(test);
        let calls = said.and_then(|Said { calls, .. }| calls.as_deref());
        let during = calls.map_or_else(String::new, |call| format!(", after the call {call}"));
        let text = match self.output.status {
            Some(status) => format!(
                "{test}: the code ended the whole process{during} ({status}). What it said last:\n\n{}",
                self.last_words()
            ),
            None => format!("{test} took too long and was stopped{during}."),
        };
        Outcome::Red(text)
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::chapter::Chapter;
    use crate::project::Project;
    use crate::run::Target;

    #[tokio::test]
    async fn a_program_that_ends_before_it_lists_a_test_has_crashed() {
        let root = tempfile::tempdir().unwrap();
        let chapter = Chapter::new(root.path(), "01-x").unwrap();
        let target = Target {
            folder: root.path().to_owned(),
            ..Target::exercise(&Project::at(root.path()), &chapter)
        };
        let process = Process {
            target: &target,
            executable: "false".as_ref(),
            env: &[],
        };
        let ran = run(&process, &Selection::default()).await.unwrap();
        assert_eq!((ran.tests.len(), ran.crash.is_some()), (0, true));
    }
}
