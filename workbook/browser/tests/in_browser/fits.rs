//! What fits: figures on a phone, 375 pixels wide, and listings on a large screen.

use browser::{Book, Result, Tab};

#[test]
#[ignore = "needs Chromium"]
fn every_letter_of_a_figure_is_twelve_pixels_high_at_least() -> Result<()> {
    let book = Book::shared()?;
    let mut tab = Tab::new()?;
    tab.viewport(375, 800)?;
    let mut small = Vec::new();
    for page in book.pages()? {
        tab.open(&book.address(&page))?;
        tab.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")?;
        let found = tab.evaluate(
            "[...document.querySelectorAll('main figure svg text')].map(it =>
                [parseFloat(getComputedStyle(it).fontSize) * it.getScreenCTM().a, it.textContent])
                .filter(([size]) => size < 12).map(([size, text]) => `${size.toFixed(1)} px: ${text}`).join(', ')",
        )?;
        if found != "" {
            small.push(format!("{page}: {found}"));
        }
    }
    assert!(small.is_empty(), "{}", small.join("\n"));
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn code_and_comments_fit_on_a_large_screen() -> Result<()> {
    let mut tab = Tab::of_book("07-session-layer.html")?;
    // With the sidebar.
    tab.viewport(1280, 800)?;
    let columns = tab.evaluate(
        "(async () => {
            await document.fonts.ready;
            const code = document.querySelector('main > pre > code.language-rust');
            code.textContent = 'x'.repeat(112);
            const fits = code.scrollWidth <= code.clientWidth;
            code.textContent = 'x'.repeat(200);
            return [fits, code.scrollWidth <= code.clientWidth];
        })()",
    )?;
    assert_eq!(columns, serde_json::json!([true, false]));
    Ok(())
}
