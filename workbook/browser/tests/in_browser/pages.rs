//! Every page, on a large screen and on a phone.

use browser::{Book, Result, Tab};

/// What a page may ask for besides files of the book: mdBook's copy button is an image in its style.
const INLINE: &str = "data:";

#[test]
#[ignore = "needs Chromium"]
fn no_page_says_anything_on_the_console_or_calls_another_host() -> Result<()> {
    let book = Book::shared()?;
    let mut tab = Tab::new()?;
    let mut found = Vec::new();
    for page in book.pages()? {
        tab.open(&book.address(&page))?;
        let heard = tab.heard()?;
        found.extend(heard.console.iter().map(|it| format!("{page} says {it}")));
        let ours = book.address("");
        let strange = heard
            .requests
            .iter()
            .filter(|it| !it.starts_with(&ours) && !it.starts_with(INLINE));
        found.extend(strange.map(|it| format!("{page} asks for {it}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn no_page_scrolls_sideways_on_the_narrowest_phone() -> Result<()> {
    let book = Book::shared()?;
    let mut tab = Tab::new()?;
    tab.viewport(320, 700)?;
    let mut found = Vec::new();
    for page in book.pages()? {
        tab.open(&book.address(&page))?;
        tab.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")?;
        let wide = tab.evaluate(
            "Math.max(document.documentElement.scrollWidth, document.getElementById('mdbook-content').scrollWidth)",
        )?;
        if wide.as_u64() > Some(320) {
            found.push(format!("{page} is {wide} wide"));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}
