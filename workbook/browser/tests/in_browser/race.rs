//! A race, played step by step.

use browser::{Book, Result, Tab};
use serde_json::{Value, json};

const PAGES: [&str; 4] = [
    "05-memory-store.html",
    "06-session-object.html",
    "07-session-layer.html",
    "14-redis-store.html",
];

const SAID: &str = "document.querySelector('.player output').textContent";

/// A button of the first player, by what it says.
fn push(tab: &mut Tab, button: &str) -> Result<()> {
    let buttons = "[...document.querySelectorAll('.player button')]";
    let click = format!("{buttons}.find(it => it.textContent === '{button}').click()");
    tab.evaluate(&click).map(drop)
}

/// At which step the first player is.
fn step(tab: &mut Tab) -> Result<Value> {
    tab.evaluate("Number(document.querySelector('.player input').value)")
}

/// Who has a stale copy, as the first player's stage marks it.
fn stale(tab: &mut Tab) -> Result<Value> {
    tab.evaluate(
        "[...document.querySelector('.stage').querySelectorAll('.stale')].map(it => it.innerText)",
    )
}

#[test]
#[ignore = "needs Chromium"]
fn every_race_says_and_shows_each_row_of_its_table() -> Result<()> {
    let differences = "[...document.querySelectorAll('.race')].flatMap(race => {
        const rows = [...race.querySelector('table').rows].slice(1);
        const words = row => [...row.cells].slice(1).map(it => it.textContent);
        const done = rows.map(row => words(row).slice(0, 2).join(''));
        return rows.map((row, step) => {
            const said = race.querySelector('output').textContent;
            const shown = [...race.querySelectorAll('.lane')].filter(it => it.textContent
                && getComputedStyle(it).visibility === 'visible').map(it => it.textContent);
            const isRight = words(row).every(it => said.includes(it))
                && shown.join('') === done.slice(0, step + 1).join('');
            race.querySelectorAll('button')[2].click();
            return isRight ? null : said;
        }).filter(Boolean);
    })";
    for page in PAGES {
        let mut tab = Tab::of_book(page)?;
        let races = tab.evaluate("document.querySelectorAll('.race .player').length")?;
        assert_ne!(races, 0, "{page}");
        assert_eq!(tab.evaluate(differences)?, json!([]), "{page}");
    }
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn goes_forwards_and_backwards_by_button_and_by_key() -> Result<()> {
    let mut tab = Tab::of_book("06-session-object.html")?;
    for (button, at) in [
        ("Forward", 1),
        ("Forward", 2),
        ("Back", 1),
        ("Start", 0),
        ("Back", 0),
    ] {
        push(&mut tab, button)?;
        assert_eq!(step(&mut tab)?, at, "{button}");
    }
    tab.evaluate("window.turned = 0, document.addEventListener('keydown', () => turned += 1)")?;
    for control in ["button", "input"] {
        tab.evaluate(&format!(
            "document.querySelector('.player {control}').focus()"
        ))?;
        for (key, at) in [
            ("ArrowRight", 1),
            ("ArrowRight", 2),
            ("ArrowLeft", 1),
            ("End", 6),
            ("ArrowRight", 6),
            ("Home", 0),
        ] {
            tab.press(key)?;
            assert_eq!(step(&mut tab)?, at, "{key} in {control}");
        }
    }
    assert_eq!(tab.evaluate("turned")?, 0, "mdBook would turn the page");
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn marks_who_has_a_stale_copy_from_the_other_s_save_to_the_next_look() -> Result<()> {
    let mut tab = Tab::of_book("06-session-object.html")?;
    let late = json!(["Right tab\nhas a stale copy, v1"]);
    for step in 0..=6 {
        let expected = if step == 3 || step == 4 {
            late.clone()
        } else {
            json!([])
        };
        assert_eq!(stale(&mut tab)?, expected, "step {step}");
        let said = tab.evaluate(SAID)?;
        let says = said
            .as_str()
            .is_some_and(|it| it.contains("Right tab has a stale copy, v1."));
        assert_eq!(says, step == 3 || step == 4, "{said}");
        push(&mut tab, "Forward")?;
    }
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn is_a_table_on_request_on_paper_and_without_script() -> Result<()> {
    let mut tab = Tab::of_book("06-session-object.html")?;
    let seen = "['.player', '.race table'].map(it => !!document.querySelector(it)?.offsetHeight)";
    assert_eq!(tab.evaluate(seen)?, json!([true, false]));
    push(&mut tab, "As a table")?;
    assert_eq!(tab.evaluate(seen)?, json!([true, true]));
    push(&mut tab, "As a table")?;
    tab.media("print", &[])?;
    assert_eq!(tab.evaluate(seen)?, json!([false, true]));
    tab.media("", &[])?;
    tab.call(
        "Emulation.setScriptExecutionDisabled",
        json!({ "value": true }),
    )?;
    let address = tab.evaluate("location.href")?;
    tab.open("about:blank")?;
    tab.open(address.as_str().unwrap_or_default())?;
    assert_eq!(tab.evaluate(seen)?, json!([false, true]));
    Ok(())
}

#[test]
#[ignore = "needs Chromium"]
fn nothing_is_cut_off_on_a_narrow_phone() -> Result<()> {
    let cut = "[...document.querySelectorAll('.player, .stage > div')].filter(it => {
        const words = document.createRange();
        words.selectNodeContents(it);
        const [inner, outer] = [words.getBoundingClientRect(), it.getBoundingClientRect()];
        const isOut = inner.left < outer.left || inner.right > outer.right + 1;
        return it.textContent && (isOut || outer.left < 0 || outer.right > 320);
    }).map(it => it.textContent)";
    for page in PAGES {
        let mut tab = Tab::new()?;
        tab.viewport(320, 800)?;
        tab.open(&Book::shared()?.address(page))?;
        assert_eq!(tab.evaluate(cut)?, json!([]), "{page}");
    }
    Ok(())
}
