//! Write `visits`: read the count, add one, say it, and hand it to the browser to keep.

use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use harness::{Step, claim};
use visit_counter::{app, visits};

use crate::CHAPTER;
use crate::common::{content_type, others, pairs};

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
        "The count is the visitor's: a second browser starts at 1, and no request counts for another",
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
        for count in [7, 7, 3, 3, 7].repeat(3) {
            for browser in [&alice, &mallory] {
                let cookie = format!("visits={count}");
                let reply = browser.get_with_cookie("/visits", cookie).await;
                let next = count + 1;
                t.see(
                    format!("text and cookie for visits={count}, also if two send it in turn"),
                    (reply.text(), pairs(&reply)),
                )
                .is((
                    format!("This is visit number {next}."),
                    vec![format!("visits={next}")],
                ));
            }
        }
        // Two requests, each of which goes on when the other one waits.
        let of = |count: &'static str| HeaderMap::from_iter([(COOKIE, HeaderValue::from_static(count))]);
        let both = async { tokio::join!(visits(of("visits=5")), visits(of("visits=9"))) };
        let call = "visits with visits=5 and visits with visits=9, under way at once,";
        let set = |answer: Response| {
            let line = answer.headers().get(SET_COOKIE).map(HeaderValue::as_bytes);
            let line = line.unwrap_or_default().escape_ascii().to_string();
            line.split(';').next().unwrap_or_default().to_owned()
        };
        let both = t.call_async(call, both).await;
        both.map(|(five, nine)| [set(five), set(nine)])
            .gives(["visits=6".to_owned(), "visits=10".to_owned()]);
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
        STEP.invariants(&[1, 4, 6]),
        "No cookie makes the server panic: what is no count is a first visit, and a count beside many cookies counts",
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
        let others = others();
        for cookie in [
            format!("{others}; visits=2"),
            format!("visits=2; {others}"),
        ] {
            let reply = mallory.get_with_cookie("/visits", cookie).await;
            t.see(
                "status, type and text for visits=2 beside 20 KB of other cookies",
                (reply.status, content_type(&reply), reply.text()),
            )
            .is((
                200,
                "text/plain".to_owned(),
                "This is visit number 3.".to_owned(),
            ));
        }
    });
}
