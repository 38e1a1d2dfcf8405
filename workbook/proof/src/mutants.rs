//! `cargo workbook verify --mutants`: mistakes made by machine, and those that no test sees.

mod known;
mod mutant;
mod operators;
mod survivors;

use std::collections::BTreeSet;

use tokio::task::JoinSet;
use workbook::chapter::Chapter;
use workbook::project::Project;
use workbook::scratch::Scratch;
use workbook::skeleton::filled;
use workbook::suite::Suite;
use workbook::{Error, Result};

use crate::Report;
use crate::chapter::answer::Answer;
use crate::chapter::schema::Variant;
use crate::chapter::trial::Bench;
use crate::chapter::variants::build_all;
use known::Known;
use mutant::Mutant;

/// Makes every mutant of a chapter's solution, and reports those that no test sees, unless the chapter's
/// `survivors.txt` says why they may live. Names the tests, too, that no wrong answer and no mutant turns
/// red.
///
/// # Errors
///
/// A file can't be read, or cargo fails for a reason that isn't in the code.
pub async fn check(
    project: &Project,
    chapter: &Chapter,
    scratch: &Scratch,
    report: &mut Report,
) -> Result<()> {
    let suite = Suite::load(chapter)?;
    let sources = filled(chapter, u32::MAX)?;
    let mutants = Mutant::all(&sources, &Known::load(project, chapter)?)?;
    let variants: Vec<Variant> = mutants.iter().map(Mutant::variant).collect();
    let (bench, refused) = build_all(chapter, &suite, scratch, &sources, &variants).await?;
    let compiled: Vec<(u32, Mutant)> = (1..)
        .zip(mutants)
        .filter(|(number, _)| !refused.contains(number))
        .collect();
    let count = compiled.len();
    let (survived, red) = run(&bench, compiled).await?;
    report.note(format!(
        "{chapter}: {count} mutants ran, {} survive; {} more don't compile",
        survived.len(),
        refused.len()
    ));
    report_survivors(chapter, &survived, report)?;
    report_untried(chapter, &suite, red, report)
}

/// The names of the mutants that every test let pass, and the tests that some mutant turned red.
async fn run(
    bench: &Bench,
    mutants: Vec<(u32, Mutant)>,
) -> Result<(BTreeSet<String>, BTreeSet<String>)> {
    let mut running = JoinSet::new();
    for (number, mutant) in mutants {
        let bench = bench.clone();
        running.spawn(async move { (mutant, bench.run_to_the_first_hang(number).await) });
    }
    let (mut survived, mut red) = (BTreeSet::new(), BTreeSet::new());
    while let Some(ended) = running.join_next().await {
        let (mutant, trial) = ended.map_err(|error| Error::Cargo(error.to_string()))?;
        let trial = trial?;
        if trial.red.is_empty() {
            survived.insert(mutant.to_string());
        }
        red.extend(trial.red);
    }
    Ok((survived, red))
}

fn report_survivors(
    chapter: &Chapter,
    survived: &BTreeSet<String>,
    report: &mut Report,
) -> Result<()> {
    let known = survivors::load(chapter)?;
    let path = survivors::file(chapter);
    let unexcused = known.unexcused(survived).into_iter();
    let mut complaints: Vec<String> = unexcused.cloned().collect();
    if !complaints.is_empty() {
        complaints.push(format!(
            "No test sees these. Write one, or say in {} why they change nothing that the chapter promises.",
            path.display()
        ));
    }
    for name in known.idle(survived) {
        complaints.push(format!(
            "{}: none survives that this stands for: {name}",
            path.display()
        ));
    }
    report.complaints(
        format!("{chapter}: every mutant is seen, or excused"),
        complaints,
    );
    Ok(())
}

/// A test is trusted when something shows that it can fail.
fn report_untried(
    chapter: &Chapter,
    suite: &Suite,
    mut red: BTreeSet<String>,
    report: &mut Report,
) -> Result<()> {
    for answer in Answer::wrong(chapter, suite)? {
        red.extend(
            answer
                .caught()
                .map(super::chapter::caught::Caught::all)
                .unwrap_or_default(),
        );
    }
    let untried = suite.tests().into_iter().filter(|test| !red.contains(test));
    let complaint = |test| format!("{test} fails on no wrong answer and no mutant.");
    report.complaints(
        format!("{chapter}: every test can fail"),
        untried.map(complaint).collect(),
    );
    Ok(())
}
