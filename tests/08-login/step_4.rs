//! Write `private`: what lies under `/account` is kept by no cache.

use harness::{Step, claim};

use crate::site::*;

const STEP: Step = CHAPTER.step(4, "Keep private pages out of caches");

#[test]
fn nothing_under_account_is_stored() {
    claim!(
        STEP,
        "Every answer under /account says no-store, and the tutorial's pages say what they said",
        "ASVS 5.0, 14.3.2; CWE-525"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let alice = t.browser("alice", &site.server);
        for path in ["/account/login", "/account/login?next=/"] {
            let reply = alice.get(path).await;
            t.see(
                format!("Cache-Control of GET {path}"),
                cache_control(&reply),
            )
            .is("no-store".to_owned());
        }
        let reply = alice.post("/account/forgot", &[("name", "alice")]).await;
        t.see(
            "Cache-Control of POST /account/forgot",
            cache_control(&reply),
        )
        .is("no-store".to_owned());
        let reply = alice.post("/account/forgot", &[]).await;
        t.see(
            "Cache-Control of a POST that is refused",
            cache_control(&reply),
        )
        .is("no-store".to_owned());
        let reply = alice.get("/profile").await;
        t.see("Cache-Control of GET /profile", cache_control(&reply))
            .is("nothing".to_owned());
    });
}
