//! Search, as a reader uses it.

use browser::{Result, Tab};
use serde_json::Value;

/// The addresses of the results, first to last.
fn found(tab: &mut Tab, words: &str) -> Result<Vec<String>> {
    tab.press("s")?;
    tab.until("document.activeElement.id === 'mdbook-searchbar'")?;
    // The index is loaded with the first search.
    tab.until("window.search.index")?;
    tab.evaluate("document.getElementById('mdbook-searchbar').value = ''")?;
    tab.write(words)?;
    let shown = format!(
        "document.getElementById('mdbook-searchresults-header').textContent.includes(\"'{words}'\")"
    );
    tab.until(&shown)?;
    let links = tab.evaluate(
        "[...document.querySelectorAll('#mdbook-searchresults a')].map(it =>
            it.pathname.slice(1) + it.hash)",
    )?;
    let links = links.as_array().cloned().unwrap_or_default();
    Ok(links
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect())
}

#[track_caller]
fn leads_to(words: &str, first: &str) -> Result<()> {
    let mut tab = Tab::of_book("words.html")?;
    let found = found(&mut tab, words)?;
    assert_eq!(
        found.first().map(String::as_str),
        Some(first),
        "{words}: {found:#?}"
    );
    let teaser = tab.evaluate(
        "document.querySelector('#mdbook-searchresults .teaser').textContent.toLowerCase()",
    )?;
    let word = words.to_lowercase();
    assert!(
        teaser.as_str().is_some_and(|it| it.contains(&word)),
        "{words}: {teaser}"
    );
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn samesite_is_found_where_it_is_explained() -> Result<()> {
    leads_to(
        "SameSite",
        "03-cookie-jar.html#requests-that-another-site-starts",
    )
}

#[test]
#[ignore = "needs Chromium"]
fn session_fixation_is_found_where_it_is_explained() -> Result<()> {
    leads_to(
        "session fixation",
        "07-session-layer.html#the-second-half-mallory-was-here-first",
    )
}

#[test]
#[ignore = "needs Chromium"]
fn session_fixation_is_also_found_in_chapter_08() -> Result<()> {
    let mut tab = Tab::of_book("words.html")?;
    let found = found(&mut tab, "session fixation")?;
    assert!(
        found
            .iter()
            .take(6)
            .any(|it| it.starts_with("08-login.html")),
        "{found:#?}"
    );
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn csrf_is_found_among_the_words_and_leads_to_its_entry() -> Result<()> {
    leads_to("CSRF", "words.html#words")?;
    let mut tab = Tab::of_book("words.html?highlight=CSRF#words")?;
    tab.until("document.getElementById('csrf').getBoundingClientRect().top < innerHeight")?;
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn a_tombstone_is_found_where_it_is_explained() -> Result<()> {
    leads_to("tombstone", "07-session-layer.html#the-tombstone")
}

#[test]
#[ignore = "needs Chromium"]
fn no_result_shows_a_hint_whose_section_says_it_as_well() -> Result<()> {
    let mut tab = Tab::of_book("words.html")?;
    found(&mut tab, "SameSite")?;
    let hidden = tab.evaluate(
        "/[\\u2063\\u2064]/.test(document.getElementById('mdbook-searchresults').textContent)",
    )?;
    assert_eq!(hidden, false);
    let hints = tab.evaluate(
        "[...document.querySelectorAll('#mdbook-searchresults .teaser')].slice(0, 3).filter(it => /hint \\d/i.test(it.textContent)).length",
    )?;
    assert_eq!(hints, 0);
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn a_hit_in_a_fold_opens_it() -> Result<()> {
    let mut tab = Tab::of_book("08-login.html?highlight=mistyped#check-yourself")?;
    tab.until("[...document.querySelectorAll('mark')].some(it => it.closest('details')?.open)")?;
    let open = tab.evaluate("document.querySelectorAll('details[open]').length")?;
    assert_eq!(open, 1);
    Ok(())
}
