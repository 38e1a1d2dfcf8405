//! `cargo workbook verify CHAPTER --mistakes FOLDER`: what a reader wrote against the promises of a page,
//! and which tests see it.

use std::path::Path;

use workbook::Result;
use workbook::chapter::Chapter;
use workbook::scratch::Scratch;
use workbook::suite::Suite;

use super::answer::Answer;
use super::answers::{self, Graded, How};
use super::built::Built;
use crate::Report;

/// Runs every test of the chapter on each file in `folder`, and fails those that no test sees.
///
/// # Errors
///
/// A file can't be read or isn't Rust, or cargo fails for a reason that isn't in the code.
pub async fn check(
    chapter: &Chapter,
    folder: &Path,
    scratch: &Scratch,
    report: &mut Report,
) -> Result<()> {
    let suite = Suite::load(chapter)?;
    let answers = Answer::untried(folder)?;
    let built = Built::with(chapter, scratch, suite, answers).await?;
    for (answer, graded) in answers::grade(chapter, scratch, &built, How::Once).await? {
        match graded {
            Graded::DoesNotCompile(first) => report.failed(
                answer.name(),
                format!("It doesn't compile: {}\n{}", first.place, first.rendered),
            ),
            Graded::Ran(trial, _) if trial.red.is_empty() => {
                report.failed(answer.name(), "No test sees it.");
            }
            Graded::Ran(trial, _) => {
                let red: Vec<String> = trial.red.into_iter().collect();
                report.passed(format!("{}: seen by {}", answer.name(), red.join(", ")));
            }
        }
    }
    Ok(())
}
