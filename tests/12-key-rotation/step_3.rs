//! Write `has_retired`, `retirement_of`, `Ring::accept` and `Ring::rotate`: the end of a key, and the way to the
//! next one.

use harness::{Called, Step, Test, claim};
use key_rotation::{
    FORTNIGHT, Ring, RingError, RingKey, SealKey, Strategy, app, has_retired, logged_out,
    renewing_shop, retirement_of, table,
};
use signed_cookies::Error;

use crate::common::*;

const STEP: Step = CHAPTER.step(3, "Retire on a date");

fn accepted(t: &Test, ring: &Ring, next: RingKey) -> Called<Seen> {
    t.call(format!("ring.accept({next:?}), as IDs and dates,"), || {
        seen(ring.accept(next))
    })
}

/// The ring with the next key; the test can't go on without.
fn accept(ring: &Ring, byte: u8) -> Ring {
    match ring.accept(ring_key(byte)) {
        Ok(ring) => ring,
        Err(error) => panic!("ring.accept refuses another key: {error}"),
    }
}

fn rotate(ring: &Ring, now: u64, max_age: u64) -> Ring {
    match ring.rotate(now, max_age) {
        Ok(ring) => ring,
        Err(error) => panic!("ring.rotate refuses, although a key waits: {error}"),
    }
}

#[test]
fn a_date_is_the_first_second() {
    claim!(
        STEP.invariant(1),
        "A key has retired at its date, and not a second before",
        "NIST SP 800-57 part 1, 5.3.6"
    )
    .test(async |t| {
        for date in [1, 2, TUESDAY, 1 << 32, u64::MAX] {
            for (now, retired) in [
                (date - 1, false),
                (date, true),
                (date.saturating_add(1), true),
                (0, false),
                (u64::MAX, true),
            ] {
                t.call(format!("has_retired({date}, {now})"), || {
                    has_retired(date, now)
                })
                .gives(retired);
            }
        }
        for now in [0, 1, u64::MAX] {
            t.call(format!("has_retired(0, {now})"), || has_retired(0, now))
                .gives(true);
        }
    });
}

#[test]
fn a_retired_key_opens_nothing() {
    claim!(
        STEP.invariant(2),
        "From its date on a key opens nothing, and the others open what they opened",
        "NIST SP 800-57 part 1, 5.3.6"
    )
    .test(async |t| {
        let date = TUESDAY + 30;
        for keys in [
            vec![ring_key(3), retiring(2, date), ring_key(1)],
            vec![ring_key(3), ring_key(1), retiring(2, date)],
            vec![ring_key(3), retiring(1, date + 100), retiring(2, date)],
        ] {
            let ring = ring_of(keys);
            for (byte, now, expected) in [
                (2, date - 1, opened(b"alice", 2, true)),
                (2, date, Err(Error::Signature)),
                (2, date + 1, Err(Error::Signature)),
                (2, u64::MAX, Err(Error::Signature)),
                (1, date, opened(b"alice", 1, true)),
                (3, date, opened(b"alice", 3, false)),
                (2, date - 1, opened(b"alice", 2, true)),
            ] {
                let text = key(byte).sign("user", b"alice", TUESDAY);
                t.call(
                    format!(
                        "open at {now} of a cookie by key {byte}, where key 2 retires at {date}"
                    ),
                    || ring.open("user", &text, now, 60, bytes),
                )
                .gives(expected);
            }
            let text = key(2).sign("user", b"alice", TUESDAY);
            t.call("renew with a key that retires in a second", || {
                ring.renew("user", &text, date - 1, 60)
            })
            .gives(Ok(Some(key(3).sign("user", b"alice", TUESDAY))));
            t.call("renew with a key that has retired", || {
                ring.renew("user", &text, date, 60)
            })
            .gives(Err(Error::Signature));
        }
    });
}

