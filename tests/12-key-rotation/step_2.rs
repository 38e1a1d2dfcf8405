//! Write `Ring::renew` and `renewal`: what an older key signed is signed again on its way.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use harness::{Called, Step, Test, claim};
use key_rotation::{FORTNIGHT, Ring, renewal, renewing_shop};
use signed_cookies::Error;

use crate::common::*;

const STEP: Step = CHAPTER.step(2, "Renew on the way");

fn renewed(t: &Test, ring: &Ring, text: &str, now: u64) -> Called<Result<Option<String>, Error>> {
    t.call(format!("ring.renew(\"user\", {text:?}, {now}, 60)"), || {
        ring.renew("user", text, now, 60)
    })
}

#[test]
fn the_newest_signs_again() {
    claim!(
        STEP.invariants(&[1, 2]),
        "What an older key signed becomes a cookie of the newest, with the value and the time that it had",
        "OWASP ASVS 5.0, 11.2.2"
    )
    .test(async |t| {
        for bytes in [&[1, 2][..], &[1, 2, 3], &[4, 1, 3, 2]] {
            let ring = ring(bytes);
            for &old in &bytes[1..] {
                for value in [&b"alice"[..], b"", b"a.b\0\xff"] {
                    let text = key(old).sign("user", value, TUESDAY);
                    for now in [TUESDAY, TUESDAY + 1, TUESDAY + 59, TUESDAY + 60] {
                        let expected = key(bytes[0]).sign("user", value, TUESDAY);
                        renewed(&t, &ring, &text, now).gives(Ok(Some(expected)));
                    }
                }
            }
        }
        let text = key(2).sign("gift", b"1", TUESDAY);
        t.call("ring.renew of a cookie with another name", || {
            ring(&[1, 2]).renew("gift", &text, TUESDAY, 60)
        })
        .gives(Ok(Some(key(1).sign("gift", b"1", TUESDAY))));
        // However often it is renewed, a login is as old as it is.
        let (mut text, mut age) = (key(1).sign("user", b"alice", TUESDAY), 0);
        for byte in 2..=5 {
            age += 15;
            let now = TUESDAY + age;
            let again = renewed(&t, &ring(&[byte, byte - 1]), &text, now).value();
            text = again.ok().flatten().unwrap_or_default();
        }
        let open = |now| ring(&[5]).open("user", &text, now, 60, bytes);
        t.call(format!("open of {text:?}, renewed four times, at the end of its minute"), || {
            open(TUESDAY + 60)
        })
        .gives(opened(b"alice", 5, false));
        t.call(format!("open of {text:?} a second later"), || open(TUESDAY + 61))
            .gives(Err(Error::Expired));
    });
}

#[test]
fn nothing_to_renew() {
    claim!(
        STEP.invariant(3),
        "What the newest key signed stays as it is",
        "RFC 6265bis, section 4.1"
    )
    .test(async |t| {
        for bytes in [&[1][..], &[1, 2], &[1, 2, 3]] {
            for value in [&b"alice"[..], b"", b"\xff"] {
                let text = ring(bytes).sign("user", value, TUESDAY);
                for now in [TUESDAY, TUESDAY + 60, TUESDAY] {
                    renewed(&t, &ring(bytes), &text, now).gives(Ok(None));
                }
            }
        }
    });
}

#[test]
fn what_is_refused_is_not_renewed() {
    claim!(
        STEP.invariant(4),
        "A cookie that doesn't open isn't signed again, and the error is that of open",
        "CWE-347"
    )
    .test(async |t| {
        for bytes in [&[1, 2][..], &[2, 1], &[1]] {
            let ring = ring(bytes);
            for (byte, now, error) in [
                (1, TUESDAY + 61, Error::Expired),
                (1, TUESDAY - 1, Error::Future),
                (3, TUESDAY, Error::Signature),
                (3, TUESDAY + 61, Error::Signature),
            ] {
                let text = key(byte).sign("user", b"alice", TUESDAY);
                renewed(&t, &ring, &text, now).gives(Err(error));
            }
            let role = key(1).sign("role", b"alice", TUESDAY);
            renewed(&t, &ring, &role, TUESDAY).gives(Err(Error::Signature));
            let strange = key(1).sign_text("user", "YWxpY2U.soon");
            renewed(&t, &ring, &strange, TUESDAY).gives(Err(Error::Time));
            let strange = key(1).sign_text("user", &format!("!.{TUESDAY}"));
            renewed(&t, &ring, &strange, TUESDAY).gives(Err(Error::NotBase64));
        }
        let text = key(2).sign("user", b"alice", TUESDAY);
        for other in changed(&text) {
            renewed(&t, &ring(&[1, 2]), &other, TUESDAY)
                .must("an error about the signature or the parts", is_refused);
        }
    });
}

