//! The first page asks the questions that the chapters open with.

use super::source::pages;
use crate::Report;
use workbook::Result;
use workbook::project::Project;

const FIRST: &str = "chapters/one-line-of-flask.md";

/// Compares each question in the first page's table with the line under the title of the chapter that
/// it links to.
///
/// # Errors
///
/// A page can't be read.
pub fn check(project: &Project, report: &mut Report) -> Result<()> {
    let pages = pages(project)?;
    let Some(first) = pages.iter().find(|it| it.name == FIRST) else {
        report.failed("the first page", format!("{FIRST} is missing. Write it."));
        return Ok(());
    };
    let asked = |name: &str| {
        let page = pages
            .iter()
            .find(|it| it.name == format!("chapters/{name}"))?;
        let lines = page.text.lines();
        let mut questions = lines.filter_map(|it| it.strip_prefix('*')?.strip_suffix('*'));
        questions.next()
    };
    let complaint = |(line, text): (usize, &str)| {
        let (question, name) = row(text)?;
        let there = asked(name).unwrap_or("nothing");
        let place = first.at(line);
        (question != there).then(|| {
            format!("{place} asks `{question}`, and {name} asks `{there}`. Make them the same.")
        })
    };
    let lines = (1..).zip(first.text.lines());
    report.complaints(
        "the first page asks what the chapters ask",
        lines.filter_map(complaint).collect(),
    );
    Ok(())
}

/// A question and its chapter's file, from `| Who? | [01](01-x.md) |`.
fn row(line: &str) -> Option<(&str, &str)> {
    let inside = line.strip_prefix("| ")?.strip_suffix(") |")?;
    let (question, link) = inside.split_once(" | [")?;
    let (_, name) = link.split_once("](")?;
    Some((question, name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::example::Example;

    fn complaints_about(table: &str) -> String {
        let files = [
            (FIRST, table),
            ("chapters/01-x.md", "# X\n\n*Who is `x`?*\n\n*Not this.*\n"),
            ("chapters/02-y.md", "# Y\n"),
        ];
        Example::of(&files).failures(check)
    }

    #[test]
    fn the_same_questions_pass() {
        let table =
            "| question | chapter |\n|---|---|\n| Who is `x`? | [01](01-x.md) |\n| Why? | 03 |\n";
        assert_eq!(complaints_about(table), "");
    }

    #[test]
    fn other_questions_are_named() {
        let found = complaints_about("| Who? | [01](01-x.md) |\n| Why? | [02](02-y.md) |\n");
        let complaints: Vec<_> = found.lines().collect();
        assert_eq!(complaints.len(), 2, "{found}");
        assert!(complaints[0].contains(":1 asks `Who?`, and 01-x.md asks `Who is `x`?`"));
        assert!(complaints[1].contains("02-y.md asks `nothing`"));
    }
}
