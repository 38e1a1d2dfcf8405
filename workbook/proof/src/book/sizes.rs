//! The book is light: what a reader has to load before the first word.

use std::path::Path;

use crate::Report;
use workbook::Result;
use workbook::project::{Project, files_below, read};

/// Our script and style together, in bytes.
const OURS: usize = 60_000;

/// A page's HTML. mdBook's own part of it is 18 KB.
const PAGE: usize = 120_000;

/// Pages that are longer, and why that is so.
const LONGER: [(&str, usize); 4] = [
    // Eight steps and half a standard.
    ("03-cookie-jar.html", 130_000),
    // Nine steps in two halves.
    ("07-session-layer.html", 130_000),
    // The longest chapter: two formats, and what gets past each.
    ("12-key-rotation.html", 190_000),
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
pub fn check(project: &Project, rendered: &Path, report: &mut Report) -> Result<()> {
    let mut ours = 0;
    for path in files_below(&project.root().join("chapters/assets"))? {
        if has_ending(&path, &["css", "js"]) {
            ours += size(&path)?;
        }
    }
    let complaint = format!(
        "Script and style in chapters/assets/ are {ours} bytes. All of it may be {OURS}: take something out."
    );
    let complaints = (ours > OURS).then_some(complaint).into_iter().collect();
    report.complaints("our script and style are small", complaints);
    let mut complaints = Vec::new();
    for path in files_below(rendered)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if has_ending(&path, &["html"]) && name != PRINTED {
            let size = size(&path)?;
            let most = LONGER
                .iter()
                .find(|(it, _)| *it == name)
                .map_or(PAGE, |(_, most)| *most);
            if size > most {
                complaints.push(format!(
                    "{name} has {size} bytes. It may have {most}: divide it, or say why not."
                ));
            }
        }
    }
    report.complaints("every page is small", complaints);
    Ok(())
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension()
        .is_some_and(|it| endings.iter().any(|ending| it == *ending))
}

fn size(path: &Path) -> Result<usize> {
    Ok(read(path)?.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::example::{Example, failures};

    fn complaints_about(style: usize, script: usize, page: usize) -> String {
        let [style, script, page] = [style, script, page].map(|size| "x".repeat(size));
        let example = Example::of(&[
            ("chapters/assets/a.css", &style),
            ("chapters/assets/b.js", &script),
            ("chapters/assets/c.svg", &page),
            ("book/a.html", &page),
            ("book/12-key-rotation.html", &"x".repeat(180_000)),
            ("book/print.html", &"x".repeat(1_000_000)),
        ]);
        let rendered = example.root().join("book");
        failures(|report| check(&example.project(), &rendered, report))
    }

    #[test]
    fn what_is_small_passes() {
        assert_eq!(complaints_about(30_000, 30_000, 120_000), "");
    }

    #[test]
    fn what_is_larger_is_named() {
        assert!(
            complaints_about(30_000, 30_001, 1)
                .starts_with("Script and style in chapters/assets/ are 60001")
        );
        assert!(complaints_about(1, 1, 120_001).starts_with("a.html has 120001 bytes"));
    }
}
