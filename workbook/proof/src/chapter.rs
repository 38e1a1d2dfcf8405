//! The checks of one chapter: its skeleton, its solution, its wrong and right answers.

pub mod answer;
pub mod answers;
pub mod built;
pub mod caught;
mod counterparts;
pub mod live;
pub mod mistakes;
pub mod reach;
pub mod recorded;
pub mod schema;
pub mod skeletons;
pub mod snapshots;
pub mod solutions;
mod splice;
pub mod trial;
pub mod variants;

use workbook::Result;
use workbook::chapter::Chapter;
use workbook::needs::Needs;
use workbook::scratch::Scratch;

use crate::Report;
use built::Built;

/// The checks of one chapter. One that can't do its work counts as failed, and the rest goes on. A
/// chapter whose server isn't there is left out.
pub async fn check(chapter: &Chapter, scratch: &Scratch, report: &mut Report) {
    match Needs::load(chapter) {
        Ok(needs) => {
            if let Some(missing) = needs.missing() {
                return report.skipped(format!("{chapter}: its tests"), missing);
            }
        }
        Err(error) => report.broken(&chapter.to_string(), &error),
    }
    for result in [
        skeletons::check_files(chapter, report),
        skeletons::check_untouched(chapter, scratch, report).await,
        solutions::check(chapter, scratch, report).await,
        check_variants(chapter, scratch, report).await,
        live::check(chapter, scratch, report).await,
    ] {
        if let Err(error) = result {
            report.broken(&chapter.to_string(), &error);
        }
    }
}

/// Builds everything that varies in one go, and runs every test on each.
async fn check_variants(chapter: &Chapter, scratch: &Scratch, report: &mut Report) -> Result<()> {
    let built = Built::new(chapter, scratch).await?;
    report.note(format!("{chapter}: {}", built.counts()));
    skeletons::check_fillings(chapter, &built.suite, &built.bench, report).await?;
    let graded = answers::grade(chapter, scratch, &built, answers::How::AsNamed).await?;
    answers::report(chapter, &built, &graded, report)
}
