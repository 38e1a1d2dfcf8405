//! Wrong answers are caught, each by exactly the tests that it names; right answers of another shape
//! pass.

use std::collections::BTreeSet;

use tokio::task::JoinSet;
use workbook::chapter::Chapter;
use workbook::run::{Diagnostic, Progress, build};
use workbook::scratch::Scratch;
use workbook::suite::Suite;
use workbook::{Error, Result};

use super::answer::{Answer, Catcher};
use super::built::Built;
use super::caught::Caught;
use super::reach::Look;
use super::trial::{Bench, Trial};
use crate::Report;

/// The fewest wrong answers that a chapter should have.
const WRONG: usize = 4;

/// What became of an answer.
#[derive(Debug)]
pub enum Graded {
    /// The compiler refused it.
    DoesNotCompile(Diagnostic),
    /// The tests ran. Those in the set were red in one run and green in another.
    Ran(Trial, BTreeSet<String>),
}

/// How the tests are run on an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Once, to see which are red.
    Once,
    /// Those again that say something else than the answer's first lines do.
    AsNamed,
}

/// Runs the tests on each answer.
///
/// # Errors
///
/// An answer can't be read, or cargo fails for a reason that isn't in the code.
pub async fn grade(
    chapter: &Chapter,
    scratch: &Scratch,
    built: &Built,
    how: How,
) -> Result<Vec<(Answer, Graded)>> {
    let mut running = JoinSet::new();
    let mut alone = Vec::new();
    for (place, (answer, number)) in built.answers.iter().cloned().enumerate() {
        let Some(number) = number else {
            alone.push((place, answer));
            continue;
        };
        let bench = built.bench.clone();
        running.spawn(async move {
            let graded = try_out(&answer, &bench, number, how).await?;
            Ok::<_, Error>((place, answer, graded))
        });
    }
    let mut graded = Vec::new();
    for (place, answer) in alone {
        scratch.put(chapter, &answer.spliced(&built.sources)?)?;
        let graded_alone = grade_alone(&answer, chapter, scratch, built, how).await?;
        graded.push((place, answer, graded_alone));
    }
    while let Some(ended) = running.join_next().await {
        let ended = ended.map_err(|error| Error::Cargo(error.to_string()))?;
        graded.push(ended?);
    }
    graded.sort_by_key(|(place, ..)| *place);
    Ok(graded
        .into_iter()
        .map(|(_, answer, it)| (answer, it))
        .collect())
}

async fn try_out(answer: &Answer, bench: &Bench, number: u32, how: How) -> Result<Graded> {
    let expected = answer.caught().map(Caught::expected).unwrap_or_default();
    if how == How::Once {
        let trial = bench.run(number, &expected.hangs, Look::Wide).await?;
        return Ok(Graded::Ran(trial, BTreeSet::new()));
    }
    let (trial, by_chance) = bench.run_until_settled(number, &expected).await?;
    Ok(Graded::Ran(trial, by_chance))
}

/// Says how many tests fail by chance: those that are marked so, and those that showed now.
fn note_chance(chapter: &Chapter, graded: &[(Answer, Graded)], report: &mut Report) {
    let marked = graded.iter().filter_map(|(answer, _)| answer.caught());
    let marked: usize = marked.map(|caught| caught.sometimes.len()).sum();
    let mut seen = Vec::new();
    for (answer, graded) in graded {
        if let Graded::Ran(_, by_chance) = graded {
            seen.extend(
                by_chance
                    .iter()
                    .map(|test| format!("{test} on {}", answer.name())),
            );
        }
    }
    let seen = if seen.is_empty() {
        String::new()
    } else {
        format!("; and now, unmarked: {}", seen.join(", "))
    };
    report.note(format!(
        "{chapter}: {marked} times a test is marked as failing by chance{seen}"
    ));
}

