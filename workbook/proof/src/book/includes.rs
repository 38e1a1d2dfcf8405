//! Whatever a page includes is there, and is what the author meant to show.
//!
//! mdBook renders a missing anchor as nothing, and a range past the end as what there is, without a
//! word about it.

mod taken;
mod transcript;

use super::alt_text;
use super::figures;
use super::include::{Include, Part, directives};
use super::source::{Source, pages};
use crate::Report;
use workbook::Result;
use workbook::page::markup::tags;
use workbook::project::{Project, read};

/// Where tests or the compiler look at every file. Not in `exercises/`, which students edit.
const TESTED: [&str; 4] = [".devcontainer/", "solutions/", "tests/", "workbook/"];

/// Checks every directive in every page.
///
/// # Errors
///
/// A page can't be read.
pub fn check(project: &Project, report: &mut Report) -> Result<()> {
    for page in pages(project)? {
        let complaint = |line| {
            let why = follow(project, &page, page.line(line)).err()?;
            Some(format!(
                "{} says `{}`. {why}",
                page.at(line),
                page.line(line)
            ))
        };
        let complaints = directives(&page.text).filter_map(complaint).collect();
        report.complaints(format!("{}: what it includes", page.name), complaints);
    }
    Ok(())
}

/// Follows the directive in one line; the error is what the author should do.
fn follow(project: &Project, page: &Source, line: &str) -> Result<(), String> {
    let include = Include::parse(line).ok_or(
        "Write `{{#include FILE}}`, `{{#include FILE:ANCHOR}}`, or for a part of a transcript \
         `{{#include FILE:FIRST:LAST}}`, alone on its line: a page has no other directive.",
    )?;
    let place = page.place(include.path).unwrap_or_default();
    if !include.is_drawing() {
        allowed(&place, include.part)?;
    }
    let text = read(&project.root().join(&place))
        .map_err(|error| format!("Correct the path: {error}."))?;
    if include.is_drawing() {
        return drawing(&place, &text);
    }
    let lines = taken::lines(&text, include.part).map_err(|why| why.in_file(&place))?;
    showable(&place, &lines)?;
    match include.part {
        Part::Lines(first, last) => transcript::whole_exchanges(&text, first, last),
        _ => Ok(()),
    }
}

fn allowed(place: &str, part: Part) -> Result<(), String> {
    if !TESTED.iter().any(|it| place.starts_with(it)) {
        let tested = TESTED.join(", ");
        return Err(format!(
            "No test looks at that file. Include one from {tested}."
        ));
    }
    if place.ends_with(".snap") {
        return Err(format!(
            "That file begins with insta's own header. Include {place}.txt."
        ));
    }
    if matches!(part, Part::Lines(..)) && !place.ends_with(".snap.txt") {
        return Err("Lines of code move. Mark them with an anchor, and include that.".into());
    }
    Ok(())
}

/// A drawing becomes part of the page's HTML, where a blank line would end the figure around it.
fn drawing(place: &str, text: &str) -> Result<(), String> {
    let mut lines = (1..).zip(text.lines());
    if let Some((number, _)) = lines.find(|(_, line)| line.trim().is_empty()) {
        return Err(format!(
            "{place}:{number} is blank, and Markdown begins again there. Remove the line."
        ));
    }
    let tags = tags(text);
    match tags.first() {
        Some(tag) if tag.opens("svg") && tags.last().is_some_and(|it| it.ends("svg")) => {}
        _ => {
            return Err(format!(
                "{place} isn't one drawing. Begin it with <svg> and end it with </svg>."
            ));
        }
    }
    if let Some((line, remedy)) = alt_text::without_words(&tags).next() {
        return Err(format!("{place}:{line} {remedy}."));
    }
    match figures::illegible(&tags).next() {
        Some((line, remedy)) => Err(format!("{place}:{line} {remedy}")),
        None => Ok(()),
    }
}

