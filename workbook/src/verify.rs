//! `cargo workbook verify`: the author's proof that the workbook is sound.
//!
//! One file per check, one sentence per failure, and no check stops at the first.

pub mod alternatives;
pub mod answer;
pub mod answers;
pub mod directives;
#[cfg(test)]
mod example;
pub mod first_page;
pub mod includes;
pub mod links;
pub mod listings;
pub mod live;
pub mod map;
pub mod markup;
pub mod own_tests;
pub mod pages;
pub mod pages_of;
mod python;
pub mod rendered;
pub mod report;
pub mod resources;
pub mod skeletons;
pub mod snapshots;
pub mod solutions;
mod splice;

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::book;
use crate::chapter::Chapter;
use crate::needs::Needs;
use crate::project::Project;
use crate::scratch::Scratch;
use crate::{Done, Result};
pub use report::Report;

/// Runs every check, or those of one chapter's code. `strict`, or `CI=true`, fails what would be
/// skipped.
///
/// # Errors
///
/// There is no such chapter, or a check could not do its work at all.
pub async fn run(project: &Project, chapter: Option<&str>, strict: bool) -> Result<Done> {
    let strict = strict || std::env::var("CI").is_ok_and(|ci| ci == "true");
    let mut report = Report::spoken(strict);
    match chapter {
        Some(name) => {
            let chapter = project.chapter(name)?;
            check_chapter(&chapter, &Scratch::new(project)?, &mut report).await;
        }
        None => check_all(project, &mut report).await?,
    }
    println!("\n{report}");
    Ok(Done::green_if(report.failures().is_empty()))
}

async fn check_all(project: &Project, report: &mut Report) -> Result<()> {
    report.heading("The map");
    map::check(project, report)?;
    check_chapters(project, report).await?;
    report.heading("The book");
    check_book(project, report);
    first_page::check(project, report).await?;
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
        check_chapter(&chapter, &scratch()?, &mut part).await;
        let mut report = lock(report);
        report.heading(&format!("Chapter {}", chapter.name()));
        report.take_in(part);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The checks of one chapter. One that can't do its work counts as failed, and the rest goes on. A
/// chapter whose server isn't there is left out.
async fn check_chapter(chapter: &Chapter, scratch: &Scratch, report: &mut Report) {
    match Needs::of(chapter) {
        Ok(needs) => {
            if let Some(missing) = needs.missing() {
                return report.skipped(format!("{chapter}: its tests"), missing);
            }
        }
        Err(error) => note(Err(error), &chapter.to_string(), report),
    }
    for result in [
        skeletons::check_files(chapter, report),
        skeletons::check_runs(chapter, scratch, report).await,
        solutions::check(chapter, scratch, report).await,
        answers::check(chapter, scratch, report).await,
        live::check(chapter, scratch, report).await,
        snapshots::check(chapter, scratch, report).await,
    ] {
        note(result, &chapter.to_string(), report);
    }
}

fn check_book(project: &Project, report: &mut Report) {
    for check in [
        includes::check,
        listings::check,
        pages::check,
        alternatives::check,
        check_rendered,
    ] {
        note(check(project, report), "the book", report);
    }
}

fn check_rendered(project: &Project, report: &mut Report) -> Result<()> {
    let built = book::build(project)?;
    report.complaints("the book builds without warnings", built.warnings);
    links::check(&built.folder, report)?;
    resources::check(&built.folder, report)
}

/// A check that can't do its work counts as failed.
fn note(result: Result<()>, what: &str, report: &mut Report) {
    if let Err(error) = result {
        let what = format!("{what}: a check could not go on");
        report.failed(what, error.to_string());
    }
}
