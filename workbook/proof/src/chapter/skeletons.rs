//! The skeleton: made from the solution, red in every test, and green step by step as it is filled.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::trial::{Bench, Expected, Trial};
use crate::Report;
use tokio::task::JoinSet;
use workbook::Result;
use workbook::chapter::Chapter;
use workbook::project::read;
use workbook::run::{Outcome, Ran, Verdict};
use workbook::scratch::Scratch;
use workbook::skeleton::{Source, bodies, pristine, sources, untouched};
use workbook::suite::Suite;

/// Checks that `exercises/` holds the skeletons that the solutions make.
///
/// An edited one is a student's work and not a fault of the workbook, so it is skipped: everything
/// else goes on with the untouched one.
///
/// # Errors
///
/// A file can't be read.
pub fn check_files(chapter: &Chapter, report: &mut Report) -> Result<()> {
    let what = format!("{chapter}: the exercise is the solution with bodies removed");
    let files = edited(chapter)?;
    if files.is_empty() {
        report.passed(what)
    } else {
        report.skipped(
            what,
            format!(
                "{} differs from the skeleton in {}. If this is your work, `cargo workbook check \
                 {chapter}` grades it. If the solution changed, `cargo workbook record {chapter}` \
                 writes the skeleton again. The checks go on with the untouched one.",
                chapter.exercise().display(),
                files.join(", ")
            ),
        )
    }
    check_steps_have_bodies(chapter, report)
}

/// The files of the exercise in which it isn't the skeleton that the solution makes.
///
/// # Errors
///
/// A file can't be read.
pub fn edited(chapter: &Chapter) -> Result<Vec<String>> {
    let expected = untouched(chapter)?;
    let is_same = |it: &&Source| {
        let found = std::fs::read(chapter.exercise().join(&it.path));
        found.is_ok_and(|bytes| bytes == it.text.as_bytes())
    };
    let differing = expected.iter().filter(|it| !is_same(it)).map(|it| &it.path);
    let found = sources(&chapter.exercise())?;
    let is_extra = |path: &&PathBuf| !expected.iter().any(|it| it.path == **path);
    let extra = found.iter().map(|it| &it.path).filter(is_extra);
    let files = differing
        .chain(extra)
        .map(|path| path.display().to_string())
        .collect();
    Ok(files)
}

/// Checks that the steps of the tests and of the solution's bodies are the same.
fn check_steps_have_bodies(chapter: &Chapter, report: &mut Report) -> Result<()> {
    let mut written = BTreeSet::new();
    for source in sources(&chapter.solution())? {
        let path = chapter.solution().join(&source.path);
        written.extend(bodies(&source.text, &path)?.iter().map(|body| body.step));
    }
    let tested: BTreeSet<u32> = Suite::load(chapter)?
        .steps
        .iter()
        .map(|it| it.number)
        .collect();
    let mut complaints = Vec::new();
    for step in tested.difference(&written) {
        complaints.push(format!(
            "No body in the solution starts with `// step {step}: …`, so there is nothing to write in \
             step {step}."
        ));
    }
    for step in written.difference(&tested) {
        complaints.push(format!(
            "The solution has a body for step {step}, but the tests have no `mod step_{step}`."
        ));
    }
    let what = format!("{chapter}: every step has bodies to write and tests that see them");
    report.complaints(what, complaints);
    Ok(())
}

/// Checks the skeleton as a student gets it: it compiles without warnings, and every test fails.
///
/// # Errors
///
/// Cargo fails for a reason that isn't in the code.
pub async fn check_untouched(
    chapter: &Chapter,
    scratch: &Scratch,
    report: &mut Report,
) -> Result<()> {
    let suite = Suite::load(chapter)?;
    scratch.put(chapter, &pristine(chapter)?)?;
    let verdict = scratch.run(chapter).await?;
    let complaints = match &verdict {
        Verdict::Ran(ran) => {
            let tests = suite.tests();
            let trial = Trial::read(ran, &tests.iter().collect::<Vec<_>>());
            let mut complaints = side_effects(ran);
            complaints.extend(wrong_colors(&suite, 0, &trial));
            complaints
        }
        Verdict::DoesNotCompile { first, .. } => {
            vec![format!(
                "It doesn't compile: {}\n{}",
                first.place, first.rendered
            )]
        }
    };
    report.complaints(
        format!("{chapter}: the skeleton compiles without warnings, and every test fails"),
        complaints,
    );
    check_first_failure(chapter, &suite, &verdict, report)
}

