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

/// Texts outside of links, titles, listings and what is written as HTML, that name a chapter with a page.
const UNLINKED: &str = r"
    (() => {
        const written = new Set([...document.querySelectorAll('#mdbook-sidebar a[href]')]
            .map(it => it.href.match(/\/(\d\d)-[^/]*$/)?.[1]).filter(Boolean));
        const own = location.pathname.match(/\/(\d\d)-/)?.[1];
        const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) {
            const node = walker.currentNode;
            if (node.parentElement.closest('a, h1, h2, h3, h4, code, svg, summary, figcaption, noscript')) continue;
            for (const [words, number] of node.data.matchAll(/\bchapters? (\d\d)\b/gi)) {
                if (written.has(number) && number !== own) found.push(words);
            }
        }
        return [written.size, found];
    })()";

#[test]
#[ignore = "needs Chromium"]
fn every_chapter_that_the_text_names_is_a_link() -> Result<()> {
    let book = Book::shared()?;
    let mut tab = Tab::new()?;
    let mut found = Vec::new();
    for page in book.pages()? {
        tab.open(&book.address(&page))?;
        let unlinked = tab.evaluate(UNLINKED)?;
        assert_eq!(unlinked[0], 15, "chapters in the sidebar");
        if unlinked[1] != serde_json::json!([]) {
            found.push(format!("{page}: {}", unlinked[1]));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn a_chapter_has_its_number_in_its_title_its_window_and_the_sidebar() -> Result<()> {
    let mut tab = Tab::of_book("15-memcached-store.html")?;
    let names = tab.evaluate(
        "[document.querySelector('main h1').textContent, document.title.split(' - ')[0],
          document.querySelector('#mdbook-sidebar a.active').textContent]",
    )?;
    assert_eq!(
        names,
        serde_json::json!(vec!["15. A store that may forget"; 3])
    );
    Ok(())
}
