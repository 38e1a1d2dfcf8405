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
        let maps: Vec<_> = source.page.tags.iter().filter(|it| is_map(it)).collect();
        let wrong = maps.iter().filter_map(|it| wrong(&source, it, &parts));
        let mut complaints: Vec<_> = wrong.collect();
        if is_chapter(&source.name) && maps.len() != 1 {
            complaints.push(format!(
                "{} has {} maps. Put one under its question: `<figure class=\"map\" data-here=\"…\">`.",
                source.name,
                maps.len()
            ));
        }
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

/// `chapters/01-visit-counter.md` is one, and the appendices aren't.
fn is_chapter(page: &str) -> bool {
    let name = page.strip_prefix("chapters/").unwrap_or_default();
    name.starts_with(|it: char| it.is_ascii_digit())
}

fn is_map(tag: &Tag) -> bool {
    tag.opens("figure") && tag.has_class("map")
}

/// What is wrong with a map in a page. The first page's shows all of it, and picks out nothing.
fn wrong(source: &Source, map: &Tag, parts: &BTreeSet<String>) -> Option<String> {
    let here = match map.attribute("data-here") {
        None if !is_chapter(&source.name) => return None,
        here => here.unwrap_or_default(),
    };
    let place = source.at(map.line);
    let known = || {
        let parts: Vec<_> = parts.iter().map(String::as_str).collect();
        parts.join(", ")
    };
    let mut names = here.split_whitespace().peekable();
    if names.peek().is_none() {
        return Some(format!(
            "{place} has a map without a place in `data-here`. Name one of {}.",
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
    const AT_ID: &str = "<figure class='map' data-here='id'>";

    fn complaints_about(name: &str, page: &str, style: &str) -> String {
        let map = "<svg><title>A</title><g class='part-id'/><g class='part-store'/></svg>";
        Example::of(&[(name, page), (MAP, map), (STYLE, style)]).failures(check)
    }

    #[test]
    fn parts_of_the_map_pass() {
        for (name, page) in [
            ("chapters/01-x.md", AT_ID),
            (
                "chapters/01-x.md",
                "<figure class='map' data-here='store id'>",
            ),
            ("chapters/first.md", "<figure class='map'>"),
            ("chapters/first.md", "<figure data-here='x'>"),
        ] {
            assert_eq!(complaints_about(name, page, STYLED), "", "{page}");
        }
    }

    #[test]
    fn places_that_are_not_on_the_map() {
        for (here, because) in [
            ("data-here='stroe'", "is at `stroe`"),
            ("data-here='id Store'", "is at `Store`"),
            ("data-here=' '", "without a place"),
            ("", "without a place"),
        ] {
            let page = format!("<figure class=map {here}>");
            let found = complaints_about("chapters/01-x.md", &page, STYLED);
            assert!(found.starts_with("chapters/01-x.md:1 "), "{found}");
            assert!(found.contains(because), "{found}");
            assert!(found.ends_with("Name one of id, store."), "{found}");
        }
    }

    #[test]
    fn a_chapter_has_one_map() {
        for (page, count) in [("# X".to_owned(), 0), (format!("{AT_ID}\n{AT_ID}"), 2)] {
            let found = complaints_about("chapters/01-x.md", &page, STYLED);
            let start = format!("chapters/01-x.md has {count} maps");
            assert!(found.starts_with(&start), "{found}");
        }
    }

    #[test]
    fn a_part_that_looks_like_the_others() {
        let style = ".map[data-here~=\"id\"] .part-id {}";
        let found = complaints_about("chapters/01-x.md", AT_ID, style);
        assert!(found.contains("doesn't pick out `store`"), "{found}");
        assert_eq!(found.lines().count(), 1, "{found}");
    }
}
