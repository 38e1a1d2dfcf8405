//! Every link within the rendered book leads to a page, a file, or a place in one.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::rendered::{Rendered, is_on_another_host};
use super::source::join;
use crate::Report;
use workbook::Result;
use workbook::page::markup::Tag;

/// Checks the book that was rendered into the folder.
///
/// # Errors
///
/// The rendered book can't be read.
pub fn check(rendered: &Path, report: &mut Report) -> Result<()> {
    let rendered = Rendered::read(rendered)?;
    let book = Book {
        places: rendered
            .marked_up
            .iter()
            .map(|(name, tags)| (name.as_str(), places(tags)))
            .collect(),
        files: &rendered.files,
    };
    let is_page = |name: &String| name.ends_with(".html");
    for (page, tags) in rendered.marked_up.iter().filter(|(name, _)| is_page(name)) {
        let base = tags.iter().find(|tag| tag.opens("base"));
        let from = From {
            page,
            base: base.and_then(|tag| tag.attribute("href")),
        };
        let broken = |tag: &Tag| {
            let addresses = addresses(tag);
            let broken = addresses.filter_map(|it| Some((it, book.follow(&from, it).err()?)));
            let say = |(address, why)| {
                let line = tag.line;
                format!("{page}:{line} links to `{address}`, but {why}")
            };
            broken.map(say).collect::<Vec<_>>()
        };
        let complaints = tags.iter().flat_map(broken).collect();
        report.complaints(format!("the links in {page}"), complaints);
    }
    Ok(())
}

/// What a link can lead to.
struct Book<'a> {
    files: &'a BTreeSet<String>,
    /// For each page, the names after `#`.
    places: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

/// Where a link stands.
struct From<'a> {
    page: &'a str,
    /// What mdBook's page for "not found" measures its links from, as it is shown for any address.
    base: Option<&'a str>,
}

impl Book<'_> {
    /// Follows a link within the book; the error says what isn't there, and what to do.
    fn follow(&self, from: &From, address: &str) -> Result<(), String> {
        let (path, place) = address.split_once('#').unwrap_or((address, ""));
        let path = path.split_once('?').map_or(path, |(path, _)| path);
        let (path, place) = (decoded(path), decoded(place));
        let target = if path.is_empty() {
            from.page.to_owned()
        } else {
            self.file(from, &path)?
        };
        let is_top = place.is_empty() || place == "top" || place.starts_with(":~:");
        match self.places.get(target.as_str()) {
            Some(places) if !is_top && !places.contains(place.as_str()) => Err(format!(
                "nothing in {target} has the id `{place}`. Correct what stands behind the `#`."
            )),
            _ => Ok(()),
        }
    }

    fn file(&self, from: &From, path: &str) -> Result<String, String> {
        let folder = from.page.rsplit_once('/').map_or("", |(folder, _)| folder);
        let target = match (from.base, path.strip_prefix('/')) {
            (None, None) => join(folder, path),
            (None, Some(_)) => {
                return Err("the book may lie in any folder of a server, or on a disk. \
                            Write the path from the page."
                    .into());
            }
            (Some(base), _) => join("", path.strip_prefix(base).unwrap_or(path)),
        };
        let target = target.ok_or("that leads out of the book. Correct the path.")?;
        let index = join(&target, "index.html").unwrap_or_default();
        let known = [target, index]
            .into_iter()
            .find(|it| self.files.contains(it));
        known.ok_or_else(|| "the book has no such page or file. Correct the path.".into())
    }
}

/// The addresses within the book that a tag names.
fn addresses(tag: &Tag) -> impl Iterator<Item = &str> {
    let is_base = tag.name == "base";
    let named = ["href", "src", "xlink:href", "data", "poster"].into_iter();
    let named = named.filter_map(|name| tag.attribute(name)).map(str::trim);
    named.filter(move |it| !is_base && !is_on_another_host(it) && !has_scheme(it))
}

/// `mailto:` and the like lead nowhere in the book.
fn has_scheme(address: &str) -> bool {
    let is_scheme = |it: &str| {
        it.bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
    };
    address
        .split_once(':')
        .is_some_and(|(it, _)| !it.is_empty() && is_scheme(it))
}

fn places(tags: &[Tag]) -> BTreeSet<&str> {
    let named = |tag: &'_ Tag| tag.opens("a").then_some("name");
    let ids = tags.iter().filter_map(|tag| tag.attribute("id"));
    let names = tags.iter().filter_map(|tag| tag.attribute(named(tag)?));
    ids.chain(names).collect()
}

/// `caf%C3%A9` as `café`.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|it| std::str::from_utf8(it).ok());
        let escaped = hex.and_then(|it| u8::from_str_radix(it, 16).ok());
        let (byte, taken) = match escaped {
            Some(byte) if *first == b'%' => (byte, 3),
            _ => (*first, 1),
        };
        bytes.push(byte);
        rest = &rest[taken..];
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::example::Example;

    fn complaints_about(link: &str) -> String {
        let page = format!("<p id=here>\n{link}");
        let files = [
            ("part/page.html", page.as_str()),
            ("index.html", "<a name=old></a><h1 id='café'>"),
            (
                "404.html",
                "<base href=/book/><a href=part/page.html><a href=/book/x.css><a href=#b id=b>",
            ),
            ("x.css", ""),
            ("part/figure.svg", "<svg><g id=g></svg>"),
        ];
        Example::of(&files).failures_rendered(check)
    }

    #[track_caller]
    fn refused(link: &str, because: &str) {
        let found = complaints_about(link);
        assert!(
            found.starts_with("part/page.html:2 links to"),
            "{link}: {found}"
        );
        assert!(found.contains(because), "{link}: {found}");
        assert_eq!(found.lines().count(), 1, "{link}: {found}");
    }

    #[test]
    fn links_that_lead_somewhere() {
        for link in [
            "<a href=#here>",
            "<a href=''>",
            "<a href=../index.html#old>",
            "<a href=../#caf%C3%A9>",
            "<a href='../x.css?v=1'>",
            "<img src=figure.svg>",
            "<svg><use xlink:href=figure.svg#g>",
            "<a href=https://example.org/nowhere#x>",
            "<a href=mailto:a@b.c>",
            "<a href=#top>",
            "<a>",
        ] {
            assert_eq!(complaints_about(link), "", "{link}");
        }
    }

    #[test]
    fn links_that_lead_nowhere() {
        refused("<a href=gone.html>", "no such page");
        refused("<a href=../Index.html>", "no such page");
        refused("<link rel=stylesheet href=../y.css>", "no such page");
        refused("<img src=gone.png>", "no such page");
        refused(
            "<a href=#gone>",
            "nothing in part/page.html has the id `gone`",
        );
        refused(
            "<a href=../index.html#gone>",
            "nothing in index.html has the id `gone`",
        );
        refused(
            "<use href=figure.svg#h>",
            "nothing in part/figure.svg has the id `h`",
        );
        refused("<a href=../../x.css>", "out of the book");
        refused("<a href=/x.css>", "from the page");
    }

    #[test]
    fn every_problem_is_named() {
        let found = complaints_about("<a href=a>\n<a href=b>");
        assert_eq!(found.lines().count(), 2, "{found}");
    }
}
