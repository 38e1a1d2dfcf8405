//! What a reader writes before looking at an answer.

use browser::{Book, Result, Tab};
use serde_json::{Value, json};

const PAGE: &str = "05-memory-store.html";

/// The first question of *Check yourself*: its fold, and its box.
const FOLD: &str = "document.querySelector('#check-yourself ~ details.answer')";
const BOX: &str = "document.querySelector('#check-yourself ~ .yours textarea')";

/// Writes into a box, in place of what is there.
fn answer(tab: &mut Tab, field: &str, words: &str) -> Result<()> {
    tab.evaluate(&format!("{field}.select(), {field}.focus()"))?;
    tab.write(words)
}

fn again(tab: &mut Tab, page: &str) -> Result<()> {
    tab.open("about:blank")?;
    tab.open(&Book::shared()?.address(page))
}

/// What stands beside the answer, once it is open.
fn beside(tab: &mut Tab) -> Result<Value> {
    tab.evaluate(&format!("{FOLD}.open = true"))?;
    tab.until(&format!(
        "{BOX}.previousSibling.textContent === 'Your answer'"
    ))?;
    tab.evaluate(&format!(
        "[...{FOLD}.querySelectorAll('.shown p')].map(it => it.innerText)"
    ))
}

#[test]
#[ignore = "needs Chromium"]
fn is_kept_and_shown_beside_the_answer() -> Result<()> {
    let mut tab = Tab::of_book(PAGE)?;
    answer(&mut tab, BOX, "by luck")?;
    again(&mut tab, PAGE)?;
    assert_eq!(tab.evaluate(&format!("{BOX}.value"))?, "by luck");
    let before = json!(["Your answer, before you looked\nby luck"]);
    assert_eq!(beside(&mut tab)?, before);
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn stays_as_it_was_once_the_answer_is_open() -> Result<()> {
    let mut tab = Tab::of_book(PAGE)?;
    answer(&mut tab, BOX, "by luck")?;
    beside(&mut tab)?;
    answer(&mut tab, BOX, "keys return")?;
    again(&mut tab, PAGE)?;
    let both = json!([
        "Your answer, before you looked\nby luck",
        "Written afterwards\nkeys return"
    ]);
    assert_eq!(beside(&mut tab)?, both);
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn what_is_written_first_after_the_look_is_written_afterwards() -> Result<()> {
    let mut tab = Tab::of_book(PAGE)?;
    assert_eq!(beside(&mut tab)?, json!([]));
    answer(&mut tab, BOX, "keys return")?;
    assert_eq!(
        beside(&mut tab)?,
        json!(["Written afterwards\nkeys return"])
    );
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn arrow_keys_in_a_box_turn_no_page() -> Result<()> {
    let mut tab = Tab::of_book(PAGE)?;
    tab.evaluate(&format!("{BOX}.focus()"))?;
    let turned = "window.turned = 0; addEventListener('pagehide', () => turned += 1);
                  document.addEventListener('keydown', () => turned += 1)";
    tab.evaluate(turned)?;
    for key in ["ArrowRight", "ArrowLeft", "s"] {
        tab.press(key)?;
    }
    assert_eq!(tab.evaluate("turned")?, 0);
    assert_eq!(tab.evaluate(&format!("{BOX}.value"))?, "s");
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn every_question_has_a_box_and_what_asks_nothing_has_none() -> Result<()> {
    for page in Book::shared()?.pages()? {
        let mut tab = Tab::of_book(&page)?;
        let wrong = "[...document.querySelectorAll('details.answer')].filter(it =>
            it.previousElementSibling.matches('.yours') === (it.dataset.asks === 'nothing')).length";
        assert_eq!(tab.evaluate(wrong)?, 0, "{page}");
    }
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn a_browser_that_keeps_nothing_says_so() -> Result<()> {
    let refuses = "Object.defineProperty(window, 'localStorage', \
                   { get() { throw new DOMException('no', 'SecurityError') } })";
    let is_full =
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }";
    for source in [refuses, is_full] {
        let mut tab = Tab::new()?;
        tab.call(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": source }),
        )?;
        tab.open(&Book::shared()?.address(PAGE))?;
        answer(&mut tab, BOX, "by luck")?;
        let said = "document.querySelector('#check-yourself ~ .yours output').textContent";
        let expected = "Your browser can’t keep this: it ends with the page.";
        assert_eq!(tab.evaluate(said)?, expected, "{source}");
        let before = json!(["Your answer, before you looked\nby luck"]);
        assert_eq!(beside(&mut tab)?, before, "{source}");
    }
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn the_claims_page_shows_what_was_believed_until_it_is_forgotten() -> Result<()> {
    let mut tab = Tab::of_book("one-line-of-flask.html")?;
    tab.evaluate("document.querySelector('.yours [value=true]').click()")?;
    answer(
        &mut tab,
        "document.querySelector('.yours textarea')",
        "as I read",
    )?;
    again(&mut tab, "claims-checked.html")?;
    let first = "document.querySelector('main .yours').innerText.trim()";
    let believed = "Your answer, before you looked\ntrue: as I read";
    assert_eq!(tab.evaluate(first)?, believed);
    let others = "document.querySelectorAll('.yours fieldset').length";
    assert_eq!(tab.evaluate(others)?, 3, "the other claims still ask");

    again(&mut tab, "one-line-of-flask.html")?;
    tab.evaluate("document.querySelector('.yours [value=false]').click()")?;
    again(&mut tab, "claims-checked.html")?;
    let both = format!("{believed}\n\nWritten afterwards\nfalse: as I read");
    assert_eq!(tab.evaluate(first)?, both);

    again(&mut tab, "how-to-use.html")?;
    tab.evaluate("window.confirm = () => true, document.querySelector('.forget button').click()")?;
    let said = "document.querySelector('.forget output').textContent";
    assert_eq!(tab.evaluate(said)?, "Forgotten.");
    again(&mut tab, "claims-checked.html")?;
    assert_eq!(tab.evaluate(others)?, 4);
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn is_text_on_paper_and_absent_without_script() -> Result<()> {
    let mut tab = Tab::of_book(PAGE)?;
    answer(&mut tab, BOX, "by luck")?;
    tab.media("print", &[])?;
    let printed = "document.querySelector('#check-yourself ~ .yours').innerText.trim()";
    assert_eq!(
        tab.evaluate(printed)?,
        "Your answer, before you looked\nby luck"
    );
    assert_eq!(tab.evaluate(&format!("{BOX}.offsetHeight"))?, 0);

    let script = json!({ "value": true });
    tab.call("Emulation.setScriptExecutionDisabled", script)?;
    again(&mut tab, PAGE)?;
    let none = "document.querySelectorAll('.yours, .player').length";
    assert_eq!(tab.evaluate(none)?, 0);
    Ok(())
}
