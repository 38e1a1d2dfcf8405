//! `cargo workbook status`: every chapter's steps, green and red.

use crate::current::Standing;
use crate::page::Page;
use crate::project::Project;
use crate::run::Verdict;
use crate::screen::{self, Ink};
use crate::{Done, Result, own_manifest};

/// Runs every chapter and prints a table of each, as it comes.
///
/// # Errors
///
/// A chapter's tests can't be read, or cargo fails for a reason that isn't in the code.
pub async fn run(project: &Project) -> Result<Done> {
    let ink = Ink::for_stdout();
    let (mut green, mut all) = (0, 0);
    for chapter in project.chapters()? {
        let standing = Standing::run(project, chapter).await?;
        let Standing {
            chapter,
            suite,
            verdict,
        } = &standing;
        let page = Page::load(chapter).unwrap_or_default();
        println!("{}", screen::steps(chapter, suite, &page, verdict, ink));
        if let Verdict::DoesNotCompile { first, .. } = verdict {
            println!(
                "  {}",
                ink.red(&format!("doesn't compile: {}", first.place))
            );
        }
        if let Some(note) = own_manifest::note(chapter) {
            println!("  {note}");
        }
        let (passed, total) = screen::count(&suite.tests(), verdict);
        green += passed;
        all += total;
    }
    println!("\n{green} of {all} tests are green.");
    Ok(Done::green_if(green == all))
}