/// The line that a request with these cookies gets.
fn line(t: &Test, cookies: &[String]) -> Called<Option<String>> {
    let mut headers = HeaderMap::new();
    for cookies in cookies {
        let value = HeaderValue::from_str(cookies).expect("the tests write no control characters");
        headers.append(COOKIE, value);
    }
    t.call(format!("renewal of a request with {cookies:?}"), || {
        let line = renewal(&ring(&[1, 2]), "user", &headers, TUESDAY + 60, 60);
        line.map(|line| line.to_str().unwrap_or_default().to_owned())
    })
}

#[test]
fn a_request_gets_its_line() {
    claim!(
        STEP.invariant(5),
        "A request whose one cookie an older key signed gets a Set-Cookie line, and no other request does",
        "RFC 6265bis, section 4.1"
    )
    .test(async |t| {
        let (new, old) = (
            key(1).sign("user", b"alice", TUESDAY),
            key(2).sign("user", b"alice", TUESDAY),
        );
        let good = format!("user={old}");
        for cookies in [
            vec![good.clone()],
            vec![format!("theme=dark; {good}; x=y")],
            vec!["theme=dark".to_owned(), good.clone()],
            vec![format!("userx=1; {good}; xuser=2")],
        ] {
            line(&t, &cookies).must("Set-Cookie's value for the newest key's cookie", |line| {
                line.as_ref().is_some_and(|line| {
                    let mut parts = line.split("; ");
                    parts.next() == Some(&format!("user={new}"))
                        && parts.clone().any(|part| part == "Path=/")
                        && parts.clone().any(|part| part == "HttpOnly")
                        && parts.all(|part| !part.starts_with("Max-Age"))
                })
            });
        }
        let late = key(2).sign("user", b"alice", TUESDAY - 1);
        // Name and text have 4,097 bytes together, and no browser would keep them.
        let too_long = key(2).sign("user", &[b'a'; 3028], TUESDAY);
        for cookies in [
            vec![],
            vec!["theme=dark".to_owned()],
            vec![format!("user={new}")],
            vec![format!("{good}; user={old}")],
            vec![good.clone(), format!("user={new}")],
            vec![format!("other={old}")],
            vec![format!("user={late}")],
            vec![format!("user={too_long}")],
            vec![format!("user={old}x")],
            vec!["user=".to_owned()],
        ] {
            line(&t, &cookies).gives(None);
        }
    });
}

#[test]
fn an_old_cookie_is_renewed_once() {
    claim!(
        STEP.invariants(&[1, 2, 3, 5]),
        "The shop renews an old login on its next page, once, and with the time of the login",
        "RFC 6265bis, section 4.1"
    )
    .test(async |t| {
        hide_signatures(&t);
        let rotated = t.serve(renewing_shop(ring(&[2, 1]), || TUESDAY + 9 * DAY));
        let retired = t.serve(renewing_shop(ring(&[2]), || TUESDAY + FORTNIGHT));
        let later = t.serve(renewing_shop(ring(&[2]), || TUESDAY + FORTNIGHT + 1));
        let alice = t.browser("alice, nine days after her login", &rotated);
        let old = key(1).sign("user", b"alice", TUESDAY);
        let first = alice.get_with_cookie("/hello", format!("user={old}")).await;
        let new = cookie(&first, "user");
        alice.get("/hello").await;
        for (who, site) in [
            ("alice, after 14 days, and the old key is gone", &retired),
            ("alice, a second after", &later),
        ] {
            let alice = t.browser(who, site);
            alice.get_with_cookie("/hello", format!("user={new}")).await;
        }
        t.matches_snapshot();
        // Beside the transcript: an old key's login is renewed to its last second, and a logout takes it away.
        for (now, cookies) in [(0, 1), (1, 0)] {
            let site = match now {
                0 => t.serve(renewing_shop(ring(&[2, 1]), || TUESDAY + FORTNIGHT)),
                _ => t.serve(renewing_shop(ring(&[2, 1]), || TUESDAY + FORTNIGHT + 1)),
            };
            let alice = t.browser("alice", &site);
            let reply = alice.get_with_cookie("/hello", format!("user={old}")).await;
            t.see(
                "how many cookies an old login is given at its end",
                reply.set_cookies().len(),
            )
            .is(cookies);
        }
        let alice = t.browser("alice", &rotated);
        alice.get("/login?name=alice").await;
        let page = alice.get("/logout").await.text();
        t.see(
            "the page and the cookies after the logout",
            (page, alice.cookies("/")),
        )
        .is(("Goodbye.".to_owned(), None));
    });
}