/// Builds the answer that lies in the copy, and runs every test on it.
async fn grade_alone(
    answer: &Answer,
    chapter: &Chapter,
    scratch: &Scratch,
    built: &Built,
    how: How,
) -> Result<Graded> {
    let target = scratch.target(chapter);
    let build = build(&target, Progress::Hidden).await?;
    let Some(executable) = build.executable else {
        let first = build.errors.into_iter().next();
        return first
            .map(Graded::DoesNotCompile)
            .ok_or(Error::Cargo(build.stderr));
    };
    let bench = Bench::new(target, executable, &built.suite);
    try_out(answer, &bench, 0, how).await
}

/// Reports what became of the answers.
///
/// # Errors
///
/// An answer isn't Rust.
pub fn report(
    chapter: &Chapter,
    built: &Built,
    graded: &[(Answer, Graded)],
    report: &mut Report,
) -> Result<()> {
    let suite = &built.suite;
    note_chance(chapter, graded, report);
    report.complaints(
        format!("{chapter}: there are wrong answers and a right one"),
        too_few(graded),
    );
    for (answer, graded) in graded {
        let what = format!("{chapter}: {}", answer.name());
        let mut complaints = match &answer.caught_by {
            Some(catcher) => not_caught(chapter, catcher, suite, graded),
            None => not_accepted(graded),
        };
        for function in answer.copies(&built.sources)? {
            complaints.push(format!("{function} is the solution's: leave it out."));
        }
        report.complaints(what, complaints);
    }
    Ok(())
}

fn too_few(graded: &[(Answer, Graded)]) -> Vec<String> {
    let wrong = graded
        .iter()
        .filter(|(it, _)| it.caught_by.is_some())
        .count();
    let mut complaints = Vec::new();
    if wrong < WRONG {
        complaints.push(format!(
            "{wrong} wrong answers in wrong/, and {WRONG} is the least: add mistakes that readers make."
        ));
    }
    if wrong == graded.len() {
        complaints.push("No right answer in right/: add one of another shape.".to_owned());
    }
    complaints
}

fn not_caught(chapter: &Chapter, catcher: &Catcher, suite: &Suite, graded: &Graded) -> Vec<String> {
    match (catcher, graded) {
        (Catcher::Compiler, Graded::DoesNotCompile(_)) => Vec::new(),
        (Catcher::Compiler, Graded::Ran(..)) => {
            vec!["It compiles. Name the test that catches it.".to_owned()]
        }
        (Catcher::Tests(_), Graded::DoesNotCompile(first)) => vec![format!(
            "It doesn't compile, so no test sees it. Fix {}, or say `caught by: the compiler`.\n{}",
            first.place, first.rendered
        )],
        (Catcher::Tests(caught), Graded::Ran(trial, _)) => {
            differences(chapter, caught, suite, trial)
        }
    }
}

/// Where the tests that fail aren't those that the answer names.
fn differences(chapter: &Chapter, caught: &Caught, suite: &Suite, trial: &Trial) -> Vec<String> {
    let tests: BTreeSet<String> = suite.tests().into_iter().collect();
    let mut complaints = Vec::new();
    for unknown in caught.all().difference(&tests) {
        complaints.push(format!("There is no test {unknown}."));
    }
    for test in caught
        .always
        .intersection(&tests)
        .filter(|it| !trial.red.contains(*it))
    {
        complaints.push(format!(
            "{test} lets it pass. Make the test see the mistake again."
        ));
    }
    for test in trial.red.difference(&caught.all()) {
        let how = if trial.hung.contains(test) {
            "hangs on"
        } else {
            "fails on"
        };
        complaints.push(format!(
            "{test} {how} it, too, and isn't named. Has the body gone stale? If it should fail, \
             `cargo workbook record {chapter}` adds it."
        ));
    }
    if trial.red == tests {
        complaints.push("Every test fails on it, so it isn't a plausible mistake.".to_owned());
    }
    complaints
}

fn not_accepted(graded: &Graded) -> Vec<String> {
    match graded {
        Graded::DoesNotCompile(first) => {
            vec![format!(
                "It doesn't compile: {}\n{}",
                first.place, first.rendered
            )]
        }
        Graded::Ran(trial, _) => {
            let complaint =
                |path| format!("{path} rejects it. Loosen the test, or drop the answer.");
            trial.red.iter().map(complaint).collect()
        }
    }
}
