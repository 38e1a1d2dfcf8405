//! `cargo workbook verify`: the author's proof that the workbook is sound.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use workbook::chapter::Chapter;
use workbook::project::Project;
use workbook::scratch::Scratch;
use workbook::{Done, Result};

use crate::chapter::mistakes;
use crate::{Report, book, chapter, features, layout, lints, mutants, own_tests, surroundings};

/// What to prove.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Every check.
    All,
    /// The pages: their sources, and how they are rendered.
    Book,
    /// That the tests see what a machine gets wrong.
    Mutants,
    /// That they see the mistakes in a folder.
    Mistakes(PathBuf),
}

/// Runs every check, or those of one chapter's code. `strict` fails what would be skipped.
///
/// # Errors
///
/// There is no such chapter, or a check could not do its work at all.
pub async fn run(
    project: &Project,
    what: What,
    chapter: Option<&str>,
    strict: bool,
) -> Result<Done> {
    let mut report = Report::spoken(strict);
    let chapters = match chapter {
        Some(name) => vec![project.chapter(name)?],
        None => project.chapters()?,
    };
    match what {
        What::Book => book::check(project, &mut report).await?,
        What::Mutants => make_mutants(project, &chapters, &mut report).await?,
        What::Mistakes(folder) => try_mistakes(project, &chapters, &folder, &mut report).await?,
        What::All if chapter.is_some() => check_chapters(project, chapters, &mut report).await?,
        What::All => check_all(project, chapters, &mut report).await?,
    }
    println!("\n{report}");
    Ok(Done::green_if(report.failures().is_empty()))
}

async fn check_all(project: &Project, chapters: Vec<Chapter>, report: &mut Report) -> Result<()> {
    report.heading("The layout");
    layout::check(project, report)?;
    features::check(project, &chapters, report).await?;
    surroundings::check(project, report)?;
    check_chapters(project, chapters, report).await?;
    report.heading("The book");
    book::check(project, report).await?;
    report.heading("The workbook's own tests");
    own_tests::check(project, report).await
}

async fn make_mutants(project: &Project, chapters: &[Chapter], report: &mut Report) -> Result<()> {
    let scratch = Scratch::with_variants(project)?;
    for chapter in chapters {
        report.heading(&format!("Chapter {}", chapter.name()));
        let checked = mutants::check(project, chapter, &scratch, report).await;
        if let Err(error) = checked {
            report.broken(&chapter.to_string(), &error);
        }
    }
    Ok(())
}

async fn try_mistakes(
    project: &Project,
    chapters: &[Chapter],
    folder: &Path,
    report: &mut Report,
) -> Result<()> {
    let scratch = Scratch::with_variants(project)?;
    for chapter in chapters {
        report.heading(&format!("Chapter {}", chapter.name()));
        mistakes::check(chapter, folder, &scratch, report).await?;
    }
    Ok(())
}

/// First what one call of a tool tells of all chapters. Then the chapters, three at a time: while one is
/// being built, the tests of the others run.
async fn check_chapters(
    project: &Project,
    chapters: Vec<Chapter>,
    report: &mut Report,
) -> Result<()> {
    let scratch = Scratch::with_variants(project)?;
    report.heading("The code of the chapters");
    lints::check(project, &chapters, &scratch, report).await?;
    let waiting = Mutex::new(chapters.into_iter());
    let report = Mutex::new(report);
    let worker = || check_waiting(&waiting, &report, &scratch);
    tokio::join!(worker(), worker(), worker());
    Ok(())
}

/// Checks one waiting chapter after the other, and reports each when it is done.
async fn check_waiting(
    waiting: &Mutex<impl Iterator<Item = Chapter>>,
    report: &Mutex<&mut Report>,
    scratch: &Scratch,
) {
    loop {
        let Some(chapter) = lock(waiting).next() else {
            return;
        };
        let mut part = lock(report).part();
        chapter::check(&chapter, scratch, &mut part).await;
        let mut report = lock(report);
        report.heading(&format!("Chapter {}", chapter.name()));
        report.take_in(part);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
