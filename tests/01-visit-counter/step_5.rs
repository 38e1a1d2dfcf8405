//! Write `accept`: it counts the visit like `visits`, and sets a second cookie, `consent=yes`.

use harness::{Step, claim};
use visit_counter::app;

use crate::CHAPTER;
use crate::common::{content_type, others, pairs};

const STEP: Step = CHAPTER.step(5, "Set two cookies");

#[test]
fn two_cookies_are_two_lines() {
    claim!(
        STEP.invariants(&[2, 3]),
        "Each cookie has a Set-Cookie line of its own",
        "RFC 6265bis, section 4.1.1"
    )
    .test(async |t| {
        let site = t.serve(app());
        let alice = t.browser("alice", &site);
        alice.get("/cookies/accept").await;
        t.matches_snapshot();
    });
}

#[test]
fn accepts_whatever_the_cookie_says() {
    claim!(
        STEP.invariants(&[1, 2, 5]),
        "Whatever the cookie says, this page counts as the other one does, and keeps consent again",
        "CWE-20, CWE-565"
    )
    .test(async |t| {
        let site = t.serve(app());
        let mallory = t.browser("mallory", &site);
        for cookie in [
            "visits=banana; consent=yes",
            "visits=3; visits=4; consent=no",
            "visits=18446744073709551615",
        ] {
            mallory.get_with_cookie("/cookies/accept", cookie).await;
        }
        t.matches_snapshot();
        let long = format!("{}; visits=7", others());
        for cookie in ["visits=7", "visits=7; consent=yes", "visits=7", &*long] {
            let reply = mallory.get_with_cookie("/cookies/accept", cookie).await;
            t.see("the type of the content", content_type(&reply))
                .is("text/plain".to_owned());
            t.see(
                "text and cookies for visits=7, also with consent, again, and beside 20 KB of other cookies",
                (reply.text(), pairs(&reply)),
            )
            .is((
                "This is visit number 8.".to_owned(),
                vec!["consent=yes".to_owned(), "visits=8".to_owned()],
            ));
        }
    });
}

#[test]
fn the_browser_keeps_both() {
    claim!(
        STEP.invariants(&[1, 4]),
        "A browser that accepted goes on counting, and sends both cookies to every page",
        "RFC 6265bis, section 5.8.3"
    )
    .test(async |t| {
        let site = t.serve(app());
        let alice = t.browser("alice", &site);
        alice.get("/visits").await;
        alice.get("/cookies/accept").await;
        alice.get("/visits").await;
        t.matches_snapshot();
    });
}
