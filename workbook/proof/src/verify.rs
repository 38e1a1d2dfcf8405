//! `cargo workbook verify`: the author's proof that the workbook is sound.

use std::sync::{Mutex, MutexGuard, PoisonError};

use workbook::chapter::Chapter;
use workbook::project::Project;
use workbook::scratch::Scratch;
use workbook::{Done, Result};

use crate::{Report, book, chapter, layout, own_tests};

/// Runs every check, or those of one chapter's code. `strict` fails what would be skipped.
///
/// # Errors
///
/// There is no such chapter, or a check could not do its work at all.
pub async fn run(project: &Project, chapter: Option<&str>, strict: bool) -> Result<Done> {
    let mut report = Report::spoken(strict);
    match chapter {
        Some(name) => {
            let chapter = project.chapter(name)?;
            chapter::check(&chapter, &Scratch::new(project)?, &mut report).await;
        }
        None => check_all(project, &mut report).await?,
    }
    println!("\n{report}");
    Ok(Done::green_if(report.failures().is_empty()))
}

async fn check_all(project: &Project, report: &mut Report) -> Result<()> {
    report.heading("The layout");
    layout::check(project, report)?;
    check_chapters(project, report).await?;
    report.heading("The book");
    book::check(project, report).await?;
    report.heading("The workbook's own tests");
    own_tests::check(project, report).await
}

/// The chapters, two at a time: most of a check is one compiler at work, and it uses one core.
async fn check_chapters(project: &Project, report: &mut Report) -> Result<()> {
    let waiting = Mutex::new(project.chapters()?.into_iter());
    let report = Mutex::new(report);
    let (first, second) = tokio::join!(
        check_waiting(&waiting, &report, || Scratch::new(project)),
        check_waiting(&waiting, &report, || Scratch::beside(project, "second")),
    );
    first.and(second)
}

/// Checks one waiting chapter after the other, and reports each when it is done.
async fn check_waiting(
    waiting: &Mutex<impl Iterator<Item = Chapter>>,
    report: &Mutex<&mut Report>,
    scratch: impl Fn() -> Result<Scratch>,
) -> Result<()> {
    loop {
        let Some(chapter) = lock(waiting).next() else {
            return Ok(());
        };
        let mut part = lock(report).part();
        chapter::check(&chapter, &scratch()?, &mut part).await;
        let mut report = lock(report);
        report.heading(&format!("Chapter {}", chapter.name()));
        report.take_in(part);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
