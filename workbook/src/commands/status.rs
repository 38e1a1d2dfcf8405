//! `cargo workbook status`: every chapter's steps, green and red.

use crate::current::Standing;
use crate::page::Page;
use crate::project::Project;
use crate::run::Verdict;
use crate::screen::{self, Ink};
use crate::suite::Suite;
use crate::{Done, Result, own_manifest};

/// Runs every chapter and prints a table of each, as it comes. One that can't be run counts as red.
///
/// # Errors
///
/// The chapters can't be listed.
pub async fn run(project: &Project) -> Result<Done> {
    let ink = Ink::for_stdout();
    let (mut green, mut all) = (0, 0);
    let mut notes = Vec::new();
    let mut failures = Vec::new();
    for chapter in project.chapters()? {
        let suite = Suite::load(&chapter);
        match Standing::run(project, chapter.clone()).await {
            Ok(standing) => {
                green += show(&standing, ink);
                notes.extend(standing.notes);
            }
            Err(error) => {
                println!("{}", ink.bold(chapter.package()));
                let error = error.to_string();
                // What stops all of them is told once.
                let shown = if failures.contains(&error) {
                    "as above"
                } else {
                    &error
                };
                println!("  {} {shown}", ink.red("can't be run:"));
                failures.push(error);
            }
        }
        all += suite.map_or(0, |it| it.tests().len());
    }
    for (chapter, error) in project.torn() {
        println!("{}", ink.bold(chapter.package()));
        println!("  {} {error}", ink.red("can't be run:"));
        failures.push(error.to_string());
    }
    notes.sort();
    notes.dedup();
    for note in notes {
        println!("\n{note}");
    }
    let not_run = match failures.len() {
        0 => String::new(),
        count => format!(" Chapters that can't be run: {count}."),
    };
    println!("\n{green} of {all} tests are green.{not_run}");
    Ok(Done::green_if(green == all && failures.is_empty()))
}

/// Prints a chapter's table. Returns how many of its tests are green.
fn show(standing: &Standing, ink: Ink) -> usize {
    let Standing {
        chapter,
        suite,
        verdict,
        ..
    } = standing;
    let page = Page::load(chapter).unwrap_or_default();
    println!("{}", screen::steps(chapter, suite, &page, verdict, ink));
    if let Verdict::DoesNotCompile { first, .. } = verdict {
        let place = format!("doesn't compile: {}", first.place);
        println!("  {}", ink.red(&place));
    }
    if let Some(note) = own_manifest::note(chapter) {
        println!("  {note}");
    }
    screen::count(&suite.tests(), verdict).0
}
