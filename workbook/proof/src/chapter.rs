//! The checks of one chapter: its skeleton, its solution, its wrong and right answers.

pub mod answer;
pub mod answers;
pub mod live;
pub mod skeletons;
pub mod snapshots;
pub mod solutions;
mod splice;

use workbook::chapter::Chapter;
use workbook::needs::Needs;
use workbook::scratch::Scratch;

use crate::Report;

/// The checks of one chapter. One that can't do its work counts as failed, and the rest goes on. A
/// chapter whose server isn't there is left out.
pub async fn check(chapter: &Chapter, scratch: &Scratch, report: &mut Report) {
    match Needs::of(chapter) {
        Ok(needs) => {
            if let Some(missing) = needs.missing() {
                return report.skipped(format!("{chapter}: its tests"), missing);
            }
        }
        Err(error) => report.broken(&chapter.to_string(), &error),
    }
    for result in [
        skeletons::check_files(chapter, report),
        skeletons::check_runs(chapter, scratch, report).await,
        solutions::check(chapter, scratch, report).await,
        answers::check(chapter, scratch, report).await,
        live::check(chapter, scratch, report).await,
        snapshots::check(chapter, scratch, report).await,
    ] {
        if let Err(error) = result {
            report.broken(&chapter.to_string(), &error);
        }
    }
}