#[test]
fn no_valid_cookie_is_lost() {
    claim!(
        STEP.invariant(3),
        "A key retires at the first second at which no cookie of its is valid, and not before",
        "NIST SP 800-57 part 1, 5.3.6"
    )
    .test(async |t| {
        for max_age in [0, 1, 59, 60, DAY, FORTNIGHT, 1 << 40] {
            for rotated_at in [0, 1, TUESDAY] {
                let date = t
                    .call(format!("retirement_of({rotated_at}, {max_age})"), || {
                        retirement_of(rotated_at, max_age)
                    })
                    .value();
                // The last cookie of the old key, at the last second of its life.
                let text = key(1).sign("user", b"alice", rotated_at);
                let last = rotated_at + max_age;
                let ring = ring_of(vec![ring_key(2), retiring(1, date)]);
                t.call(
                    format!("open at {last} of a cookie of {rotated_at}, where its key retires at {date}"),
                    || ring.open("user", &text, last, max_age, bytes),
                )
                .gives(opened(b"alice", 1, true));
                t.see(format!("retirement_of({rotated_at}, {max_age})"), date)
                    .is(last + 1);
            }
        }
        for (rotated_at, max_age) in [
            (u64::MAX, 0),
            (u64::MAX, u64::MAX),
            (1, u64::MAX - 1),
            (TUESDAY, u64::MAX),
            (u64::MAX, 60),
        ] {
            t.call(format!("retirement_of({rotated_at}, {max_age})"), || {
                retirement_of(rotated_at, max_age)
            })
            .gives(u64::MAX);
        }
    });
}

#[test]
fn first_accept() {
    claim!(
        STEP.invariants(&[4, 8]),
        "A key that is accepted opens as one that isn't old, and the ring signs as before",
        "Flask 3.1.3, SECRET_KEY_FALLBACKS"
    )
    .test(async |t| {
        for bytes in [&[1][..], &[2, 1], &[3, 2, 1]] {
            let before = ring(bytes);
            let after = accept(&before, 9);
            let signed = t.call(
                format!("sign of a ring of {bytes:?} that accepts 9"),
                || after.sign("user", b"alice", TUESDAY),
            );
            signed.gives(key(bytes[0]).sign("user", b"alice", TUESDAY));
            for &byte in bytes.iter().chain(&[9]) {
                let text = key(byte).sign("user", b"alice", TUESDAY);
                let is_old = byte != bytes[0] && byte != 9;
                t.call(
                    format!("open by a ring of {bytes:?} that accepts 9"),
                    || after.open("user", &text, TUESDAY, 60, bytes_of),
                )
                .gives(opened(b"alice", byte, is_old));
                // Two servers, of which one signs already, would else renew each other's cookies for ever.
                let renewed = is_old.then(|| key(bytes[0]).sign("user", b"alice", TUESDAY));
                t.call(
                    format!("renew by a ring of {bytes:?} that accepts 9"),
                    || after.renew("user", &text, TUESDAY, 60),
                )
                .gives(Ok(renewed));
            }
            // The ring from before is another one.
            let text = key(9).sign("user", b"alice", TUESDAY);
            t.call("open by the ring that was asked to accept a key", || {
                before.open("user", &text, TUESDAY, 60, bytes_of)
            })
            .gives(Err(Error::Signature));
        }
        let dated = ring_of(vec![ring_key(3), retiring(2, 7), ring_key(1)]);
        accepted(&t, &dated, ring_key(4)).gives(entries(&[
            (4, None),
            (3, None),
            (2, Some(7)),
            (1, None),
        ]));
    });
}

fn bytes_of(value: &[u8]) -> Option<Bytes> {
    bytes(value)
}

