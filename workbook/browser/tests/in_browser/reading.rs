//! What a reader writes is remembered, and a race is played step by step.

use browser::{Result, Tab};

const BOX: &str = "document.querySelector('.yours textarea')";

fn write_answer(tab: &mut Tab, text: &str) -> Result<()> {
    tab.until(&format!("{BOX} !== null"))?;
    tab.evaluate(&format!("{BOX}.value = ''"))?;
    tab.evaluate(&format!("{BOX}.focus()"))?;
    tab.write(text)
}

#[test]
#[ignore = "needs Chromium"]
fn what_was_written_before_the_look_stays_as_it_was() -> Result<()> {
    let mut tab = Tab::of_book("05-memory-store.html")?;
    let address = tab.evaluate("location.href")?;
    write_answer(&mut tab, "it waits")?;
    tab.open(address.as_str().unwrap_or_default())?;
    tab.until(&format!("{BOX}?.value === 'it waits'"))?;
    tab.evaluate("document.querySelector('details.answer').open = true")?;
    let shown = |words: &str| {
        format!("document.querySelector('details.answer .shown').textContent.includes({words:?})")
    };
    tab.until(&shown("Your answer, before you looked"))?;
    tab.until(&shown("it waits"))?;
    write_answer(&mut tab, "never")?;
    tab.until(&shown("Written afterwards"))?;
    tab.until(&shown("it waits"))
}

#[test]
#[ignore = "needs Chromium"]
fn a_race_goes_forwards_and_backwards_by_the_keyboard() -> Result<()> {
    for page in [
        "05-memory-store.html",
        "06-session-object.html",
        "07-session-layer.html",
        "14-redis-store.html",
    ] {
        let mut tab = Tab::of_book(page)?;
        let at = |step: u32| {
            format!(
                "document.querySelector('.race output').textContent.startsWith('Step {step} of')"
            )
        };
        tab.until("document.querySelector('.race .player') !== null")?;
        tab.until(&at(0))?;
        tab.evaluate("document.querySelectorAll('.race button')[2].focus()")?;
        tab.press("Enter")?;
        tab.until(&at(1))?;
        tab.press("ArrowRight")?;
        tab.until(&at(2))?;
        tab.press("ArrowLeft")?;
        tab.until(&at(1))?;
    }
    Ok(())
}
