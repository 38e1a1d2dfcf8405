//! `cargo workbook compare`: a student's code beside ours, step by step, once it is green.

use std::fmt::Write;

use crate::chapter::Chapter;
use crate::current::Standing;
use crate::page::Page;
use crate::project::Project;
use crate::screen;
use crate::skeleton::{Source, bodies, functions, sources};
use crate::{Done, Result};

/// Prints, for each green step, the student's functions and ours, and then the decisions in ours.
///
/// # Errors
///
/// There is no such chapter, or a file can't be read.
pub async fn run(project: &Project, chapter: &str) -> Result<Done> {
    let standing = Standing::asked(project, Some(chapter)).await?;
    let chapter = &standing.chapter;
    if let Some(place) = standing.broken_at() {
        println!("{chapter} doesn't compile. Fix {place} first.");
        return Ok(Done::Red);
    }
    let green = screen::green_steps(&standing.suite, &standing.verdict);
    let page = Page::load(chapter)?;
    for step in green {
        print!("{}", comparison(chapter, &page, step)?);
    }
    if standing.is_green() {
        println!("The decisions in ours\n\n{}", page.decisions);
        return Ok(Done::Green);
    }
    println!(
        "Our code for the other steps stays folded until they are green. `cargo workbook check \
         {chapter}` shows what is missing."
    );
    Ok(Done::Red)
}

fn comparison(chapter: &Chapter, page: &Page, step: u32) -> Result<String> {
    let theirs = sources(&chapter.exercise())?;
    let mut text = String::new();
    for ours in sources(&chapter.solution())? {
        for body in bodies(&ours.text, &chapter.solution().join(&ours.path))? {
            if body.step != step {
                continue;
            }
            let title = page.step_title(step).unwrap_or_default();
            let yours = match function(&theirs, &body.function)? {
                Some((path, code)) => format!(
                    "Yours, exercises/{}/{path}:\n\n{}",
                    chapter.name(),
                    indented(&code)
                ),
                None => format!("You have no function {}.\n", body.function),
            };
            let ours = format!(
                "Ours, solutions/{}/{}:\n\n{}",
                chapter.name(),
                slashes(&ours),
                indented(&ours.text[body.item])
            );
            // Writing to a String can't fail.
            let _ = writeln!(text, "Step {step}: {title}\n\n{yours}\n{ours}");
        }
    }
    Ok(text)
}

/// The student's function of that name, and the file it stands in.
fn function(sources: &[Source], name: &str) -> Result<Option<(String, String)>> {
    for source in sources {
        let found = functions(&source.text, &source.path)?;
        if let Some(found) = found.into_iter().find(|it| it.name == name) {
            return Ok(Some((slashes(source), source.text[found.item].to_owned())));
        }
    }
    Ok(None)
}

fn slashes(source: &Source) -> String {
    source.path.to_string_lossy().replace('\\', "/")
}

fn indented(code: &str) -> String {
    code.lines().map(|line| format!("    {line}\n")).collect()
}
