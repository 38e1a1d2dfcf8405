//! `cargo workbook compare`: a student's code beside ours, step by step, once it is green.

use std::fmt::Write;
use std::ops::Range;
use std::path::PathBuf;

use crate::chapter::Chapter;
use crate::commands::hint::COLUMNS;
use crate::current::Standing;
use crate::page::Page;
use crate::page::plain::plain;
use crate::project::{Project, files_below, read};
use crate::screen;
use crate::skeleton::{Source, bodies, functions, indent_of_line, sources};
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
        println!("{}", screen::unbuilt(chapter, place));
        return Ok(Done::Red);
    }
    let green = screen::green_steps(&standing.suite, &standing.verdict);
    let page = Page::load(chapter)?;
    for step in green {
        print!("{}", comparison(chapter, &page, step)?);
    }
    if standing.is_green() {
        println!(
            "The decisions in ours\n\n{}",
            plain(&page.decisions, COLUMNS)
        );
        return Ok(Done::Green);
    }
    println!(
        "Our code for the other steps stays folded until they are green. `cargo workbook check \
         {chapter}` shows what is missing."
    );
    Ok(Done::Red)
}

fn comparison(chapter: &Chapter, page: &Page, step: u32) -> Result<String> {
    let theirs = sources_of_student(chapter);
    let mut text = String::new();
    for ours in sources(&chapter.solution())? {
        for body in bodies(&ours.text, &chapter.solution().join(&ours.path))? {
            if body.step != step {
                continue;
            }
            let title = page.step_title(step).unwrap_or_default();
            let yours = match function(&theirs, &body.function) {
                Some((path, code)) => {
                    format!("Yours, exercises/{}/{path}:\n\n{}", chapter.name(), code)
                }
                None => format!("You have no function {}.\n", body.function),
            };
            let ours = format!(
                "Ours, solutions/{}/{}:\n\n{}",
                chapter.name(),
                slashes(&ours),
                indented(&ours.text, body.item)
            );
            // Writing to a String can't fail.
            let _ = writeln!(text, "Step {step}: {title}\n\n{yours}\n{ours}");
        }
    }
    Ok(text)
}

/// The student's Rust files. Beside them they may have notes and drafts, which nothing is built of.
fn sources_of_student(chapter: &Chapter) -> Vec<Source> {
    let folder = chapter.exercise();
    let files = files_below(&folder.join("src")).unwrap_or_default();
    let files = files
        .into_iter()
        .filter(|it| it.extension().is_some_and(|it| it == "rs"));
    let source = |file: PathBuf| {
        let path = file.strip_prefix(&folder).ok()?.to_owned();
        let text = read(&file).ok()?;
        Some(Source { path, text })
    };
    files.filter_map(source).collect()
}

/// The student's function of that name, indented, and the file it stands in. What isn't Rust has none.
fn function(sources: &[Source], name: &str) -> Option<(String, String)> {
    sources.iter().find_map(|source| {
        let found = functions(&source.text, &source.path).ok()?;
        let found = found.into_iter().find(|it| it.name == name)?;
        Some((slashes(source), indented(&source.text, found.item)))
    })
}

fn slashes(source: &Source) -> String {
    source.path.to_string_lossy().replace('\\', "/")
}

/// The lines of an item, with the indentation of all listings in the place of what the first has in its file.
fn indented(text: &str, item: Range<usize>) -> String {
    let own = indent_of_line(text, item.start);
    let line = |line: &str| format!("    {}", line.strip_prefix(own).unwrap_or(line));
    let lines = text[item].lines().map(line);
    lines.map(|it| it.trim_end().to_owned() + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_method_is_shown_as_a_function_is() {
        let function = "fn one() {\n    a();\n\n}";
        let shown = "    fn one() {\n        a();\n\n    }\n";
        assert_eq!(indented(function, 0..function.len()), shown);
        let method = "impl One {\n    fn one() {\n        a();\n\n    }\n}";
        let (start, end) = (method.find("fn").unwrap(), method.len() - 2);
        assert_eq!(indented(method, start..end), shown);
    }
}
