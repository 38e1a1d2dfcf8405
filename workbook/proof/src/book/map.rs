//! The map that stands at the head of each chapter picks out parts that it has.
//!
//! A part that is misspelled in `data-here`, or left out of the style sheet, would show as a map on which
//! you are nowhere.

use std::collections::BTreeSet;

use super::source::{Source, pages};
use crate::Report;
use workbook::Result;
use workbook::page::markup::{Tag, tags};
use workbook::project::{Project, read};

const MAP: &str = "chapters/assets/map.svg";
const STYLE: &str = "chapters/assets/workbook.css";

/// Checks the map in every page.
///
/// # Errors
///
/// The map, its style, or a page can't be read.
pub fn check(project: &Project, report: &mut Report) -> Result<()> {
    let map = read(&project.root().join(MAP))?;
    let style = read(&project.root().join(STYLE))?;
    let parts = parts(&tags(&map));
    let unstyled = parts.iter().filter(|it| !style.contains(&rule(it)));
    let complaint = |part: &String| {
        let rule = rule(part);
        format!("{STYLE} doesn't pick out `{part}`. Add `{rule}` to the rule for the others.")
    };
    report.complaints(
        "every part of the map can be picked out",
        unstyled.map(complaint).collect(),
    );
    for source in pages(project)? {
        let maps = source.page.tags.iter().filter(|it| is_map(it));
        let complaints = maps.filter_map(|it| wrong(&source, it, &parts)).collect();
        report.complaints(
            format!("{}: where it is on the map", source.name),
            complaints,
        );
    }
    Ok(())
}

/// `store`, for each `<g class="part-store">`.
fn parts(tags: &[Tag]) -> BTreeSet<String> {
    let classes = tags.iter().filter_map(|it| it.attribute("class"));
    let parts = classes.filter_map(|it| it.strip_prefix("part-"));
    parts.map(str::to_owned).collect()
}

fn rule(part: &str) -> String {
    format!(".map[data-here~=\"{part}\"] .part-{part}")
}

fn is_map(tag: &Tag) -> bool {
    tag.opens("figure") && tag.has_class("map")
}

/// What is wrong with a map in a page. Only the first page, which draws all of it, picks out nothing.
fn wrong(source: &Source, map: &Tag, parts: &BTreeSet<String>) -> Option<String> {
    let here = map.attribute("data-here")?;
    let place = source.at(map.line);
    let known = || {
        let parts: Vec<_> = parts.iter().map(String::as_str).collect();
        parts.join(", ")
    };
    let mut names = here.split_whitespace().peekable();
    if names.peek().is_none() {
        return Some(format!(
            "{place} has a map with an empty `data-here`. Name one of {}.",
            known()
        ));
    }
    let unknown = names.find(|it| !parts.contains(*it))?;
    Some(format!(
        "{place} is at `{unknown}`, which isn't on the map. Name one of {}.",
        known()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::example::Example;

    const STYLED: &str =
        ".map[data-here~=\"id\"] .part-id,\n.map[data-here~=\"store\"] .part-store {}";

    fn complaints_about(page: &str, style: &str) -> String {
        let map = "<svg><title>A</title><g class='part-id'/><g class='part-store'/></svg>";
        let files = [("chapters/01-x.md", page), (MAP, map), (STYLE, style)];
        Example::of(&files).failures(check)
    }

    #[test]
    fn parts_of_the_map_pass() {
        for page in [
            "<figure class='map' data-here='id'>",
            "<figure class='map' data-here='store id'>",
            "<figure class='map'>",
            "<figure data-here='x'>",
            "# X",
        ] {
            assert_eq!(complaints_about(page, STYLED), "", "{page}");
        }
    }

    #[test]
    fn places_that_are_not_on_the_map() {
        for (here, because) in [
            ("stroe", "is at `stroe`"),
            ("id Store", "is at `Store`"),
            (" ", "an empty `data-here`"),
        ] {
            let found = complaints_about(&format!("<figure class=map data-here='{here}'>"), STYLED);
            assert!(found.starts_with("chapters/01-x.md:1 "), "{found}");
            assert!(found.contains(because), "{found}");
            assert!(found.ends_with("Name one of id, store."), "{found}");
        }
    }

    #[test]
    fn a_part_that_looks_like_the_others() {
        let found = complaints_about("# X", ".map[data-here~=\"id\"] .part-id {}");
        assert!(found.contains("doesn't pick out `store`"), "{found}");
        assert_eq!(found.lines().count(), 1, "{found}");
    }
}
