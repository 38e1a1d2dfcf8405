//! Write `visits`: read the count, add one, say it, and hand it to the browser to keep.

use harness::{Step, claim};
use visit_counter::app;

use crate::CHAPTER;

const STEP: Step = CHAPTER.step(4, "Count the visit");

#[test]
fn counts_one_browser() {
    claim!(
        STEP,
        "A browser that sends its cookie back is counted: 1, 2, 3",
        "RFC 6265bis, section 3"
    )
    .test(async |t| {
        let site = t.serve(app());
        let alice = t.browser("alice", &site);
        alice.get("/visits").await;
        alice.get("/visits").await;
        alice.get("/visits").await;
        t.matches_snapshot();
    });
}

#[test]
fn counts_each_browser_by_itself() {
    claim!(
        STEP,
        "The count is the visitor's: a second browser starts at 1",
        "RFC 6265bis, section 3"
    )
    .test(async |t| {
        let site = t.serve(app());
        let alice = t.browser("alice", &site);
        let mallory = t.browser("mallory", &site);
        alice.get("/visits").await;
        alice.get("/visits").await;
        mallory.get("/visits").await;
        t.matches_snapshot();
    });
}

#[test]
fn believes_what_the_visitor_sends() {
    claim!(
        STEP,
        "The server knows nothing but the cookie, and the visitor can write any number into it",
        "CWE-565"
    )
    .test(async |t| {
        let site = t.serve(app());
        let mallory = t.browser("mallory", &site);
        mallory.get("/visits").await;
        mallory.get_with_cookie("/visits", "visits=999999").await;
        t.matches_snapshot();
    });
}

#[test]
fn answers_whatever_the_cookie_says() {
    claim!(
        STEP,
        "No cookie makes the server panic, and the largest count stays where it is",
        "CWE-20, CWE-565"
    )
    .test(async |t| {
        let site = t.serve(app());
        let mallory = t.browser("mallory", &site);
        for cookie in [
            "visits=banana",
            "visits=18446744073709551615",
            "visits=3; visits=4",
        ] {
            mallory.get_with_cookie("/visits", cookie).await;
        }
        let bytes = b"GET /visits HTTP/1.1\r\nhost: site\r\ncookie: visits=\xff\r\n\r\n";
        t.raw("mallory", &site, bytes).await;
        t.matches_snapshot();
    });
}
