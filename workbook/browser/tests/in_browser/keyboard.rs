//! A reader without a mouse.

use browser::{Result, Tab};
use serde_json::json;

/// What has the focus: its name.
const FOCUSED: &str =
    "document.activeElement.ariaLabel || document.activeElement.textContent.trim()";

#[test]
#[ignore = "needs Chromium"]
fn the_first_stop_leads_past_the_sidebar_to_the_text() -> Result<()> {
    let mut tab = Tab::of_book("05-memory-store.html")?;
    tab.press("Tab")?;
    assert_eq!(tab.evaluate(FOCUSED)?, "Skip to the text");
    tab.until("document.activeElement.getBoundingClientRect().top >= 0")?;
    tab.press("Enter")?;
    tab.press("Tab")?;
    let in_text = "!!document.activeElement.closest('main')";
    assert_eq!(tab.evaluate(in_text)?, true, "{}", tab.evaluate(FOCUSED)?);
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn enter_and_space_open_and_close_the_sidebar() -> Result<()> {
    let mut tab = Tab::of_book("05-memory-store.html")?;
    tab.viewport(1280, 800)?;
    let shown = "[document.documentElement.classList.contains('sidebar-visible'), \
                  document.activeElement.ariaExpanded]";
    tab.press("Tab")?;
    // Past the chapters: the first stop after the sidebar.
    while tab.evaluate("!!document.activeElement.closest('.sidebar, .skip')")? == true {
        tab.press("Tab")?;
    }
    assert_eq!(tab.evaluate(FOCUSED)?, "Toggle Table of Contents");
    let before = tab.evaluate(shown)?;
    tab.press("Enter")?;
    let after = tab.evaluate(shown)?;
    assert_ne!(before, after);
    tab.press("Space")?;
    assert_eq!(tab.evaluate(shown)?, before);
    assert!([before, after].contains(&json!([true, "true"])));
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn an_arrow_scrolls_a_wide_listing_and_turns_the_page_elsewhere() -> Result<()> {
    let mut tab = Tab::of_book("07-session-layer.html")?;
    tab.viewport(375, 800)?;
    tab.until("document.querySelector('main > pre > code.wide')")?;
    tab.evaluate("document.querySelector('main > pre > code.wide').focus()")?;
    tab.press("ArrowRight")?;
    // A page that is left answers no more.
    tab.until("document.activeElement.scrollLeft > 0")?;
    assert_eq!(tab.evaluate("location.pathname")?, "/07-session-layer.html");
    tab.evaluate("document.activeElement.blur()")?;
    tab.press("ArrowRight")?;
    tab.until("location.pathname === '/08-login.html'")
}

#[test]
#[ignore = "needs Chromium"]
fn what_scrolls_takes_the_focus_and_says_what_it_is() -> Result<()> {
    let mut tab = Tab::of_book("03-cookie-jar.html")?;
    tab.viewport(375, 800)?;
    tab.until("document.querySelector('main .table-wrapper.wide')")?;
    tab.until(
        "[...document.querySelectorAll('main pre > code, main .table-wrapper')].every(it =>
            (it.scrollWidth > it.clientWidth + 1) === (it.tabIndex === 0 && !!it.ariaLabel && it.classList.contains('more')))",
    )?;
    // At its end there is no more to come.
    tab.evaluate("document.querySelector('main .table-wrapper.wide').scrollTo(10000, 0)")?;
    tab.until("!document.querySelector('main .table-wrapper.wide').classList.contains('more')")
}

#[test]
#[ignore = "needs Chromium"]
fn a_copy_button_shows_when_it_has_the_focus() -> Result<()> {
    let mut tab = Tab::of_book("01-visit-counter.html")?;
    tab.media("", &[("prefers-reduced-motion", "reduce")])?;
    // mdBook's, on a listing, and ours, on an exchange.
    for button in ["clip-button", "copy"] {
        let opacity = format!(
            "getComputedStyle(document.querySelector('main pre > .buttons:has(.{button})')).opacity"
        );
        assert_eq!(tab.evaluate(&opacity)?, "0", "{button}");
        tab.evaluate(&format!("document.querySelector('main .{button}').focus()"))?;
        tab.until(&format!(
            "document.activeElement.classList.contains('{button}')"
        ))?;
        tab.until(&format!("{opacity} === '1'"))?;
    }
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn the_ways_on_and_back_have_the_chapters_names() -> Result<()> {
    let mut tab = Tab::of_book("07-session-layer.html")?;
    for way in ["nav-chapters", "mobile-nav-chapters"] {
        let name = |direction| format!("document.querySelector('.{way}.{direction}').ariaLabel");
        assert_eq!(
            tab.evaluate(&name("next"))?,
            "Next: 08. Login, logout, profile"
        );
        assert_eq!(
            tab.evaluate(&name("previous"))?,
            "Previous: 06. A session is a list of changes"
        );
    }
    Ok(())
}
