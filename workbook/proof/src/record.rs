//! `cargo workbook record`: an author's way to renew what is made from the solution.
//!
//! The skeleton is written from the solution, unless a student's work stands in its place. The
//! transcripts of the solution's tests become the expected ones, after their differences were shown.

mod pending;

use std::io::{IsTerminal, Write};
use std::path::PathBuf;

use workbook::chapter::Chapter;
use workbook::commands::reset;
use workbook::project::Project;
use workbook::run::{self, Progress, Target, Verdict, run_with};
use workbook::scratch::Scratch;
use workbook::skeleton::{
    bodies, functions, is_unwritten as is_unwritten_body, sources, untouched,
};
use workbook::suite::Suite;

use crate::chapter::{recorded, skeletons};
use workbook::{Done, Result};

/// Records one chapter, or all. `yes` answers the question before anything is written.
///
/// # Errors
///
/// There is no such chapter, or a file can't be read or written.
pub async fn run(project: &Project, chapter: Option<&str>, yes: bool) -> Result<Done> {
    let chapters = match chapter {
        Some(given) => vec![project.chapter(given)?],
        None => project.chapters()?,
    };
    let mut green = true;
    for chapter in &chapters {
        write_skeleton(chapter)?;
        green &= record(project, chapter, yes).await? && record_answers(project, chapter).await?;
    }
    Ok(Done::green_if(green))
}

fn write_skeleton(chapter: &Chapter) -> Result<()> {
    let skeleton = untouched(chapter)?;
    if skeletons::edited(chapter)?.is_empty() {
        println!("{chapter}: the skeleton is up to date.");
    } else if is_unwritten(chapter)? {
        reset::write(&chapter.exercise(), &skeleton)?;
        println!("{chapter}: the skeleton is written again.");
    } else {
        println!(
            "{chapter}: the exercise holds a student's work, so it stays. `cargo workbook reset \
             {chapter}` puts it aside."
        );
    }
    Ok(())
}

/// Whether every function of the exercise that a student writes is still the skeleton's.
fn is_unwritten(chapter: &Chapter) -> Result<bool> {
    let mut asked = Vec::new();
    for source in sources(&chapter.solution())? {
        let found = bodies(&source.text, &chapter.solution().join(&source.path))?;
        asked.extend(found.into_iter().map(|body| body.function));
    }
    for source in sources(&chapter.exercise())? {
        for function in functions(&source.text, &chapter.exercise().join(&source.path))? {
            let written = !is_unwritten_body(&source.text[function.inside]);
            if asked.contains(&function.name) && written {
                return Ok(false);
            }
        }
    }
    Ok(true)
}

async fn record(project: &Project, chapter: &Chapter, yes: bool) -> Result<bool> {
    let target = Target::solution(project, chapter);
    let snapshots = chapter.tests().join("snapshots");
    run_with(&target, Progress::Shown, &[update("new")]).await?;
    let pending = pending::take(&snapshots)?;
    if pending.is_empty() {
        println!("{chapter}: the transcripts are up to date.");
    } else {
        pending.iter().for_each(|it| println!("{it}"));
        if !(yes || confirmed(chapter)) {
            println!("{chapter}: nothing is written. `--yes` writes without asking.");
            return Ok(false);
        }
        run_with(&target, Progress::Hidden, &[update("always")]).await?;
        println!("{chapter}: {} transcripts are written.", pending.len());
    }
    let verdict = run::run(&target, Progress::Hidden).await?;
    report_red(chapter, &verdict)
}

/// Writes into each wrong answer which tests fail on it.
async fn record_answers(project: &Project, chapter: &Chapter) -> Result<bool> {
    let recorded = recorded::record(chapter, &Scratch::with_variants(project)?).await?;
    let said = recorded.changed.iter().chain(&recorded.wrong);
    said.for_each(|line| println!("{line}"));
    println!("{chapter}: the wrong answers name the tests that fail on them.");
    Ok(recorded.wrong.is_empty())
}

fn update(how: &str) -> (&'static str, PathBuf) {
    ("INSTA_UPDATE", how.into())
}

fn confirmed(chapter: &Chapter) -> bool {
    if !std::io::stdin().is_terminal() {
        return false;
    }
    print!("Take these as the expected transcripts of {chapter}? [y/N] ");
    // A prompt that can't be shown is answered with no, like everything but y.
    let _ = std::io::stdout().flush();
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer).is_ok() && answer.trim().eq_ignore_ascii_case("y")
}

fn report_red(chapter: &Chapter, verdict: &Verdict) -> Result<bool> {
    if let Verdict::DoesNotCompile { first, .. } = verdict {
        println!(
            "{chapter}: the solution doesn't compile: {}\n{}",
            first.place, first.rendered
        );
        return Ok(false);
    }
    let tests = Suite::load(chapter)?.tests();
    let red: Vec<String> = tests
        .into_iter()
        .filter(|path| !verdict.is_green(path))
        .collect();
    for path in &red {
        println!("{chapter}: {path} is red on the solution, and no transcript can change that.");
    }
    Ok(red.is_empty())
}
