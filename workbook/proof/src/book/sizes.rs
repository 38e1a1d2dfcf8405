//! The book is light: what a reader has to load before the first word.

use std::path::Path;

use crate::Report;
use workbook::Result;
use workbook::page::markup::tags;
use workbook::project::{files_below, read};

/// Our script and style that one page loads, in bytes.
const OURS: usize = 60_000;

/// A page's HTML. mdBook's own part of it is 18 KB.
const PAGE: usize = 120_000;

/// Pages that are longer, and why that is so.
const LONGER: [(&str, usize); 5] = [
    // Eight steps and half a standard.
    ("03-cookie-jar.html", 130_000),
    // Nine steps in two halves.
    ("07-session-layer.html", 130_000),
    // The longest chapter: two formats, and what gets past each.
    ("12-key-rotation.html", 195_000),
    // Two races that can be played, beside the Lua and its steps.
    ("14-redis-store.html", 130_000),
    // A store's whole contract once more, under a server that forgets.
    ("15-memcached-store.html", 130_000),
];

/// Every page at once, to be printed.
const PRINTED: &str = "print.html";

/// Checks the book that was rendered into the folder.
///
/// # Errors
///
/// A file can't be read.
pub fn check(rendered: &Path, report: &mut Report) -> Result<()> {
    let mut complaints = Vec::new();
    for path in files_below(rendered)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !has_ending(&path, &["html"]) || name == PRINTED {
            continue;
        }
        let page = read(&path)?;
        let most = LONGER
            .iter()
            .find(|(it, _)| *it == name)
            .map_or(PAGE, |(_, most)| *most);
        let what = [
            ("", page.len(), most),
            (" of our script and style", ours(rendered, &page)?, OURS),
        ];
        for (of, size, most) in what.into_iter().filter(|(_, size, most)| size > most) {
            complaints.push(format!(
                "{name} has {size} bytes{of}. It may have {most}: divide it, or say why not."
            ));
        }
    }
    report.complaints("every page is small", complaints);
    Ok(())
}

/// How much of ours a page loads. What is mdBook's lies elsewhere.
fn ours(rendered: &Path, page: &str) -> Result<usize> {
    let mut bytes = 0;
    for tag in tags(page) {
        let address = match tag.name.as_str() {
            "script" => tag.attribute("src"),
            "link" => tag.attribute("href"),
            _ => None,
        };
        let is_ours =
            |it: &&str| it.contains("assets/") && has_ending(Path::new(it), &["css", "js"]);
        if let Some(address) = address.filter(is_ours) {
            bytes += read(&rendered.join(address))?.len();
        }
    }
    Ok(bytes)
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension()
        .is_some_and(|it| endings.iter().any(|ending| it == *ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::example::{Example, failures};

    fn complaints_about(style: usize, script: usize, page: usize) -> String {
        let loads = "<link rel=\"stylesheet\" href=\"chapters/assets/a.css\">\
                     <script src=\"assets/b.js\"></script><script src=\"book.js\"></script>";
        let [style, script] = [style, script].map(|size| "x".repeat(size));
        let example = Example::of(&[
            ("book/chapters/assets/a.css", &style),
            ("book/assets/b.js", &script),
            ("book/assets/c.js", &"x".repeat(100_000)),
            ("book/book.js", &"x".repeat(100_000)),
            (
                "book/a.html",
                &format!("{loads}{}", " ".repeat(page.saturating_sub(loads.len()))),
            ),
            ("book/12-key-rotation.html", &"x".repeat(180_000)),
            ("book/print.html", &"x".repeat(1_000_000)),
        ]);
        let rendered = example.root().join("book");
        failures(|report| check(&rendered, report))
    }

    #[test]
    fn what_is_small_passes() {
        assert_eq!(complaints_about(30_000, 30_000, 120_000), "");
    }

    #[test]
    fn what_is_larger_is_named() {
        assert!(
            complaints_about(30_000, 30_001, 1)
                .starts_with("a.html has 60001 bytes of our script and style")
        );
        assert!(complaints_about(1, 1, 120_001).starts_with("a.html has 120001 bytes"));
    }
}
