//! A page that is open in a browser while its reader works. Needs Chromium, so a plain `cargo test` leaves it out:
//! `cargo workbook verify` doesn't.

use browser::{Result, Tab};

use crate::tiny::Tiny;

const RIGHT: &str = "pub fn answer() -> u32 { 42 }\n";
const WRONG: &str = "pub fn answer() -> u32 { 41 }\n";
const PAGE: &str = "# A tiny chapter\n\n## Step 1: Answer\n\n**Write** `answer`.\n";

/// Whether the step's tests are shown in that state, in words as well.
fn step_is(state: &str, words: &str) -> String {
    format!(
        "(() => {{
            const tests = document.querySelector('details.live-tests');
            return tests?.dataset.state === '{state}' && tests.textContent.includes('{words}');
        }})()"
    )
}

#[test]
#[ignore = "needs Chromium"]
fn a_saved_file_turns_a_mark_green() -> Result<()> {
    let tiny = Tiny::with(WRONG);
    tiny.write("chapters/01-tiny.md", PAGE);
    let mut running = tiny.start(&["--port", "0"]);
    let line = running.wait_for("The book is at http://");
    let address = line.trim_start_matches("The book is at ").to_owned();
    let page = format!("{address}01-tiny.html");
    let mut tab = Tab::new()?;
    tab.open(&page)?;
    tab.until(&step_is("red", "Step 1: 0 of 1 test green"))?;
    tab.until(
        "document.querySelector('.live-failure[open] pre')?.textContent.includes('answers with 42')",
    )?;

    tiny.write_lib(RIGHT);
    tab.until(&step_is("green", "Step 1: 1 of 1 test green"))?;
    tab.until("!document.querySelector('.live-failure')")?;

    tiny.write_lib("pub fn answer() -> u32 { 42 \n");
    tab.until("document.querySelector('.live-failure')?.textContent.includes('compile')")?;

    tiny.write_lib(RIGHT);
    tab.until(&step_is("green", "Step 1: 1 of 1 test green"))?;
    tab.open(&page)?;
    tab.until(&step_is("green", "Step 1: 1 of 1 test green"))?;

    drop(running);
    tab.until("document.querySelector('[role=status]')?.textContent.includes('No connection')")
}
