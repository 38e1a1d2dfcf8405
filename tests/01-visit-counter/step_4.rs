//! Write `visits`: read the count, add one, say it, and hand it to the browser to keep.

use harness::{Step, claim};
use visit_counter::app;

use crate::CHAPTER;

const STEP: Step = CHAPTER.step(4, "Count the visit");

#[test]
fn counts_one_browser() {
    claim!(
        STEP.invariants(&[1, 2, 4]),
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
        STEP.invariant(3),
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
        STEP.invariant(1),
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
fn the_largest_count_stays() {
    claim!(
        STEP.invariant(5),
        "The largest count stays where it is, and the one before it is still counted",
        "CWE-190"
    )
    .test(async |t| {
        let site = t.serve(app());
        let mallory = t.browser("mallory", &site);
        for count in [u64::MAX - 2, u64::MAX - 1, u64::MAX] {
            mallory
                .get_with_cookie("/visits", format!("visits={count}"))
                .await;
        }
        t.matches_snapshot();
    });
}

#[test]
fn answers_whatever_the_cookie_says() {
    claim!(
        STEP.invariant(6),
        "No cookie makes the server panic: what is no count is a first visit",
        "CWE-20, CWE-565"
    )
    .test(async |t| {
        let site = t.serve(app());
        let mallory = t.browser("mallory", &site);
        for cookie in ["visits=banana", "visits=3; visits=4", "flag; visits=3"] {
            mallory.get_with_cookie("/visits", cookie).await;
        }
        let bytes = b"GET /visits HTTP/1.1\r\nhost: site\r\ncookie: visits=\xff\r\n\r\n";
        t.raw("mallory", &site, bytes).await;
        t.matches_snapshot();
    });
}
