//! Gradescope's `results.json`, as its page *Autograder Specifications* has it.
//!
//! What an instructor should look at stands in `extra_data`, which students don't see.

use serde::Serialize;

use crate::commands::grade::{ChapterGrade, Grade, TestGrade, Warning};

/// The whole file.
#[derive(Debug, Serialize)]
pub struct Results<'a> {
    score: f64,
    output: String,
    output_format: &'static str,
    visibility: &'static str,
    tests: Vec<Case>,
    extra_data: Extra<'a>,
}

/// One test.
#[derive(Debug, Serialize)]
struct Case {
    name: String,
    score: f64,
    max_score: f64,
    status: &'static str,
    output: String,
    output_format: &'static str,
    tags: Vec<String>,
}

/// What Gradescope keeps and doesn't show.
#[derive(Debug, Serialize)]
struct Extra<'a> {
    submission: &'a str,
    commit: &'a str,
    warnings: &'a [Warning],
}

pub fn of<'a>(grade: &'a Grade, commit: &'a str) -> Results<'a> {
    let problems = grade.chapters.iter().filter_map(|chapter| {
        let problem = chapter.problem.as_ref()?;
        Some(format!("{}: {problem}", chapter.chapter))
    });
    let output: Vec<String> = grade.problem.iter().cloned().chain(problems).collect();
    Results {
        score: grade.points,
        output: output.join("\n\n"),
        output_format: "text",
        visibility: "visible",
        tests: grade.chapters.iter().flat_map(cases).collect(),
        extra_data: Extra {
            submission: &grade.submission,
            commit,
            warnings: &grade.warnings,
        },
    }
}

fn cases(chapter: &ChapterGrade) -> impl Iterator<Item = Case> {
    let each = chapter.possible / (chapter.total as f64).max(1.0);
    chapter
        .tests
        .iter()
        .map(move |test| case(chapter, test, each))
}

fn case(chapter: &ChapterGrade, test: &TestGrade, each: f64) -> Case {
    Case {
        name: format!("{} {}", chapter.chapter, test.test),
        score: if test.passed { each } else { 0.0 },
        max_score: each,
        status: if test.passed { "passed" } else { "failed" },
        output: test.message.clone().unwrap_or_default(),
        output_format: "text",
        tags: vec![chapter.chapter.clone(), format!("step {}", test.step)],
    }
}
