//! The cases by which the two instruments of the book are tested: made here by the chapters' own programs, and
//! tried in a browser by `workbook/browser`.
//!
//! `RECORD_INSTRUMENTS=1 cargo test -p book-tests --test instruments` writes them again.

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

/// The pages with the instruments.
const PAGES: [&str; 2] = [
    "chapters/set-cookie-reader.md",
    "chapters/cookie-inspector.md",
];

/// The scripts of both.
const SCRIPTS: [&str; 5] = [
    "chapters/assets/instruments.js",
    "chapters/assets/cookie-rules.js",
    "chapters/assets/set-cookie-reader.js",
    "chapters/assets/cookie-forms.js",
    "chapters/assets/cookie-inspector.js",
];

/// How a script sends something, keeps it, takes text for a program, or writes it into the page as HTML.
const WAYS_OUT: [&str; 22] = [
    "fetch(",
    "XMLHttpRequest",
    "WebSocket",
    "EventSource",
    "sendBeacon",
    "WebTransport",
    "RTCPeerConnection",
    "Worker",
    "import(",
    "location",
    "history",
    "open(",
    "Image",
    ".src",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "document.cookie",
    "postMessage",
    "eval(",
    "Function(",
    "HTML",
];

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
        set_cookie::odd(),
        set_cookie::edges(),
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
    let cases = [cookies::flask(), cookies::rotated(), foreign::all()].concat();
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

#[test]
fn the_page_says_what_chapter_eleven_calls_other_cookies() {
    let page = page::read("chapters/cookie-inspector.md");
    for (kind, says) in foreign::names() {
        assert!(
            page.contains(&format!("\n| {kind} | {says}")),
            "{kind}: {says}"
        );
    }
}

#[test]
fn the_script_has_every_reason_in_the_words_of_chapter_three() {
    let script = page::read("chapters/assets/cookie-rules.js");
    // A second cookie is needed for it, and the page reads one line.
    let hides = Ignored::Hides.to_string();
    for reason in set_cookie::reasons().iter().filter(|it| **it != hides) {
        assert!(script.contains(reason.as_str()), "{reason}");
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

#[test]
fn nothing_leaves_the_pages() {
    for page in PAGES.map(page::read) {
        assert!(page.contains("Nothing leaves this page"), "{page}");
    }
    let head = page::read("chapters/assets/theme/head.hbs");
    for script in SCRIPTS {
        let name = script.trim_start_matches("chapters/");
        assert!(head.contains(name), "no page loads {script}");
        let text = page::read(script);
        // What a comment says does nothing.
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            let way = WAYS_OUT.iter().find(|way| line.contains(**way));
            assert_eq!(way, None, "{script}: {line}");
        }
    }
}

/// In bytes, with the style: the whole book's script and style have 60 KB.
const MOST: usize = 32_000;

#[test]
fn the_instruments_are_small() {
    let style = ["chapters/assets/instruments.css"];
    let files = SCRIPTS.iter().chain(&style);
    let size: usize = files.map(|file| page::read(file).len()).sum();
    assert!(size <= MOST, "{size} bytes");
}
