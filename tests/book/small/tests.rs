//! Small programs that a chapter's page shows before the reader writes one.

mod cafe;
mod padding;

use harness::{Chapter, Request, Step, claim};

const CAFE: Step = Chapter::new("01-visit-counter")
    .with_snapshots_in("book/small")
    .step(0, "What goes over the wire");

const SHOP: Step = Chapter::new("02-cookie-header")
    .with_snapshots_in("book/small")
    .step(0, "Cookies on the wire");

#[test]
fn a_router_picks_the_handler() {
    claim!(
        CAFE,
        "Each path has its handler, and a path without one is answered with 404",
        "axum 0.8"
    )
    .test(async |t| {
        let site = t.serve(cafe::cafe());
        let alice = t.browser("alice", &site);
        alice.get("/menu").await;
        let swedish = Request::get("/language").header("accept-language", "sv");
        alice.send(swedish).await;
        alice.get("/soup").await;
        t.matches_snapshot();
    });
}

#[test]
fn the_shop_knows_bob_and_not_alice() {
    claim!(
        SHOP,
        "A value that ends in = is cut short by a split at every =",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        let site = t.serve(padding::shop());
        for (who, login) in [("bob", "/login?name=Bob"), ("alice", "/login?name=Alice")] {
            let browser = t.browser(who, &site);
            browser.get(login).await;
            browser.get("/").await;
        }
        t.matches_snapshot();
    });
}
