//! axe-core, an accessibility checker, on every page in every theme.
//!
//! It comes with a Python package, as a script that a page can take in.

use std::fs;
use std::process::Command;

use browser::{Book, Result, Tab};

const THEMES: [&str; 5] = ["light", "rust", "coal", "navy", "ayu"];

/// Prints where the package lies, without loading it: its other half wants a browser of its own.
const FIND: &str = "\
import importlib.util as it
print(it.find_spec('axe_playwright_python').submodule_search_locations[0])";

#[test]
#[ignore = "needs Chromium and axe-core"]
fn finds_nothing_on_any_page_in_any_theme() -> Result<()> {
    let axe = script();
    let book = Book::shared()?;
    let mut tab = Tab::new()?;
    tab.viewport(1280, 900)?;
    // A color on its way to another is none of the theme's.
    tab.media("", &[("prefers-reduced-motion", "reduce")])?;
    let mut found = Vec::new();
    for page in book.pages()? {
        tab.open(&book.address(&page))?;
        tab.evaluate(&axe)?;
        let violations = tab.evaluate(&format!("all({THEMES:?})"))?;
        let violations = violations.as_array().cloned().unwrap_or_default();
        found.extend(violations.iter().map(|it| format!("{page}, {it}")));
    }
    assert!(
        found.is_empty(),
        "{} in all:\n{}",
        found.len(),
        found.join("\n")
    );
    Ok(())
}

/// The source of axe-core, and of what asks it. It ends in a value that JSON knows.
fn script() -> String {
    let python = std::env::var_os("WORKBOOK_PYTHON").unwrap_or_else(|| "python3".into());
    let output = Command::new(python).args(["-c", FIND]).output();
    let output = output.expect("Python starts");
    let folder = String::from_utf8_lossy(&output.stdout);
    let file = std::path::Path::new(folder.trim()).join("axe.min.js");
    let source = fs::read_to_string(&file);
    let source = source.expect("axe-playwright-python is installed: see .ci/python-browser.txt");
    format!("{source}\n{}\n;0", include_str!("axe.js"))
}
