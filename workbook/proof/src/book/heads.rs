//! What a page says of itself to a search engine, and to a site that shows a link to it.
//!
//! It comes from `chapters/assets/theme/head.hbs`, which has a line for each page: with the question under the
//! page's title, where there is one.

use std::collections::BTreeMap;
use std::path::Path;

use super::rendered::Rendered;
use super::source::pages;
use crate::Report;
use workbook::Result;
use workbook::page::markup::Tag;
use workbook::project::Project;

/// Where to change it.
const LIST: &str = "chapters/assets/theme/head.hbs";

/// Checks the heads of the book that was rendered into the folder.
///
/// # Errors
///
/// A page can't be read.
pub fn check(project: &Project, rendered: &Path, report: &mut Report) -> Result<()> {
    let book = Rendered::read(rendered)?;
    let mut complaints = Vec::new();
    let mut described = BTreeMap::new();
    for source in pages(project)? {
        let name = source
            .name
            .trim_start_matches("chapters/")
            .replace(".md", ".html");
        // SUMMARY.md becomes none.
        let Some(tags) = book.marked_up.get(&name) else {
            continue;
        };
        let complaint = head(&name, tags, question(&source.text).as_deref());
        complaints.extend(complaint.map(|why| format!("{name} {why}")));
        if let Some(other) = described.insert(meta(tags, "name", "description"), name.clone()) {
            complaints.push(format!(
                "{name} has the description of {other}. Change one in {LIST}."
            ));
        }
    }
    complaints.extend(index(&book));
    report.complaints("every page says of itself what it asks", complaints);
    Ok(())
}

/// The question under a page's title, as plain text.
fn question(text: &str) -> Option<String> {
    let line = text.lines().nth(2)?;
    let question = line.strip_prefix('*')?.strip_suffix('*')?;
    Some(question.replace('`', ""))
}

/// What is wrong with the head of a page.
fn head(name: &str, tags: &[Tag], question: Option<&str>) -> Option<String> {
    let description = meta(tags, "name", "description");
    let Some(description) = description else {
        return Some(format!("has no description. Add its line to {LIST}."));
    };
    if let Some(question) = question.filter(|it| *it != description) {
        return Some(format!(
            "is described by `{description}`, and asks `{question}`. Write the question into {LIST}."
        ));
    }
    if canonical(tags).is_none_or(|it| !it.ends_with(name)) {
        return Some(format!(
            "doesn't name itself as its own address. Correct its line in {LIST}."
        ));
    }
    let missing = ["og:title", "og:description", "og:type"]
        .into_iter()
        .find(|property| meta(tags, "property", property).is_none());
    missing.map(|property| format!("has no {property}. Add it to {LIST}."))
}

/// The first page stands in the book twice. One of the two is the page's address.
fn index(book: &Rendered) -> Option<String> {
    let canonical = canonical(book.marked_up.get("index.html")?);
    canonical.is_none_or(|it| it.ends_with("index.html")).then(|| {
        format!("index.html doesn't name the first page as its own address. Correct `is_index` in {LIST}.")
    })
}

/// The first that says anything: mdBook's own, for the whole book, comes after it.
fn meta<'a>(tags: &'a [Tag], attribute: &str, value: &str) -> Option<&'a str> {
    let is_it = |tag: &&Tag| tag.opens("meta") && tag.attribute(attribute) == Some(value);
    let mut said = tags
        .iter()
        .filter(is_it)
        .filter_map(|tag| tag.attribute("content"));
    said.next().filter(|it| !it.is_empty())
}

fn canonical(tags: &[Tag]) -> Option<&str> {
    let is_it = |tag: &&Tag| tag.opens("link") && tag.attribute("rel") == Some("canonical");
    tags.iter().find(is_it)?.attribute("href")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::example::{Example, failures};

    const HEAD: &str = "<meta name=description content='Who is x?'><link rel=canonical href=a.html>\
        <meta property=og:title content=A><meta property=og:description content=B>\
        <meta property=og:type content=article><meta name=description content=''>";

    fn complaints_about(head: &str, index: &str) -> String {
        let example = Example::of(&[
            ("chapters/SUMMARY.md", "# Summary\n"),
            ("chapters/a.md", "# A\n\n*Who is `x`?*\n"),
            ("chapters/b.md", "# B\n\nNo question.\n"),
            ("book/a.html", head),
            (
                "book/b.html",
                &HEAD.replace("Who is x?", "B.").replace("a.html", "b.html"),
            ),
            ("book/index.html", index),
        ]);
        let rendered = example.root().join("book");
        failures(|report| check(&example.project(), &rendered, report))
    }

    #[test]
    fn pages_that_say_what_they_ask_pass() {
        assert_eq!(complaints_about(HEAD, HEAD), "");
    }

    #[test]
    fn a_head_that_says_less_or_something_else_is_named() {
        for (old, new, because) in [
            (
                "Who is x?",
                "Who is y?",
                "is described by `Who is y?`, and asks `Who is x?`",
            ),
            ("Who is x?", "", "has no description"),
            ("href=a.html", "href=b.html", "doesn't name itself"),
            ("rel=canonical", "rel=other", "doesn't name itself"),
            ("og:title", "og:other", "has no og:title"),
            ("og:description", "og:other", "has no og:description"),
            ("og:type", "og:other", "has no og:type"),
        ] {
            let found = complaints_about(&HEAD.replace(old, new), HEAD);
            assert!(
                found.starts_with("a.html ") && found.contains(because),
                "{new}: {found}"
            );
            assert_eq!(found.lines().count(), 1, "{new}: {found}");
        }
    }

    #[test]
    fn two_pages_of_one_description_are_named() {
        let found = complaints_about(&HEAD.replace("Who is x?", "B."), HEAD);
        assert!(
            found.contains("b.html has the description of a.html"),
            "{found}"
        );
    }

    #[test]
    fn an_index_that_is_its_own_address_is_named() {
        for index in [HEAD.replace("a.html", "index.html"), "<p>".to_owned()] {
            assert!(complaints_about(HEAD, &index).contains("index.html doesn't name"));
        }
    }
}