#[test]
fn what_cannot_be_accepted() {
    claim!(
        STEP.invariant(5),
        "A second key that waits, one with a date, one that is there, and one with an ID that is there are refused",
        "NIST SP 800-57 part 1, 5.3"
    )
    .test(async |t| {
        let ring = ring_of(vec![ring_key(2), retiring(1, 7)]);
        for byte in [1, 2] {
            let id = format!("k{byte}");
            let other_key = RingKey {
                key: key(100),
                ..ring_key(byte)
            };
            accepted(&t, &ring, other_key).gives(Err(RingError::SameId { id }));
            let other_id = RingKey::new("x", key(byte));
            accepted(&t, &ring, other_id)
                .must("Err(SameKey)", |seen| matches!(seen, Err(RingError::SameKey { .. })));
        }
        for date in [0, TUESDAY, u64::MAX] {
            accepted(&t, &ring, retiring(3, date)).gives(Err(RingError::NewestRetires {
                id: "k3".to_owned(),
            }));
        }
        let waiting = accept(&ring, 3);
        // That a key waits counts before all that is wrong with the other one.
        for other in [
            ring_key(3),
            ring_key(4),
            retiring(4, TUESDAY),
            ring_key(2),
            ring_key(1),
            RingKey::new("x", key(2)),
        ] {
            accepted(&t, &waiting, other).gives(Err(RingError::Waiting {
                id: "k3".to_owned(),
            }));
        }
    });
}

#[test]
fn then_sign() {
    claim!(
        STEP.invariants(&[6, 8]),
        "The key that waited signs, the one before has its date, and what has retired is gone",
        "NIST SP 800-57 part 1, 5.3"
    )
    .test(async |t| {
        for (now, max_age) in [
            (TUESDAY, FORTNIGHT),
            (TUESDAY, 0),
            (5, 60),
            (u64::MAX - 9, 8),
        ] {
            let date = Some(now + max_age + 1);
            let before = accept(
                &ring_of(vec![
                    ring_key(5),
                    retiring(4, now + 1),
                    retiring(3, now),
                    ring_key(2),
                    retiring(1, now - 1),
                ]),
                6,
            );
            let after = rotate(&before, now, max_age);
            t.call(
                format!("ring.rotate({now}, {max_age}), as IDs and dates,"),
                || seen(Ok(after.clone())),
            )
            .gives(entries(&[
                (6, None),
                (5, date),
                (4, Some(now + 1)),
                (2, None),
            ]));
            let signed = t.call("sign of the ring", || after.sign("user", b"alice", now));
            signed.gives(key(6).sign("user", b"alice", now));
            let text = key(5).sign("user", b"alice", now);
            t.call("open of a cookie of the key before", || {
                after.open("user", &text, now, max_age, bytes)
            })
            .gives(opened(b"alice", 5, true));
            t.see(
                "what the ring from before signs",
                before.sign("user", b"alice", now),
            )
            .is(key(5).sign("user", b"alice", now));
        }
        // Year after year.
        let mut it = ring(&[1]);
        for byte in 2..=6 {
            let year = TUESDAY + u64::from(byte) * 365 * DAY;
            it = rotate(&accept(&it, byte), year, FORTNIGHT);
            t.call("ring.rotate a year later, as IDs and dates,", || {
                seen(Ok(it.clone()))
            })
            .gives(entries(&[
                (byte, None),
                (byte - 1, Some(year + FORTNIGHT + 1)),
            ]));
        }
    });
}

#[test]
fn no_successor_no_rotation() {
    claim!(
        STEP.invariant(7),
        "Where no key waits, nothing is rotated",
        "NIST SP 800-57 part 1, 5.3"
    )
    .test(async |t| {
        let twice = rotate(&accept(&ring(&[1]), 2), TUESDAY, FORTNIGHT);
        for ring in [ring(&[1]), ring(&[2, 1]), twice] {
            t.call("ring.rotate of a ring in which no key waits", || {
                seen(ring.rotate(TUESDAY, FORTNIGHT))
            })
            .gives(Err(RingError::NoSuccessor));
        }
    });
}

#[test]
fn how_many_are_logged_out() {
    claim!(
        STEP.invariant(9),
        "Of a thousand visitors, each strategy logs out as many as the table says; the last one, none",
        "NIST SP 800-57 part 1, 5.3"
    )
    .test(async |t| {
        let lost = t.call("logged_out(Strategy::AcceptFirst), on the last day,", || {
            logged_out(Strategy::AcceptFirst).map(|days| days.last().copied())
        });
        lost.gives(Ok(Some(0)));
        let table = t.call("table()", table).value();
        t.matches_snapshot_of(&table.unwrap_or_else(|error| error.to_string()));
    });
}

