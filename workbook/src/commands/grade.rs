//! `cargo workbook grade`: grades submissions with this checkout's tests.
//!
//! Only what lies below `exercises/NN-name/src` is taken from a submission. The tests, the
//! manifests and everything else are this checkout's, and the list of tests that must run is read
//! from their source: one that didn't run gives no point.

mod allowed;
mod archive;
mod beside;
mod cache;
mod chapter;
mod class;
mod course;
mod deliberate;
mod format;
mod handed_in;
mod submission;
mod warning;

use std::num::NonZero;
use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};

use crate::project::Project;
use crate::run::{Bounds, tool};
use crate::{Done, Error, Result};
use allowed::Allowed;
pub use class::grades;
pub use course::{Planned, Wrong};
pub use deliberate::{Found, look};
pub use format::Format;
pub use handed_in::Unreadable;
pub use warning::Warning;

/// By the clock, a test may take so many times its limit, as the harness has it.
const PATIENCE: u32 = 12;

/// What `--help` says at its end.
pub const HELP: &str = "\
A course's file, such as course.toml, says how many points a chapter gives, and from which day it counts:

  [chapters.visit-counter]
  weight = 10
  due = 2026-10-05

Only files below exercises/*/src are taken from a submission, and the names of allowed dependencies; links and what leads out of an archive are not. \
Warnings name what an instructor should look at. They are no part of the grade.

Progress goes to stderr. Exit codes: 0 all green, 1 something red, 2 wrong usage.";

/// What is to be graded, and how.
#[derive(Debug, Clone, clap::Args)]
pub struct Options {
    /// What to grade: a folder with exercises/ in it, a .zip, .tar.gz or .tgz of one, or a folder that holds
    /// many of these [default: this checkout]
    #[arg(value_name = "SUBMISSION")]
    pub submissions: Vec<PathBuf>,
    /// The same, by name
    #[arg(long = "submission", value_name = "SUBMISSION")]
    pub named: Vec<PathBuf>,
    /// Grade this chapter only: visit-counter, 01-visit-counter or 1. May be given several times
    #[arg(long = "chapter", value_name = "CHAPTER")]
    pub chapters: Vec<String>,
    /// How to print the grades
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Write one file for each submission into this folder, and print nothing
    #[arg(long, value_name = "FOLDER")]
    pub output: Option<PathBuf>,
    /// A TOML file with weights and due dates, as below. Only chapters that it names count [default: all count,
    /// and each test is a point]
    #[arg(long, value_name = "FILE")]
    pub course: Option<PathBuf>,
    /// A TOML file whose [dependencies] a student's Cargo.toml may name; others aren't taken [default: none]
    #[arg(long, value_name = "FILE")]
    pub dependencies: Option<PathBuf>,
    /// Grade what is due on this day or before [default: today, UTC]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = course::date, requires = "course")]
    pub date: Option<Date>,
    /// How many submissions are graded at the same time. Each has builds of its own [default: half the cores]
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZero<usize>>,
    /// How many seconds of the processor's time a test may take; by the clock it is twelve times that
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..=3600))]
    pub limit: u64,
    /// How much memory each test process may take, on Linux; the compiler gets as much, and at least 2048
    #[arg(long, value_name = "MIB", default_value_t = 4096, value_parser = clap::value_parser!(u64).range(64..=1 << 20))]
    pub memory: u64,
    /// Run everything again, whatever an earlier run has kept of unchanged submissions
    #[arg(long)]
    pub again: bool,
}

/// What was graded in one run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Grades {
    /// The checkout's commit, `unknown` where there is none. With `+` where files of the checkout were changed.
    pub commit: String,
    /// Each submission's grade.
    pub submissions: Vec<Grade>,
}

/// The grade of one submission.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Grade {
    /// Its name: that of its folder or archive.
    pub submission: String,
    /// Tests that passed.
    pub passed: usize,
    /// Tests that there are.
    pub total: usize,
    /// Points that it gets.
    pub points: f64,
    /// Points that there are.
    pub possible: f64,
    /// Why nothing of it could be graded.
    pub problem: Option<String>,
    /// What an instructor should look at. It is no part of the grade.
    pub warnings: Vec<Warning>,
    /// Each chapter's part.
    pub chapters: Vec<ChapterGrade>,
}

/// One chapter's part of a grade.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChapterGrade {
    /// `01-visit-counter`.
    pub chapter: String,
    /// Tests that passed.
    pub passed: usize,
    /// Tests that there are.
    pub total: usize,
    /// Points that it gets.
    pub points: f64,
    /// Points that there are.
    pub possible: f64,
    /// The last day to hand it in, as `2026-10-05`.
    pub due: Option<String>,
    /// What kept the tests from running, if anything did: the first compile error, a crash, a stop.
    pub problem: Option<String>,
    /// Whether an earlier run has found this out.
    pub cached: bool,
    /// Every test that there is.
    pub tests: Vec<TestGrade>,
}

/// One test's part of a grade.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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

/// Grades the submissions, or this checkout's own exercises, and prints the grades.
///
/// # Errors
///
/// An option is wrong, a submission isn't there, or cargo fails for a reason that isn't in the code.
pub async fn run(project: &Project, options: &Options) -> Result<Done> {
    let grades = grades(project, options).await?;
    format::print(&grades, options)?;
    let is_green = |grade: &Grade| grade.problem.is_none() && grade.passed == grade.total;
    Ok(Done::green_if(grades.submissions.iter().all(is_green)))
}

impl Options {
    /// The chapters that count in this run.
    fn plan(&self, project: &Project) -> Result<Vec<Planned>> {
        let mut plan = match &self.course {
            Some(file) => course::load(project, file)?,
            None => course::without_a_file(project)?,
        };
        let date = self
            .date
            .unwrap_or_else(|| OffsetDateTime::now_utc().date());
        plan.retain(|planned| planned.due.is_none_or(|due| due <= date));
        if !self.chapters.is_empty() {
            let wanted = self.chapters.iter().map(|given| project.chapter(given));
            let wanted = wanted.collect::<Result<Vec<_>>>()?;
            plan.retain(|planned| wanted.contains(&planned.chapter));
        }
        if plan.is_empty() {
            return Err(Error::Usage(format!(
                "no chapter counts on {date}: each is due later, or none is named in both --chapter and --course"
            )));
        }
        Ok(plan)
    }

    /// What one test process may take. One test's time by the clock is far below it.
    fn bounds(&self) -> Bounds {
        let test = Duration::from_secs(self.limit) * PATIENCE;
        Bounds {
            time: test + Duration::from_secs(120),
            memory: Some(self.memory << 20),
        }
    }

    /// Where the submissions lie: what was named, or this checkout.
    fn places(&self, project: &Project) -> Vec<PathBuf> {
        let named = [&self.submissions[..], &self.named].concat();
        if named.is_empty() {
            vec![project.root().to_owned()]
        } else {
            named
        }
    }

    fn allowed(&self) -> Result<Allowed> {
        let list = self.dependencies.as_deref();
        list.map_or_else(|| Ok(Allowed::default()), Allowed::load)
    }

    fn jobs(&self) -> usize {
        let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
        self.jobs.map_or((cores / 2).max(1), NonZero::get)
    }
}

/// The commit of the checkout.
async fn commit(project: &Project) -> String {
    let git = |arguments: &[&str]| {
        let mut command = tokio::process::Command::new("git");
        command.args(arguments).current_dir(project.root());
        command
    };
    let top = tool(&mut git(&["rev-parse", "--show-toplevel"])).await;
    let is_top = top.is_ok_and(|top| {
        let top = std::fs::canonicalize(top.text);
        top.is_ok_and(|top| std::fs::canonicalize(project.root()).is_ok_and(|root| root == top))
    });
    let head = tool(&mut git(&["rev-parse", "--short=12", "HEAD"])).await;
    match head {
        Ok(head) if head.success && is_top => {
            let status = ["status", "--porcelain", "--", "tests", "solutions"];
            let changed = tool(&mut git(&status)).await;
            let changed = changed.is_ok_and(|it| !it.text.is_empty());
            head.text + if changed { "+" } else { "" }
        }
        _ => "unknown".to_owned(),
    }
}
