//! Write `hello`: it answers every request for `/` with the text `Hello, stranger.`

use harness::{Step, claim};
use visit_counter::app;

use crate::CHAPTER;

const STEP: Step = CHAPTER.step(1, "Answer a request");

#[test]
fn greets_a_stranger() {
    claim!(
        STEP,
        "The text \"Hello, stranger.\" answers every GET /",
        "what the chapter asks for"
    )
    .test(async |t| {
        let site = t.serve(app());
        let alice = t.browser("alice", &site);
        alice.get("/").await;
        alice.get_with_cookie("/", "visits=3; name=Alice").await;
        t.matches_snapshot();
    });
}

#[test]
fn greets_the_same_visitor_the_same_way() {
    claim!(
        STEP,
        "Each request stands alone: the second answer is the first one again",
        "RFC 9110, section 3.3"
    )
    .test(async |t| {
        let site = t.serve(app());
        let alice = t.browser("alice", &site);
        alice.get("/").await;
        alice.get("/").await;
        t.matches_snapshot();
    });
}