/// Checks the skeleton with the solution's bodies for steps 1 to *k*, for every *k* from 1: the tests
/// of those steps are green, and those of later steps red. *k* is the variant's number, and 0 the whole.
///
/// # Errors
///
/// A test executable can't be started.
pub async fn check_fillings(
    chapter: &Chapter,
    suite: &Suite,
    bench: &Bench,
    report: &mut Report,
) -> Result<()> {
    let last = suite.steps.len() as u32;
    let mut running = JoinSet::new();
    for steps in 1..=last {
        let bench = bench.clone();
        let variant = if steps == last { 0 } else { steps };
        let later = suite.steps.iter().filter(|step| step.number > steps);
        let expected = Expected {
            red: later.flat_map(workbook::suite::Step::paths).collect(),
            ..Expected::default()
        };
        running.spawn(async move { (steps, bench.run_until_settled(variant, &expected).await) });
    }
    let mut trials = running.join_all().await;
    trials.sort_by_key(|(steps, _)| *steps);
    for (steps, trial) in trials {
        let what = match steps {
            1 => format!("{chapter}: step 1 turns exactly its tests green"),
            _ => format!("{chapter}: steps 1 to {steps} turn exactly their tests green"),
        };
        report.complaints(what, wrong_colors(suite, steps, &trial?.0));
    }
    Ok(())
}

/// Checks that the failure that the chapter prints, if it prints one, is what a student sees first.
fn check_first_failure(
    chapter: &Chapter,
    suite: &Suite,
    verdict: &Verdict,
    report: &mut Report,
) -> Result<()> {
    let printed = chapter.tests().join("first-failure.txt");
    if !printed.is_file() {
        return Ok(());
    }
    let tests = suite.tests();
    let seen = match tests.first().and_then(|test| verdict.outcome(test)) {
        Some(Outcome::Red(message)) => message.as_str(),
        _ => "",
    };
    let same = read(&printed)?.trim_end() == seen.trim_end();
    let path = printed.display();
    let complaint = format!("{path} should hold what the first test says, which is:\n{seen}");
    report.complaints(
        format!("{chapter}: the first failure is the one that the page prints"),
        (!same).then_some(complaint).into_iter().collect(),
    );
    Ok(())
}

fn wrong_colors(suite: &Suite, steps: u32, trial: &Trial) -> Vec<String> {
    let mut complaints = Vec::new();
    for step in &suite.steps {
        for path in step.paths() {
            let should_be_green = step.number <= steps;
            match (should_be_green, trial.red.contains(&path)) {
                (true, true) => complaints.push(format!(
                    "{path} is red, though its step is written. Fix the solution, or the test."
                )),
                (false, false) => complaints.push(format!(
                    "{path} is green, though its step isn't written yet. A test that asks nothing \
                     proves nothing: make it fail without its step."
                )),
                _ => {}
            }
        }
    }
    complaints
}

/// Warnings, a crash, or a stop, which no test shows.
fn side_effects(ran: &Ran) -> Vec<String> {
    let warning =
        |it: &workbook::run::Diagnostic| format!("A warning at {}:\n{}", it.place, it.rendered);
    let mut complaints: Vec<String> = ran.warnings.iter().map(warning).collect();
    complaints.extend(
        ran.crash
            .as_ref()
            .map(|crash| format!("The run crashed:\n{crash}")),
    );
    complaints.extend(
        ran.stopped
            .then(|| "The run took too long and was stopped.".to_owned()),
    );
    complaints
}
