//! `cargo workbook grade`: grades a submission with this checkout's tests.
//!
//! Only what lies below `exercises/NN-name/src` is taken from the submission. The tests, the
//! manifests and everything else are this checkout's, and the list of tests that must run is read
//! from their source: one that didn't run gives no point.

use std::fs;
use std::path::Path;

use serde::Serialize;

use crate::chapter::Chapter;
use crate::needs::Needs;
use crate::project::{Project, files_below};
use crate::run::{Outcome, Ran, Verdict};
use crate::scratch::{Files, Scratch};
use crate::suite::Suite;
use crate::{Done, Error, Result, broken};

/// How a grade is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    Table,
    /// For programs.
    Json,
}

/// The grade of one submission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Grade {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that there are.
    pub total: usize,
    /// Each chapter's part.
    pub chapters: Vec<ChapterGrade>,
}

/// One chapter's part of a grade.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChapterGrade {
    /// `01-visit-counter`.
    pub chapter: String,
    /// Tests that passed.
    pub passed: usize,
    /// Tests that there are.
    pub total: usize,
    /// What kept the tests from running, if anything did: the first compile error, a crash, a stop.
    pub problem: Option<String>,
    /// Every test that there is.
    pub tests: Vec<TestGrade>,
}

/// One test's part of a grade.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TestGrade {
    /// From 1.
    pub step: u32,
    /// `step_1::greets_a_stranger`.
    pub test: String,
    /// Whether it ran and passed.
    pub passed: bool,
    /// What it printed, if it failed.
    pub message: Option<String>,
}

/// Grades the exercises below `submission`, or this checkout's own.
///
/// # Errors
///
/// The submission can't be read, or cargo fails for a reason that isn't in the code.
pub async fn run(project: &Project, submission: Option<&Path>, format: Format) -> Result<Done> {
    let submission = submission.unwrap_or(project.root());
    if !submission.join("exercises").is_dir() {
        let folder = submission.display();
        return Err(Error::Usage(format!(
            "{folder} has no folder exercises/. Name the folder of a student's checkout"
        )));
    }
    let grade = grade(project, submission).await?;
    match format {
        Format::Table => print!("{}", table(&grade)),
        Format::Json => println!(
            "{}",
            serde_json::to_string_pretty(&grade).unwrap_or_default()
        ),
    }
    Ok(Done::green_if(grade.passed == grade.total))
}

/// Grades every chapter, each in a copy in which all others are untouched: what one chapter's code has
/// written there, or left unreadable, is no matter for the next.
///
/// # Errors
///
/// As for [`run`].
pub async fn grade(project: &Project, submission: &Path) -> Result<Grade> {
    let mut chapters = Vec::new();
    for chapter in project.chapters()? {
        eprintln!("Grading {chapter} …");
        let scratch = Scratch::new(project)?;
        chapters.push(grade_chapter(&chapter, &scratch, submission).await?);
    }
    Ok(Grade {
        passed: chapters.iter().map(|chapter| chapter.passed).sum(),
        total: chapters.iter().map(|chapter| chapter.total).sum(),
        chapters,
    })
}

async fn grade_chapter(
    chapter: &Chapter,
    scratch: &Scratch,
    submission: &Path,
) -> Result<ChapterGrade> {
    let suite = Suite::load(chapter)?;
    let handed_in = chapter.below(submission);
    let (verdict, problem) = match ran(chapter, &handed_in, scratch).await {
        Ok(verdict) => {
            let problem = problem(&verdict).or(Needs::load(chapter)?.missing());
            (verdict, problem)
        }
        // What cargo or the system can't even read is this chapter's misfortune, and not that of the others.
        Err(Error::Cargo(output)) => (Verdict::Ran(Ran::default()), Some(output)),
        Err(error @ Error::File { .. }) => (Verdict::Ran(Ran::default()), Some(error.to_string())),
        Err(error) => return Err(error),
    };
    let tests: Vec<TestGrade> = suite
        .steps
        .iter()
        .flat_map(|step| step.paths().into_iter().map(|path| (step.number, path)))
        .map(|(step, test)| test_grade(step, test, &verdict))
        .collect();
    Ok(ChapterGrade {
        chapter: chapter.name().to_owned(),
        passed: tests.iter().filter(|test| test.passed).count(),
        total: tests.len(),
        problem,
        tests,
    })
}

/// Runs the exercise with what was handed in. One that wasn't is the skeleton that stands in the copy.
async fn ran(chapter: &Chapter, handed_in: &Chapter, scratch: &Scratch) -> Result<Verdict> {
    let files = submitted(&handed_in.exercise().join("src"))?;
    if !files.is_empty() {
        scratch.put_files(chapter, &files)?;
    }
    match broken::reason(&scratch.chapter(chapter)) {
        Some(first) => Ok(Verdict::DoesNotCompile {
            first,
            others: Vec::new(),
        }),
        None => scratch.run(chapter).await,
    }
}

/// The files below a submission's `src`.
fn submitted(src: &Path) -> Result<Files> {
    let mut files = Files::new();
    for file in files_below(src)? {
        let bytes = fs::read(&file).map_err(Error::file(&file))?;
        let name = file.strip_prefix(src).unwrap_or(&file);
        files.insert(name.to_owned(), bytes);
    }
    Ok(files)
}

fn test_grade(step: u32, test: String, verdict: &Verdict) -> TestGrade {
    let outcome = verdict.outcome(&test);
    TestGrade {
        step,
        passed: outcome == Some(&Outcome::Green),
        message: match outcome {
            Some(Outcome::Red(message)) => Some(message.clone()),
            _ => None,
        },
        test,
    }
}

fn problem(verdict: &Verdict) -> Option<String> {
    match verdict {
        Verdict::DoesNotCompile { first, .. } => Some(format!(
            "It doesn't compile: {}\n{}",
            first.place, first.rendered
        )),
        Verdict::Ran(ran) if ran.stopped => Some("The run took too long and was stopped.".into()),
        Verdict::Ran(ran) => ran
            .crash
            .as_ref()
            .map(|crash| format!("The run crashed:\n{crash}")),
    }
}

/// One line for each chapter, one for each of its steps, and the sum.
fn table(grade: &Grade) -> String {
    let mut lines = Vec::new();
    for chapter in &grade.chapters {
        lines.push(row(&chapter.chapter, chapter.passed, chapter.total));
        let mut steps: Vec<u32> = chapter.tests.iter().map(|test| test.step).collect();
        steps.dedup();
        for step in steps {
            let tests = chapter.tests.iter().filter(|test| test.step == step);
            let passed = tests.clone().filter(|test| test.passed).count();
            lines.push(row(&format!("  step {step}"), passed, tests.count()));
        }
        let problem = chapter.problem.iter().flat_map(|problem| problem.lines());
        lines.extend(problem.map(|line| format!("    {line}")));
    }
    lines.push(row("all", grade.passed, grade.total));
    lines.join("\n") + "\n"
}

fn row(name: &str, passed: usize, total: usize) -> String {
    format!("{name:<30} {passed:>4} of {total:>4}")
}
