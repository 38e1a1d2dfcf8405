//! Write `deletion`: a cookie that makes a browser delete this one.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use cookie_header::{Error, SameSite, SetCookie, app};
use harness::{Step, Test, claim};

use crate::common::*;

const STEP: Step = CHAPTER.step(7, "Delete what was set");

/// The line that deletes `cookie`, as a browser splits it.
fn deletion(t: &Test, cookie: &SetCookie) -> harness::Called<Result<harness::SetCookie, Error>> {
    t.call(format!("{cookie:?}.deletion()"), || {
        cookie
            .deletion()
            .header_value()
            .map(harness::SetCookie::parse)
    })
}

#[test]
fn it_lies_in_the_past() {
    claim!(
        STEP.invariants(&[3, 4]),
        "A browser deletes an expired cookie",
        "RFC 6265bis, section 4.1.2.1"
    )
    .test(async |t| {
        let later = UNIX_EPOCH + Duration::from_secs(4_000_000_000);
        let yesterday = SystemTime::now() - Duration::from_secs(86_400);
        for cookie in [
            SetCookie::new("a", "1"),
            SetCookie::new("a", "1").max_age(60),
            SetCookie::new("a", "1").max_age(1 << 41),
            SetCookie::new("a", "").max_age(u64::MAX),
            SetCookie::new("a", "1").expires(later),
            SetCookie::new("a", "1").expires(SystemTime::now()),
            SetCookie::new("a", "1").expires(later).max_age(60),
        ] {
            deletion(&t, &cookie).must("a time that had passed yesterday, on any clock", |it| {
                it.as_ref().is_ok_and(|set| set.deletes(yesterday))
            });
            deletion(&t, &cookie).must("an Expires, and no Max-Age", |it| {
                it.as_ref().is_ok_and(|set| {
                    set.attribute("expires").is_some() && set.attribute("max-age").is_none()
                })
            });
        }
    });
}

#[test]
fn it_says_which_cookie_is_meant() {
    claim!(
        STEP.invariants(&[1, 2, 4]),
        "A browser finds the cookie by name, Domain and Path: the deletion repeats them, and adds nothing but Expires",
        "RFC 6265bis, section 4.1.2"
    )
    .test(async |t| {
        let cookie = SetCookie::new("a", "1").path("/shop").domain("example.com");
        deletion(&t, &cookie).must("the name a, Path=/shop, Domain=example.com", |it| {
            it.as_ref().is_ok_and(|set| {
                set.name() == b"a"
                    && set.attribute("path") == Some(b"/shop")
                    && set.attribute("domain") == Some(b"example.com")
            })
        });
        for cookie in [
            SetCookie::new("a", "1").path("/shop"),
            SetCookie::new("a", "1").domain("example.com").path("/"),
            SetCookie::new("A", "1").domain("example.com"),
            SetCookie::new("a", "1").path("/shop/").domain("localhost"),
        ] {
            let before = cookie.header_value().map(harness::SetCookie::parse);
            deletion(&t, &cookie).must("the name, Path and Domain of the cookie", |it| {
                let parts = |set: &harness::SetCookie| {
                    let part = |name| set.attribute(name).map(<[u8]>::to_vec);
                    (set.name().to_vec(), part("path"), part("domain"))
                };
                it.as_ref()
                    .is_ok_and(|set| Ok(parts(set)) == before.as_ref().map(parts))
            });
        }
        let bare = SetCookie::new("a", "1");
        deletion(&t, &bare).must("no attribute but Expires: the cookie had none", |it| {
            it.as_ref()
                .is_ok_and(|set| set.attribute_names() == ["expires"])
        });
    });
}

#[test]
fn it_keeps_the_promises_of_the_name() {
    claim!(
        STEP.invariant(5),
        "What asks for Secure when it is set asks for it when it is deleted, or browsers refuse it",
        "RFC 6265bis, section 5.7"
    )
    .test(async |t| {
        let longest = SetCookie::new("n".repeat(4096), "");
        deletion(&t, &longest).must("a line: the name alone has 4096 bytes", Result::is_ok);
        for cookie in [
            SetCookie::new("__Host-sid", "1").http_only(),
            SetCookie::new("__HOST-sid", "1"),
            SetCookie::new("__Secure-sid", "1"),
            SetCookie::new("sid", "1").same_site(SameSite::None),
        ] {
            let cookie = cookie.path("/").secure();
            deletion(&t, &cookie).must("Secure and Path=/", |it| {
                it.as_ref().is_ok_and(|set| {
                    set.attribute("secure").is_some() && set.attribute("path") == Some(b"/")
                })
            });
        }
    });
}

#[test]
fn the_browser_forgets_it() {
    claim!(
        STEP.invariant(2),
        "A deletion with another path deletes nothing; with the same path, the cookie is gone",
        "RFC 6265bis, section 4.1.2.1"
    )
    .test(async |t| {
        let site = t.serve(app());
        let alice = t.browser("alice", &site);
        for path in [
            "/set?name=theme&value=dark&path=/",
            "/delete?name=theme&path=/shop",
            "/",
            "/delete?name=theme&path=/",
            "/",
        ] {
            alice.get(path).await;
        }
        t.matches_snapshot();
    });
}
