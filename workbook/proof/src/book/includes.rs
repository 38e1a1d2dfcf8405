//! Whatever a page includes is there, and is what the author meant to show.
//!
//! mdBook renders a missing anchor as nothing, and a range past the end as what there is, without a
//! word about it.

mod taken;
mod transcript;

use super::directives::{Directive, directives};
use super::pages_of::{Source, pages_of};
use crate::Report;
use workbook::project::{Project, read};
use workbook::{Error, Result};

/// Checks every `{{#…}}` in every page.
///
/// # Errors
///
/// A page can't be read.
pub fn check(project: &Project, report: &mut Report) -> Result<()> {
    for page in pages_of(project)? {
        let verdicts = directives(&page.text).into_iter().map(|directive| {
            let line = page.line_of(directive.range.start);
            let complaint = |it| format!("{} {it}", page.at(line));
            follow(project, &page, &directive).map_err(complaint)
        });
        let complaints = verdicts.filter_map(std::result::Result::err).collect();
        report.complaints(format!("{}: what it includes", page.name), complaints);
    }
    Ok(())
}

/// Follows one directive; the error is the complaint, without its place.
fn follow(project: &Project, page: &Source, directive: &Directive) -> Result<(), String> {
    understood(page, directive)?;
    if !directive.is_include() {
        return Ok(());
    }
    let written = &page.text[directive.range.clone()];
    let but = |why: String| format!("says `{written}`, but {why}");
    let place = page.place(&directive.path).ok_or_else(|| {
        but("that lies outside the workbook. Include a file of the workbook.".into())
    })?;
    allowed(&place).map_err(but)?;
    let text = match read(&project.root().join(&place)) {
        Ok(text) => text,
        Err(Error::File { source, .. }) => {
            return Err(but(format!(
                "{place} can't be read ({source}). Correct the path."
            )));
        }
        Err(error) => return Err(but(error.to_string())),
    };
    let lines = taken::lines(&text, &directive.part).map_err(|why| but(why.in_file(&place)))?;
    showable(&place, &lines).map_err(but)?;
    if place.ends_with(".snap.txt") {
        transcript::whole_exchanges(&text, &directive.part).map_err(but)?;
    }
    Ok(())
}

fn understood(page: &Source, directive: &Directive) -> Result<(), String> {
    let line = page.line(page.line_of(directive.range.start)).trim();
    match directive.word.as_str() {
        "include" | "rustdoc_include" | "title" => Ok(()),
        "" => Err(format!(
            "has braces that mdBook doesn't understand, and would show to the reader: `{line}`. \
             Write {{{{#include FILE:ANCHOR}}}}."
        )),
        word => Err(format!(
            "says `{{{{#{word} …}}}}`, which this book has no use for. \
             Write {{{{#include FILE:ANCHOR}}}}."
        )),
    }
}

fn allowed(place: &str) -> Result<(), String> {
    if place.starts_with("exercises/") {
        return Err("students edit what lies in exercises/. Include it from solutions/.".into());
    }
    if place.ends_with(".snap") {
        return Err(format!(
            "that file begins with insta's own header. Include {place}.txt."
        ));
    }
    Ok(())
}

