//! Write `hello`: it answers every request for `/` with the text `Hello, stranger.`

use harness::{Step, claim};
use visit_counter::app;

use crate::CHAPTER;
use crate::common::content_type;

const STEP: Step = CHAPTER.step(1, "Answer a request");

#[test]
fn greets_a_stranger() {
    claim!(
        STEP.invariant(1),
        "The text \"Hello, stranger.\" answers every GET /",
        "what the chapter asks for"
    )
    .test(async |t| {
        let site = t.serve(app());
        let alice = t.browser("alice", &site);
        let reply = alice.get("/").await;
        t.matches_snapshot();
        t.see("the type of the content", content_type(&reply))
            .is("text/plain".to_owned());
    });
}

#[test]
fn greets_the_same_visitor_the_same_way() {
    claim!(
        STEP.invariant(2),
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

#[test]
fn greets_a_visitor_with_cookies_the_same_way() {
    claim!(
        STEP.invariant(3),
        "A request that brings cookies gets the same answer",
        "what the chapter asks for"
    )
    .test(async |t| {
        let site = t.serve(app());
        let alice = t.browser("alice", &site);
        for cookie in ["visits=3; name=Alice", "visits=1"] {
            alice.get_with_cookie("/", cookie).await;
        }
        t.matches_snapshot();
    });
}
