//! The two instruments say what the chapters' own programs say, and send nothing.

use std::fs;
use std::path::Path;

use browser::{Result, Tab};
use serde_json::Value;

const COMPARED: &str = include_str!("instruments.js");

/// The cases that tests of the book have made with the solutions of chapters 03 and 10 to 12.
fn cases(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/book/instruments");
    fs::read_to_string(folder.join(name)).expect("the cases lie beside their test")
}

/// Those of the cases in which the page at hand says something else.
#[track_caller]
fn no_case_differs(page: &str, which: &str, name: &str) -> Result<()> {
    let mut tab = Tab::of_book(page)?;
    tab.until("window.workbook?.readSetCookie || window.workbook?.inspectCookie")?;
    tab.heard()?;
    let cases = cases(name);
    let differing = tab.evaluate(&format!("({COMPARED}).{which}({cases})"))?;
    assert_eq!(differing, Value::Array(Vec::new()), "{differing:#}");
    // A browser asks for the page's icon when it likes.
    let mut asked = tab.heard()?.requests;
    asked.retain(|address| !address.contains("/favicon"));
    assert_eq!(asked, [""; 0]);
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn a_set_cookie_line_is_read_as_chapter_03_reads_it() -> Result<()> {
    no_case_differs("set-cookie-reader.html", "setCookie", "set-cookie.json")
}

#[test]
#[ignore = "needs Chromium"]
fn a_cookie_is_looked_into_as_chapter_11_does() -> Result<()> {
    no_case_differs("cookie-inspector.html", "cookies", "cookies.json")
}

/// Puts a text into a field, as typing does.
fn fill(tab: &mut Tab, field: &str, text: &str) -> Result<()> {
    tab.evaluate(&format!(
        "(() => {{
            const field = document.querySelector('.instrument [name={field}]');
            field.value = {text:?};
            field.dispatchEvent(new Event('input', {{ bubbles: true }}));
        }})()"
    ))
    .map(drop)
}

#[test]
#[ignore = "needs Chromium"]
fn the_form_answers_while_it_is_filled_in() -> Result<()> {
    let mut tab = Tab::of_book("set-cookie-reader.html")?;
    let says = |words: &str| {
        format!("document.querySelector('.instrument [aria-live]').textContent.includes({words:?})")
    };
    tab.until("window.workbook?.readSetCookie")?;
    fill(&mut tab, "line", "sid=1; Path=/")?;
    tab.until(&says("Kept."))?;
    fill(&mut tab, "line", "__Host-sid=1")?;
    tab.until(&format!("!{}", says("Kept.")))?;
    Ok(())
}
