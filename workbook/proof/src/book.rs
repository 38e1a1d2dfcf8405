//! The checks of the book: its sources, and the pages as they are rendered.

pub mod alt_text;
#[cfg(test)]
pub(crate) mod example;
pub mod figures;
pub mod first_page;
pub mod heads;
pub mod include;
pub mod includes;
pub mod links;
pub mod listings;
pub mod map;
pub mod pages;
pub mod policy;
pub mod questions;
pub mod races;
pub mod rendered;
pub mod sizes;
pub mod source;
pub mod words;

use workbook::Result;
use workbook::project::Project;

use crate::Report;

/// The checks of the book. One that can't do its work counts as failed, and the rest goes on.
///
/// # Errors
///
/// Cargo can't be started.
pub async fn check(project: &Project, report: &mut Report) -> Result<()> {
    for check in [
        includes::check,
        listings::check,
        pages::check,
        alt_text::check,
        figures::check,
        map::check,
        questions::check,
        races::check,
        words::check,
        check_rendered,
    ] {
        if let Err(error) = check(project, report) {
            report.broken("the book", &error);
        }
    }
    first_page::check(project, report).await
}

fn check_rendered(project: &Project, report: &mut Report) -> Result<()> {
    let built = workbook::book::build(project)?;
    report.complaints("the book builds without warnings", built.warnings);
    links::check(&built.folder, report)?;
    heads::check(project, &built.folder, report)?;
    sizes::check(&built.folder, report)?;
    policy::check(&built.folder, report)
}
