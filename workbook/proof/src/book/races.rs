//! A race that a page plays is a table that a test wrote, in the form that `chapters/assets/race.js` reads.

use super::include::{Include, Part};
use super::source::{Source, pages};
use crate::Report;
use workbook::Result;
use workbook::project::{Project, read};

/// What opens a race, in a line of its own.
pub const OPENS: &str = "<div class=\"race\">";

/// Without blank lines, Markdown would see no table in it.
const FORM: &str =
    "Put a blank line, the include of a whole `.snap.txt`, a blank line and `</div>` below it.";

/// A head, a rule, what is there at first, and one step.
const SHORTEST: usize = 4;

/// Checks the races in every page.
///
/// # Errors
///
/// A page can't be read.
pub fn check(project: &Project, report: &mut Report) -> Result<()> {
    for source in pages(project)? {
        let lines = (1..).zip(source.text.lines());
        let races = lines.filter(|(_, text)| text.contains(OPENS));
        let complaint = |(line, _)| {
            let why = follow(project, &source, line).err()?;
            Some(format!("{} opens a race. {why}", source.at(line)))
        };
        let complaints: Vec<_> = races.filter_map(complaint).collect();
        report.complaints(format!("{}: its races", source.name), complaints);
    }
    Ok(())
}

/// Whether the include in a line stands in a race. Its form is looked at here.
pub fn is_around(source: &Source, line: usize) -> bool {
    line.checked_sub(2)
        .is_some_and(|above| source.line(above) == OPENS)
}

/// Follows the race that opens in one line; the error is what the author should do.
fn follow(project: &Project, source: &Source, line: usize) -> Result<(), String> {
    let around = [line, line + 1, line + 3, line + 4].map(|it| source.line(it));
    let include = Include::parse(source.line(line + 2));
    let whole = include.filter(|it| it.part == Part::Whole && it.path.ends_with(".snap.txt"));
    let Some(include) = whole.filter(|_| around == [OPENS, "", "", "</div>"]) else {
        return Err(FORM.to_owned());
    };
    let place = source.place(include.path).unwrap_or_default();
    let text = read(&project.root().join(&place))
        .map_err(|error| format!("Correct the path: {error}."))?;
    is_table(&text).map_err(|number| {
        format!(
            "{place}:{number} isn't a line of a race. A head with four columns comes first, then a rule, and \
             then the steps, numbered from 0, with what the store holds."
        )
    })
}

/// The error is the number of the first line that is wrong, or missing.
fn is_table(text: &str) -> std::result::Result<(), usize> {
    let is_good = |(number, line): (usize, &str)| {
        let cells = line.strip_prefix("| ").unwrap_or_default();
        let cells: Vec<&str> = cells.trim_end_matches(" |").split(" | ").collect();
        match (number, cells.as_slice()) {
            (2, _) => line == "|---|---|---|---|",
            (1, [step, _, _, _]) => *step == "step",
            (_, [step, _, _, holds]) => *step == (number - 3).to_string() && !holds.is_empty(),
            _ => false,
        }
    };
    let mut lines = (1..).zip(text.lines());
    if let Some((wrong, _)) = lines.find(|line| !is_good(*line)) {
        return Err(wrong);
    }
    let length = text.lines().count();
    if length < SHORTEST {
        Err(length + 1)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::example::Example;
    use crate::book::listings;

    const PAGE: &str =
        "# X\n\n<div class=\"race\">\n\n{{#include ../tests/a.snap.txt}}\n\n</div>\n";
    const TABLE: &str = "| step | One | Two | The store |\n|---|---|---|---|\n| 0 |  |  | v1 |\n\
                         | 1 | loads v1 |  | v1 |\n";

    fn complaints_about(page: &str, table: &str) -> String {
        let files = [("chapters/01-x.md", page), ("tests/a.snap.txt", table)];
        Example::of(&files).failures(check)
    }

    #[test]
    fn a_table_that_a_test_wrote_passes() {
        assert_eq!(complaints_about(PAGE, TABLE), "");
        let files = [("chapters/01-x.md", PAGE), ("tests/a.snap.txt", TABLE)];
        assert_eq!(Example::of(&files).failures(listings::check), "");
    }

    #[test]
    fn a_race_in_another_form() {
        for (old, new) in [
            ("\n\n{{", "\n{{"),
            ("}}\n\n", "}}\n"),
            ("</div>", "</p>"),
            (".txt}}", ".txt:1:2}}"),
            ("a.snap.txt", "a.rs"),
            ("{{#include ../tests/a.snap.txt}}", "| step |"),
            ("<div class=\"race\">", "x <div class=\"race\">"),
        ] {
            let found = complaints_about(&PAGE.replacen(old, new, 1), TABLE);
            assert!(
                found.starts_with("chapters/01-x.md:3 opens"),
                "{new}: {found}"
            );
            assert!(found.contains("Put a blank line"), "{new}: {found}");
        }
        let found = complaints_about(&PAGE.replace("a.snap", "b.snap"), TABLE);
        assert!(found.contains("Correct the path: "), "{found}");
    }

    #[test]
    fn a_table_that_cannot_be_played() {
        for (old, new, line) in [
            ("step", "time", 1),
            (" | Two", "", 1),
            ("|---|---|---|---|", "|---|---|---|", 2),
            ("| 0 ", "| 1 ", 3),
            ("| 1 ", "| 2 ", 4),
            ("| v1 |\n| 1", "|  |\n| 1", 3),
            ("| 1 | loads v1 |  | v1 |\n", "", 4),
            (TABLE, "", 1),
        ] {
            let found = complaints_about(PAGE, &TABLE.replacen(old, new, 1));
            let place = format!("tests/a.snap.txt:{line} isn't");
            assert!(found.contains(&place), "{old} to {new}: {found}");
        }
    }
}
