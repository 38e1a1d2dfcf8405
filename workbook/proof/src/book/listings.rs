//! Every listing comes out of a tested file.
//!
//! Code that is pasted into prose is never compiled, and output that is typed in is never true for
//! long.

use super::include::Include;
use super::races;
use super::source::{Source, pages};
use crate::Report;
use workbook::Result;
use workbook::page::{Listing, markup::Tag};
use workbook::project::Project;

/// What a line of an `sh` listing may begin with. Anything else is taken for output.
const COMMANDS: [&str; 3] = ["cargo ", "curl ", "python "];

/// Checks every page.
///
/// # Errors
///
/// A page can't be read.
pub fn check(project: &Project, report: &mut Report) -> Result<()> {
    for source in pages(project)? {
        let listings = &source.page.listings;
        let mut complaints: Vec<_> = listings.iter().flat_map(|it| inside(&source, it)).collect();
        complaints.extend(outside(&source));
        complaints.extend(raw(&source));
        report.complaints(format!("{}: its listings", source.name), complaints);
    }
    Ok(())
}

/// The complaints about one listing.
fn inside(source: &Source, listing: &Listing) -> Vec<String> {
    let place = source.at(listing.block.start);
    if !source.line(listing.block.start).starts_with("```") {
        return vec![format!(
            "{place} is a listing that isn't fenced, or is indented or quoted. Begin it with ``` at \
             the left edge."
        )];
    }
    let lines = listing.lines.clone();
    let mut lines = lines
        .filter(|line| !source.line(*line).trim().is_empty())
        .peekable();
    if lines.peek().is_none() {
        return vec![format!(
            "{place} is an empty listing. Include what it should show."
        )];
    }
    let is_fine = |text: &str| match listing.language.as_str() {
        "sh" => COMMANDS.iter().any(|it| text.starts_with(it)),
        _ => Include::parse(text).is_some_and(|it| !it.is_drawing()),
    };
    let advice = match listing.language.as_str() {
        "sh" => NO_COMMAND,
        _ => "which no test looks at. Include it from a tested file.",
    };
    let wrong = lines.filter(|line| !is_fine(source.line(*line)));
    let complaint = |line| {
        let (place, text) = (source.at(line), source.line(line));
        format!("{place} holds `{text}`, {advice}")
    };
    wrong.map(complaint).collect()
}

const NO_COMMAND: &str = "which is none of the commands that an `sh` listing holds. Include output from \
                          a tested file, or add the command to COMMANDS in listings.rs.";

/// A file that is included outside a listing would be read as Markdown. That is right for a race alone, which is a
/// table. A drawing stands alone in a figure, between its tag and its caption.
fn outside(source: &Source) -> Vec<String> {
    let listings = &source.page.listings;
    let is_inside = |line| listings.iter().any(|it| it.lines.contains(&line));
    let is_in_figure = |line: usize| {
        let (before, after) = (source.line(line - 1), source.line(line + 1));
        before.starts_with("<figure") && before.ends_with('>') && after.starts_with("<figcaption>")
    };
    let complaint = |(line, text): (usize, &str)| {
        let include = Include::parse(text).filter(|_| !is_inside(line))?;
        let place = source.at(line);
        match include.is_drawing() {
            true if is_in_figure(line) => None,
            true => Some(format!(
                "{place} has `{text}` outside a figure. Put it between <figure> and <figcaption>, \
                 without blank lines."
            )),
            false if races::is_around(source, line) => None,
            false => Some(format!(
                "{place} has `{text}` outside a listing. Put it between fences."
            )),
        }
    };
    let lines = (1..).zip(source.text.lines());
    lines.filter_map(complaint).collect()
}

/// Listings in HTML, which the other rules wouldn't see.
fn raw(source: &Source) -> Vec<String> {
    let complaint = |tag: &Tag| {
        let place = source.at(tag.line);
        format!("{place} opens a <pre>. Use a fenced listing with an include.")
    };
    let tags = source.page.tags.iter();
    tags.filter(|tag| tag.opens("pre")).map(complaint).collect()
}

#[cfg(test)]
mod tests;
