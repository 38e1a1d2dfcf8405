//! `cargo workbook` at work on a tiny workbook, as a reader sees it.

use std::fs;
use std::net::TcpListener;

use crate::tiny::{Listening, Tiny, get};

const RIGHT: &str = "pub fn answer() -> u32 { 42 }\n";
const WRONG: &str = "pub fn answer() -> u32 { 41 }\n";

#[test]
fn every_save_shows_its_result() {
    let tiny = Tiny::with(WRONG);
    let mut running = tiny.start(&[]);
    running.wait_for("  1  Answer  0/1");
    running.wait_for("answers with 42");
    running.wait_for("Next: Step 1: Answer");

    tiny.write_lib(RIGHT);
    running.wait_for("  1  Answer  1/1");
    running.wait_for("tiny is done");

    tiny.write_lib("\npub fn answer() -> u32 { 42 \n");
    running.wait_for("tiny doesn't compile: exercises/01-tiny/src/lib.rs:2");
    running.wait_for("unclosed delimiter");

    tiny.write_lib(RIGHT);
    running.wait_for("  1  Answer  1/1");
}

#[test]
fn a_broken_manifest_and_a_missing_folder_are_waited_out() {
    let tiny = Tiny::with(RIGHT);
    let mut running = tiny.start(&[]);
    running.wait_for("tiny is done");

    let manifest = tiny.path("exercises/01-tiny/Cargo.toml");
    let good = std::fs::read_to_string(&manifest).unwrap();
    std::fs::write(&manifest, "[package\n").unwrap();
    running.wait_for("exercises/01-tiny/Cargo.toml isn't TOML");
    std::fs::write(&manifest, good).unwrap();
    running.wait_for("tiny is done");

    let (from, to) = (tiny.path("exercises/01-tiny"), tiny.path("aside"));
    std::fs::rename(&from, &to).unwrap();
    running.wait_for("exercises/01-tiny is missing");
    std::fs::rename(&to, &from).unwrap();
    running.wait_for("tiny is done");
}

#[test]
fn the_book_is_served_on_the_next_port_where_the_first_is_taken() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let tiny = Tiny::with(RIGHT);
    let mut running = tiny.start(&["--port", &port.to_string()]);
    let line = running.wait_for("The book is at http://");
    let address = line.split("http://").nth(1).unwrap().trim_end_matches('/');
    assert!(address.starts_with("127.0.0.1:"), "{address}");
    assert!(!address.ends_with(&format!(":{port}")), "{address}");

    let page = get(address, "/");
    assert!(page.starts_with("HTTP/1.1 200 "), "{page}");
    assert!(page.contains("cache-control: no-store"), "{page}");
    assert!(page.contains("A tiny chapter"), "{page}");
    assert!(get(address, "/no/such/page").starts_with("HTTP/1.1 404 "));

    running.wait_for("tiny is done");
    tiny.write("chapters/01-tiny.md", "# Another title\n");
    running.wait_for("The book was built again.");
    assert!(get(address, "/").contains("Another title"));
}

#[test]
fn an_open_page_hears_of_each_result_and_the_built_book_has_no_trace_of_it() {
    let tiny = Tiny::with(WRONG);
    let mut running = tiny.start(&["--port", "0"]);
    let line = running.wait_for("The book is at http://");
    let address = line.split("http://").nth(1).unwrap().trim_end_matches('/');
    let mut page = Listening::to(address);
    page.wait_for("0 of 1 test green");
    tiny.write_lib(RIGHT);
    page.wait_for("1 of 1 test green");
    tiny.write_lib("pub fn answer() -> u32 { 42 \n");
    page.wait_for("tiny doesn't compile: exercises/01-tiny/src/lib.rs:1");

    assert!(get(address, "/").contains("/_workbook/live.js"));
    for name in ["index.html", "01-tiny.html", "404.html", "print.html"] {
        let page = fs::read_to_string(tiny.path("target/book").join(name)).unwrap();
        assert!(!page.contains("_workbook"), "{name}");
    }
}

#[cfg(unix)]
mod stops {
    use super::*;
    use crate::tiny::Stray;

    /// Says who runs it, and doesn't end.
    const HANGS: &str = "pub fn answer() -> u32 {
        std::fs::write(\"running\", std::process::id().to_string()).unwrap();
        loop { std::thread::park(); }
    }\n";

    #[test]
    fn a_save_drops_the_run_that_it_makes_stale() {
        let tiny = Tiny::with(HANGS);
        let mut running = tiny.start(&[]);
        let stray = Stray::of(&tiny);
        tiny.write_lib(RIGHT);
        running.wait_for("tiny is done");
        let shown = running.seen().matches("  1  Answer").count();
        assert_eq!(shown, 1, "{}", running.seen());
        stray.wait_until_gone();
    }

    #[test]
    fn ctrl_c_ends_it_and_leaves_nothing_behind() {
        let tiny = Tiny::with(HANGS);
        let mut running = tiny.start(&[]);
        let stray = Stray::of(&tiny);
        running.interrupt();
        running.wait_for("Stopped.");
        assert_eq!(running.exit_code(), Some(0));
        stray.wait_until_gone();
    }
}
