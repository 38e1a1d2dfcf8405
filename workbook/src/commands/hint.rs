//! `cargo workbook hint`: the next hint for a step.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use crate::chapter::Chapter;
use crate::current::Standing;
use crate::page::Page;
use crate::page::plain::plain;
use crate::project::Project;
use crate::screen;
use crate::suite::Suite;
use crate::{Done, Error, Result};

/// The width to which a page's prose is wrapped.
pub const COLUMNS: usize = 80;

/// Prints the next hint, or `all` of them. Without a step, for the first that isn't green.
///
/// # Errors
///
/// There is no such chapter or step, or the page can't be read.
pub async fn run(
    project: &Project,
    chapter: Option<&str>,
    step: Option<u32>,
    all: bool,
) -> Result<Done> {
    let (chapter, step) = match (chapter, step) {
        (Some(given), Some(step)) => {
            let chapter = project.chapter(given)?;
            Suite::load(&chapter)?.step(&chapter, step)?;
            (chapter, step)
        }
        _ => {
            let standing = Standing::asked(project, chapter).await?;
            if let Some(place) = standing.broken_at() {
                println!("{}", screen::unbuilt(&standing.chapter, place));
                return Ok(Done::Red);
            }
            let Some(step) = standing.first_red_step() else {
                println!("{} is green. It needs no hint.", standing.chapter);
                return Ok(Done::Green);
            };
            (standing.chapter, step)
        }
    };
    let page = Page::load(&chapter)?;
    let hints = page.hints_for(step).len();
    let mut shown = Shown::read(project);
    let first = shown.next(&chapter, step, hints);
    let numbers = if all { 1..=hints } else { first..=first };
    for number in numbers {
        println!("{}\n", text(&chapter, step, &page, number));
    }
    if !all {
        println!("{}", after(&chapter, step, &page, first));
    }
    shown.write()?;
    Ok(Done::Green)
}

/// What is printed for the hint of that number, from 1.
fn text(chapter: &Chapter, step: u32, page: &Page, number: usize) -> String {
    let hints = page.hints_for(step);
    let title = page.step_title(step).unwrap_or_default();
    let Some(hint) = number.checked_sub(1).and_then(|place| hints.get(place)) else {
        return format!("{chapter}, step {step} has no hints.");
    };
    let last = hints.len();
    let hint = plain(hint, COLUMNS);
    format!("{chapter}, step {step}: {title}\nHint {number} of {last}\n\n{hint}")
}

/// How to go on after the hint of that number.
fn after(chapter: &Chapter, step: u32, page: &Page, number: usize) -> String {
    if number == page.hints_for(step).len() {
        format!(
            "That was the last one; `--all` shows them all again. The whole solution is folded at the \
             end of {}.",
            page_path(chapter)
        )
    } else {
        format!("The next one says more: cargo workbook hint {chapter} {step}")
    }
}

fn page_path(chapter: &Chapter) -> String {
    format!("chapters/{}.md", chapter.name())
}

/// Forgets which hints of a chapter were shown.
///
/// # Errors
///
/// The list of them can't be written.
pub fn forget(project: &Project, chapter: &Chapter) -> Result<()> {
    let mut shown = Shown::read(project);
    let start = format!("{chapter} ");
    shown.counts.retain(|key, _| !key.starts_with(&start));
    shown.write()
}

/// How many hints of each step were shown, kept between calls.
struct Shown {
    path: PathBuf,
    counts: BTreeMap<String, usize>,
}

impl Shown {
    /// What can't be read counts as nothing shown: then the first hint comes again.
    fn read(project: &Project) -> Self {
        let path = project.scratch().join("hints.json");
        let text = fs::read_to_string(&path).unwrap_or_default();
        Self {
            path,
            counts: serde_json::from_str(&text).unwrap_or_default(),
        }
    }

    /// The number of the next hint, from 1; the last one again when there are no more.
    fn next(&mut self, chapter: &Chapter, step: u32, hints: usize) -> usize {
        let key = format!("{chapter} {step}");
        let count = self.counts.entry(key).or_default();
        *count = (*count + 1).min(hints);
        *count
    }

    fn write(&self) -> Result<()> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder).map_err(Error::file(folder))?;
        }
        let text = serde_json::to_string(&self.counts).unwrap_or_default();
        fs::write(&self.path, text).map_err(Error::file(&self.path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    const PAGE: &str = "## Step 1: Do it\n
<details class=\"hint\" data-step=\"1\"><summary>Hint 1</summary>\n\nAsk *what*.\n\n</details>
<details class=\"hint\" data-step=\"1\"><summary>Hint 2</summary>\n\nTell.\n\n</details>";

    #[test]
    fn hints_come_one_after_another_and_the_last_again() {
        let folder = tempfile::tempdir().unwrap();
        let project = Project::at(folder.path());
        let chapter = Chapter::new(Path::new(""), "01-tiny").unwrap();
        let mut numbers = Vec::new();
        for _ in 0..3 {
            let mut shown = Shown::read(&project);
            numbers.push(shown.next(&chapter, 1, 2));
            shown.write().unwrap();
        }
        assert_eq!(numbers, [1, 2, 2]);
        forget(&project, &chapter).unwrap();
        assert_eq!(Shown::read(&project).next(&chapter, 1, 2), 1);
    }

    #[test]
    fn a_hint_says_its_number_and_how_to_get_the_next() {
        let page = Page::parse(PAGE);
        let chapter = Chapter::new(Path::new(""), "01-tiny").unwrap();
        let first = text(&chapter, 1, &page, 1);
        assert!(first.ends_with("Hint 1 of 2\n\nAsk what."), "{first}");
        assert!(after(&chapter, 1, &page, 1).ends_with("cargo workbook hint tiny 1"));
        let last = text(&chapter, 1, &page, 2);
        assert!(last.ends_with("Tell."), "{last}");
        assert!(after(&chapter, 1, &page, 2).contains("chapters/01-tiny.md"));
        assert!(text(&chapter, 2, &page, 0).contains("no hints"));
    }
}
