//! The solution: green, by the transcripts that are kept.

use super::snapshots::{self, Compared};
use crate::Report;
use workbook::Result;
use workbook::chapter::Chapter;
use workbook::run::{Progress, run_with};
use workbook::scratch::Scratch;
use workbook::suite::Suite;

/// Checks one chapter's solution under its own name.
///
/// # Errors
///
/// Cargo can't be started, or a file can't be read.
pub async fn check(chapter: &Chapter, scratch: &Scratch, report: &mut Report) -> Result<()> {
    let target = scratch.solution(chapter);
    let suite = Suite::load(chapter)?;
    let what = format!("{chapter}: the solution passes every test");
    let compared = Compared::new()?;
    match run_with(&target, Progress::Hidden, &[compared.variable()]).await {
        Ok(verdict) => {
            let red = suite
                .tests()
                .into_iter()
                .filter(|path| !verdict.is_green(path));
            let complaint =
                |path| format!("{path} is red on the solution. Fix the one or the other.");
            report.complaints(what, red.map(complaint).collect());
            snapshots::check(chapter, &compared, report)?;
        }
        Err(error) => report.failed(what, error.to_string()),
    }
    Ok(())
}
