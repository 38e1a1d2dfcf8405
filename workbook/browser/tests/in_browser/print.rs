//! A page on paper.

use browser::{Result, Tab};
use serde_json::json;

/// Colors of everything that has a text: which of them aren't black on white.
const NOT_BLACK: &str = "
    [...document.querySelectorAll('main *')].filter(it => !it.closest('svg')
        && [...it.childNodes].some(node => node.nodeType === 3 && node.data.trim())
        && getComputedStyle(it).display !== 'none'
        && getComputedStyle(it).color !== 'rgb(0, 0, 0)').map(it => `${it.tagName} ${it.className}`)";

#[test]
#[ignore = "needs Chromium"]
fn is_black_on_white_from_any_theme() -> Result<()> {
    let mut tab = Tab::of_book("07-session-layer.html")?;
    for theme in ["light", "rust", "coal", "navy", "ayu"] {
        tab.media("", &[])?;
        tab.evaluate(&format!(
            "document.getElementById('mdbook-theme-{theme}').click()"
        ))?;
        tab.media("print", &[("prefers-reduced-motion", "reduce")])?;
        let ground = "getComputedStyle(document.documentElement).backgroundColor";
        assert_eq!(tab.evaluate(ground)?, "rgb(255, 255, 255)", "{theme}");
        assert_eq!(tab.evaluate(NOT_BLACK)?, json!([]), "{theme}");
    }
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn shows_what_is_folded_and_breaks_long_listings() -> Result<()> {
    let mut tab = Tab::of_book("07-session-layer.html")?;
    let height =
        "document.querySelector('details.solution:not([open])').getBoundingClientRect().height";
    assert!(
        tab.evaluate(height)?.as_f64() < Some(100.0),
        "open on a screen"
    );
    tab.media("print", &[])?;
    assert!(
        tab.evaluate(height)?.as_f64() > Some(500.0),
        "folded on paper"
    );
    let breaks = "[...document.querySelectorAll('main pre, main pre > code')].every(it =>
        getComputedStyle(it).breakInside === 'auto' && getComputedStyle(it).whiteSpace.startsWith('pre-wrap'))";
    assert_eq!(tab.evaluate(breaks)?, true);
    Ok(())
}