#[test]
fn a_renewal_launders_a_forged_login() {
    claim!(
        STEP.invariants(&[2, 4]),
        "What Mallory signs with a leaked key is renewed like any other cookie, and outlives the key",
        "CWE-347; NIST SP 800-57 part 1, 5.3.4"
    )
    .test(async |t| {
        hide_signatures(&t);
        let keys = vec![ring_key(2), retiring(1, TUESDAY + DAY)];
        let today = t.serve(renewing_shop(ring_of(keys.clone()), || TUESDAY));
        let tomorrow = t.serve(renewing_shop(ring_of(keys), || TUESDAY + DAY));
        let forged = key(1).sign("user", b"alice", TUESDAY);
        let mallory = t.browser("mallory", &today);
        let reply = mallory.get_with_cookie("/hello", format!("user={forged}"));
        let renewed = cookie(&reply.await, "user");
        for (who, text) in [
            ("mallory, as the old key has retired", forged),
            ("mallory, with what the shop gave her", renewed),
        ] {
            let mallory = t.browser(who, &tomorrow);
            mallory
                .get_with_cookie("/hello", format!("user={text}"))
                .await;
        }
        t.matches_snapshot();
    });
}

#[test]
fn the_page_shows_the_ring() {
    claim!(
        STEP.invariants(&[4, 6]),
        "The shop's page rotates its ring by two buttons, shows the keys by their IDs and dates, and never a key",
        "ASVS 5.0, 13.3.1"
    )
    .test(async |t| {
        let seal = SealKey::generate().expect("there is randomness");
        let site = t.serve(app(ring(&[1]), seal, || TUESDAY));
        let alice = t.browser("alice", &site);
        let next = format!("key-{TUESDAY}");
        let page = async |expected: &[&str]| {
            let reply = alice.get("/").await;
            let text = reply.text();
            for part in expected {
                t.see("the page", text.clone())
                    .must(part, |text| text.contains(part));
            }
            t.see("the page", text)
                .must("nothing of a key", |text| !text.contains(&text_of_key(1)[..8]));
            reply.set_cookies().len()
        };
        page(&["Hello, stranger.", "No cookie yet.", "<li>k1: signs and opens</li>"]).await;
        alice.get("/login?name=alice").await;
        page(&["Hello, alice.", "Signed by k1.</p>"]).await;
        // Nothing waits yet.
        alice.post("/rotate", &[]).await;
        page(&["Signed by k1.</p>", "<li>k1: signs and opens</li>"]).await;
        for _ in 0..2 {
            alice.post("/accept", &[]).await;
            let waits = format!("<li>{next}: opens, and waits to sign</li><li>k1: signs and opens</li>");
            let renewed = page(&["Signed by k1.</p>", &waits]).await;
            t.see("the number of cookies that the page sets", renewed).is(0);
        }
        alice.post("/rotate", &[]).await;
        let rotated = format!("<li>{next}: signs and opens</li><li>k1: opens for 14 more days</li>");
        let renewed = page(&["Signed by k1. It is old, and this answer renews it.", &rotated]).await;
        t.see("the number of cookies that the page sets", renewed).is(1);
        let renewed = page(&[&format!("Signed by {next}.</p>"), &rotated]).await;
        t.see("the number of cookies that the page sets", renewed).is(0);
        let mallory = alice.get_with_cookie("/", "user=YWxpY2U.1.AAAA").await;
        t.see("the page for a cookie that doesn't open", mallory.text())
            .must("the error, and a stranger", |text| {
                text.contains("No cookie: the signature doesn&#39;t fit.") && text.contains("stranger")
            });
        // A key whose date has come stands there until the next rotation.
        let seal = SealKey::generate().expect("there is randomness");
        let keys = vec![ring_key(3), retiring(2, TUESDAY), ring_key(1)];
        let site = t.serve(app(ring_of(keys), seal, || TUESDAY));
        let page = t.browser("alice", &site).get("/").await.text();
        t.see("the page of a ring with a retired key", page)
            .must("<li>k2: retired</li><li>k1: opens</li>", |text| {
                text.contains("<li>k2: retired</li><li>k1: opens</li>")
            });
    });
}