/// What was taken says something, and nothing that only mdBook should see.
fn showable(place: &str, lines: &[(usize, &str)]) -> Result<(), String> {
    if lines.iter().all(|(_, text)| text.trim().is_empty()) {
        return Err(format!(
            "nothing stands in those lines of {place}. Include lines that say something."
        ));
    }
    for (number, text) in lines {
        if taken::mark(text, "ANCHOR")
            .or(taken::mark(text, "ANCHOR_END"))
            .is_some()
        {
            return Err(format!(
                "{place}:{number} is a mark that the reader would see: `{}`. Include by anchor.",
                text.trim()
            ));
        }
        if !directives(text).is_empty() {
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
                        // ANCHOR_END: a\nfour\n// ANCHOR: open\nfive {{#include x}}\n";
    const TALK: &str = "alice\n> GET /\n< 200 OK\n\nmallory\n> GET /\n< 404 Not Found\n";

    /// What is said about a page with that one line, third in its file.
    fn said_about(line: &str) -> String {
        let example = Example::of(&[
            ("chapters/01-x.md", &format!("# X\n\n{line}\n")),
            ("solutions/01-x/lib.rs", CODE),
            ("exercises/01-x/lib.rs", CODE),
            ("tests/01-x/a.snap.txt", TALK),
            ("tests/01-x/a.snap", TALK),
            ("tests/01-x/empty", "\n"),
        ]);
        example.failures(check)
    }

    #[track_caller]
    fn refused(line: &str, because: &str) {
        let said = said_about(line);
        assert!(said.starts_with("chapters/01-x.md:3 "), "{line}: {said}");
        assert!(said.contains(because), "{line}: {said}");
        assert_eq!(said.lines().count(), 1, "{line}: {said}");
    }

    #[test]
    fn what_is_there_passes() {
        for line in [
            "No include, and one shown: \\{{#include nowhere}}",
            "{{#title A title}}",
            "{{#include ../solutions/01-x/lib.rs:a}}",
            "{{#include ../solutions/01-x/lib.rs:1}}",
            "{{#rustdoc_include ../solutions/01-x/lib.rs:b}}",
            "{{#include ../tests/01-x/a.snap.txt}}",
            "{{#include ../tests/01-x/a.snap.txt:1:3}}",
            "{{#include ../tests/01-x/a.snap.txt:5:}}",
            "{{#include ../tests/01-x/a.snap.txt::7}}",
        ] {
            assert_eq!(said_about(line), "", "{line}");
        }
    }

    #[test]
    fn a_file_that_is_not_there_or_not_ours() {
        refused("{{#include ../solutions/01-y/lib.rs}}", "can't be read");
        refused("{{#include ../solutions/01-x}}", "can't be read");
        refused("{{#include ../exercises/01-x/lib.rs:a}}", "students edit");
        refused("{{#include ../../secret}}", "outside the workbook");
        refused("{{#include /etc/hostname}}", "outside the workbook");
        refused("{{#include ../tests/01-x/a.snap}}", "insta's own header");
    }

    #[test]
    fn lines_that_are_not_there() {
        let file = "../solutions/01-x/lib.rs";
        refused(&format!("{{{{#include {file}:c}}}}"), "no `ANCHOR: c`");
        refused(
            &format!("{{{{#include {file}:open}}}}"),
            "no `ANCHOR_END: open`",
        );
        refused(&format!("{{{{#include {file}:9:11}}}}"), "has 10 lines");
        refused(&format!("{{{{#include {file}:0:2}}}}"), "has 10 lines");
        refused(&format!("{{{{#include {file}:5:3}}}}"), "has 10 lines");
        refused(&format!("{{{{#include {file}:a:3}}}}"), "`a:3`");
        refused("{{#include ../tests/01-x/empty}}", "nothing stands");
    }

    #[test]
    fn lines_that_a_reader_should_not_see() {
        let file = "../solutions/01-x/lib.rs";
        refused(&format!("{{{{#include {file}}}}}"), "lib.rs:2 is a mark");
        refused(&format!("{{{{#include {file}:7}}}}"), "lib.rs:7 is a mark");
        refused(&format!("{{{{#include {file}:10}}}}"), "would expand");
    }

    #[test]
    fn braces_that_mean_nothing() {
        refused("{{#include ../tests/01-x/a.snap.txt}", "doesn't understand");
        refused("{{#inculde ../tests/01-x/a.snap.txt}}", "{{#inculde …}}");
        refused("{{#playground ../solutions/01-x/lib.rs}}", "no use for");
    }

    #[test]
    fn half_an_exchange() {
        for range in [":2:3", ":1:2", ":1:4", ":4:7", ":5:6", ":1"] {
            let line = format!("{{{{#include ../tests/01-x/a.snap.txt{range}}}}}");
            refused(&line, "exchange");
        }
    }

    #[test]
    fn every_problem_is_named_with_its_line() {
        let said = said_about("{{#include a}}\n{{#include b}}");
        let places: Vec<_> = said
            .lines()
            .map(|it| it.split_once(' ').unwrap().0)
            .collect();
        assert_eq!(places, ["chapters/01-x.md:3", "chapters/01-x.md:4"]);
    }
}
