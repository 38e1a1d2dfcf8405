//! axe-core, an accessibility checker, on every page in every theme.
//!
//! It comes with a Python package, as a script that a page can take in.

use std::fs;
use std::process::Command;

use browser::{Book, Result, Tab};

const THEMES: [&str; 5] = ["light", "rust", "coal", "navy", "ayu"];

/// The rules whose answer a theme can change. The others are asked once a page.
const OF_COLORS: &str = "['color-contrast', 'link-in-text-block']";

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
        tab.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")?;
        for theme in THEMES {
            let rules = if theme == THEMES[0] {
                "undefined"
            } else {
                OF_COLORS
            };
            for violation in violations(&mut tab, theme, rules)? {
                found.push(format!("{page}, {theme}: {violation}"));
            }
        }
    }
    assert!(
        found.is_empty(),
        "{} in all:\n{}",
        found.len(),
        found.join("\n")
    );
    Ok(())
}

/// The source of axe-core. It ends in a value that needs no JSON.
fn script() -> String {
    let python = std::env::var_os("WORKBOOK_PYTHON").unwrap_or_else(|| "python3".into());
    let output = Command::new(python).args(["-c", FIND]).output();
    let output = output.expect("Python starts");
    let folder = String::from_utf8_lossy(&output.stdout);
    let file = std::path::Path::new(folder.trim()).join("axe.min.js");
    let source = fs::read_to_string(&file);
    let source = source.expect("axe-playwright-python is installed: see .ci/python-browser.txt");
    format!("{source}\n;0")
}

/// What axe-core says of the page in a theme: each rule with the elements that break it.
fn violations(tab: &mut Tab, theme: &str, rules: &str) -> Result<Vec<String>> {
    // The page's own button: it changes the highlighting as well.
    tab.evaluate(&format!(
        "document.getElementById('mdbook-theme-{theme}').click()"
    ))?;
    let found = tab.evaluate(&format!(
        "axe.run(document, {{ runOnly: {rules}, resultTypes: ['violations'], iframes: false }})
            .then(found => found.violations.flatMap(it => it.nodes.map(node =>
                `${{it.id}} at ${{node.target.join(' ')}}: ${{node.any.map(why => why.message).join(' ')}}`)))"
    ))?;
    let found = found.as_array().cloned().unwrap_or_default();
    Ok(found
        .iter()
        .map(|it| it.as_str().unwrap_or_default().to_owned())
        .collect())
}
