//! `cargo workbook check`: runs a chapter once.

use crate::current::Standing;
use crate::page::Page;
use crate::project::Project;
use crate::screen::{self, Ink};
use crate::suite::Suite;
use crate::{Done, Result, own_manifest};

/// Prints the chapter's steps, its first failure, and what to do next. With a step, only of that.
///
/// # Errors
///
/// There is no such chapter or step, or cargo fails for a reason that isn't in the code.
pub async fn run(project: &Project, chapter: Option<&str>, step: Option<u32>) -> Result<Done> {
    let Standing {
        chapter,
        suite,
        verdict,
        notes,
    } = Standing::asked(project, chapter).await?;
    let asked = match step {
        Some(step) => Suite {
            steps: vec![suite.step(&chapter, step)?.clone()],
        },
        None => suite.clone(),
    };
    // The tests run without a page: it only has the better titles.
    let page = Page::load(&chapter).unwrap_or_default();
    let ink = Ink::for_stdout();
    println!(
        "{}\n",
        screen::chapter(&chapter, &asked, &page, &verdict, ink)
    );
    if let Some(note) = own_manifest::note(&chapter) {
        println!("{note}\n");
    }
    for note in notes {
        println!("{note}\n");
    }
    let follows = project.after(&chapter);
    println!(
        "{}",
        screen::next(&chapter, &suite, &page, &verdict, follows.as_ref(), None)
    );
    Ok(Done::green_if(screen::is_green(&asked, &verdict)))
}
