//! The cases by which the two instruments of the book are tested: made here by the chapters' own programs, and
//! tried in a browser by `workbook/browser`.
//!
//! `RECORD_INSTRUMENTS=1 cargo test -p book-tests --test instruments` writes them anew.

#[path = "../../03-cookie-jar/live/case.rs"]
#[expect(
    dead_code,
    reason = "what the jar and a browser make of a whole case is asked in chapter 03"
)]
mod case;
#[path = "../../03-cookie-jar/live/cases.rs"]
mod cases;
mod chapter_three;
mod cookies;
#[path = "../../03-cookie-jar/live/flags.rs"]
mod flags;
mod foreign;
#[path = "../../03-cookie-jar/live/hosts.rs"]
mod hosts;
mod page;
mod recorded;
mod set_cookie;
#[path = "../../03-cookie-jar/live/shown.rs"]
mod shown;
#[path = "../../03-cookie-jar/live/times.rs"]
mod times;

use cookie_jar::{Console, Ignored};
use harness::{Chapter, Step, claim};
use serde_json::Value as Json;

const READER: Step = Chapter::new("set-cookie-reader")
    .with_snapshots_in("book/instruments")
    .step(0, "Read a Set-Cookie line");

/// How many cases there are at least, so that a list that has come out empty isn't taken for tested.
const LEAST: usize = 150;

#[test]
fn the_lines_are_what_chapter_three_says() {
    let cases = [
        chapter_three::cases(),
        set_cookie::across(),
        set_cookie::suffixes(),
    ];
    let cases: Vec<Json> = cases
        .concat()
        .iter()
        .map(set_cookie::Asked::answer)
        .collect();
    assert!(cases.len() > 2 * LEAST, "{} cases", cases.len());
    recorded::compare("set-cookie.json", &cases);
}

#[test]
fn the_cookies_are_what_chapters_ten_to_twelve_say() {
    let cases = [cookies::flask(), foreign::all()].concat();
    assert!(cases.len() > LEAST, "{} cases", cases.len());
    recorded::compare("cookies.json", &cases);
}

#[test]
fn the_page_lists_every_reason_in_the_words_of_chapter_three() {
    let page = page::read("chapters/set-cookie-reader.md");
    for reason in set_cookie::reasons() {
        assert!(page.contains(&format!("\n| {reason} |")), "{reason}");
    }
}

/// Both directions at once: what a row says has to be a reason, and a reason has a row.
#[test]
fn the_script_has_every_reason_in_the_words_of_chapter_three() {
    let script = page::read("chapters/assets/cookie-rules.js");
    for reason in set_cookie::reasons() {
        // `Hides` needs a second cookie, and the page reads one line.
        let is_there = script.contains(&reason) || reason == Ignored::Hides.to_string();
        assert!(is_there, "{reason}");
    }
}

#[test]
fn a_cookie_that_stays_at_home() {
    claim!(
        READER,
        "A cookie that a page below /admin sets without a Path doesn't go to /",
        "RFC 6265bis, section 5.1.4"
    )
    .test(async |t| {
        let mut console = Console::new();
        let lines = [
            "https://shop.example/admin/login",
            "Set-Cookie: sid=31d4; Secure; HttpOnly; SameSite=Lax",
            "cookies",
            "https://shop.example/",
        ];
        let talk = lines.map(|line| format!("> {line}\n{}\n", console.answer(line.as_bytes())));
        t.matches_snapshot_of(&talk.concat());
    });
}