/// What was taken says something, and nothing that only mdBook should see.
fn showable(place: &str, lines: &[(usize, &str)]) -> Result<(), String> {
    if lines.iter().all(|(_, text)| text.trim().is_empty()) {
        return Err(format!(
            "Nothing stands in those lines of {place}. Include lines that say something."
        ));
    }
    for (number, text) in lines {
        if taken::is_mark(text) {
            return Err(format!(
                "{place}:{number} is a mark that the reader would see: `{}`. Include by anchor.",
                text.trim()
            ));
        }
        if directives(text).next().is_some() {
            return Err(format!(
                "mdBook would expand the braces in {place}:{number} too. Include other lines."
            ));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::example::Example;

    const CODE: &str = "one\n// ANCHOR: a\ntwo\n// ANCHOR: b\nthree\n// ANCHOR_END: b\n\
                        // ANCHOR_END: a\n// ANCHOR: open\n// ANCHOR: c_open\nfive {{#include x}}\n\
                        // ANCHOR_END: c_open\n";
    const TALK: &str = "alice\n> GET /\n< 200 OK\n\nmallory\n> GET /\n< 404 Not Found\n";

    /// The complaints about a page with that one line, third in its file.
    fn complaints_about(line: &str) -> String {
        let example = Example::of(&[
            ("chapters/01-x.md", &format!("# X\n\n{line}\n")),
            ("solutions/01-x/lib.rs", CODE),
            ("exercises/01-x/lib.rs", CODE),
            ("tests/01-x/a.snap.txt", TALK),
            ("tests/01-x/a.snap", TALK),
            ("tests/01-x/empty", "\n"),
            (
                "chapters/assets/a.svg",
                "<svg viewBox='0 0 9 9' font-size='13'>\n<title>A</title>\n</svg>\n",
            ),
            (
                "chapters/assets/small.svg",
                "<svg viewBox='0 0 9 9' font-size='9'>\n<title>A</title>\n</svg>\n",
            ),
            ("chapters/assets/gap.svg", "<svg>\n\n</svg>\n"),
            ("chapters/assets/mute.svg", "<svg>\n<g></g>\n</svg>\n"),
            ("chapters/assets/two.svg", "<p>\n<svg></svg>\n"),
            ("chapters/assets/none.svg", "A\n"),
        ]);
        example.failures(check)
    }

    #[track_caller]
    fn refused(line: &str, because: &str) {
        let found = complaints_about(line);
        assert!(found.starts_with("chapters/01-x.md:3 "), "{line}: {found}");
        assert!(found.contains(because), "{line}: {found}");
        assert_eq!(found.lines().count(), 1, "{line}: {found}");
    }

    #[test]
    fn what_is_there_passes() {
        for line in [
            "No include: `{{x}}`.",
            "{{#include ../solutions/01-x/lib.rs:a}}",
            "{{#include ../solutions/01-x/lib.rs:b}}",
            "{{#include ../tests/01-x/a.snap.txt}}",
            "{{#include ../tests/01-x/a.snap.txt:1:3}}",
            "{{#include ../tests/01-x/a.snap.txt:5:}}",
            "{{#include ../tests/01-x/a.snap.txt::7}}",
            "{{#include assets/a.svg}}",
        ] {
            assert_eq!(complaints_about(line), "", "{line}");
        }
    }

    #[test]
    fn a_file_that_is_not_there_or_not_tested() {
        refused(
            "{{#include ../solutions/01-y/lib.rs}}",
            "Correct the path: ",
        );
        refused("{{#include ../solutions/01-x}}", "Correct the path: ");
        for path in [
            "../exercises/01-x/lib.rs",
            "../../secret",
            "/etc/hostname",
            "assets/a.rs",
            "../book.toml",
        ] {
            refused(&format!("{{{{#include {path}}}}}"), "No test looks at");
        }
        refused("{{#include ../tests/01-x/a.snap}}", "insta's own header");
    }

    #[test]
    fn lines_that_are_not_there() {
        let code = |part: &str| format!("{{{{#include ../solutions/01-x/lib.rs:{part}}}}}");
        let talk = |part: &str| format!("{{{{#include ../tests/01-x/a.snap.txt:{part}}}}}");
        refused(&code("c"), "no `ANCHOR: c`");
        refused(&code("open"), "no `ANCHOR_END: open`");
        refused(&code("3:3"), "Lines of code move");
        refused(&talk("5:8"), "has 7 lines");
        refused(&talk("0:3"), "has 7 lines");
        refused(&talk("5:3"), "has 7 lines");
        refused("{{#include ../tests/01-x/empty}}", "Nothing stands");
    }

    #[test]
    fn lines_that_a_reader_should_not_see() {
        let file = "../solutions/01-x/lib.rs";
        refused(&format!("{{{{#include {file}}}}}"), "lib.rs:2 is a mark");
        refused(&format!("{{{{#include {file}:c_open}}}}"), "lib.rs:10 too");
    }

    #[test]
    fn drawings_that_break_the_page_or_say_nothing() {
        let drawing = |name: &str| format!("{{{{#include assets/{name}.svg}}}}");
        refused(&drawing("b"), "Correct the path: ");
        refused(&drawing("gap"), "chapters/assets/gap.svg:2 is blank");
        refused(&drawing("mute"), "mute.svg:1 shows an <svg> without words");
        refused(&drawing("small"), "small.svg:1 has letters of `9`");
        refused(&drawing("two"), "two.svg isn't one drawing");
        refused(&drawing("none"), "none.svg isn't one drawing");
        refused("{{#include assets/a.svg:1:3}}", "No test looks at");
    }

    #[test]
    fn every_other_directive() {
        for line in [
            "{{#include ../tests/01-x/a.snap.txt}",
            "{{#rustdoc_include ../solutions/01-x/lib.rs:b}}",
            "{{#title A title}}",
            "\\{{#include nowhere}}",
            "- {{#include ../tests/01-x/a.snap.txt}}",
        ] {
            refused(line, "alone on its line");
        }
    }

    #[test]
    fn half_an_exchange() {
        for range in [":2:3", ":1:2", ":1:4", ":4:7", ":5:6"] {
            let line = format!("{{{{#include ../tests/01-x/a.snap.txt{range}}}}}");
            refused(&line, "exchange");
        }
    }

    #[test]
    fn every_problem_is_named_with_its_line() {
        let found = complaints_about("{{#include a}}\n{{#include b}}");
        let places: Vec<_> = found
            .lines()
            .map(|it| it.split_once(' ').unwrap().0)
            .collect();
        assert_eq!(places, ["chapters/01-x.md:3", "chapters/01-x.md:4"]);
    }
}
