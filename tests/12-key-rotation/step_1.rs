//! Write `Ring::new`, `Ring::parse`, `Ring::sign` and `Ring::open`: the newest key signs, and all of them open.

use std::cell::Cell;

use harness::{Called, Step, Test, claim};
use key_rotation::{LEAKED_KEY, Opened, Ring, RingError, RingKey, repository, shop};
use signed_cookies::{Error, Key, KeyError, encode};

use crate::common::*;
use crate::neighbors;

const STEP: Step = CHAPTER.step(1, "A ring of keys");

fn same_id(byte: u8) -> Seen {
    let id = format!("k{byte}");
    Err(RingError::SameId { id })
}

fn made(t: &Test, call: &str, keys: Vec<RingKey>) -> Called<Seen> {
    t.call(format!("Ring::new of {call}, as IDs and dates,"), || {
        seen(Ring::new(keys))
    })
}

fn parsed(t: &Test, texts: &[&str]) -> Called<Seen> {
    t.call(format!("Ring::parse({texts:?}), as IDs and dates,"), || {
        seen(Ring::parse(texts))
    })
}

/// What opening gives at `now` with a limit of a minute, and how often it was parsed.
fn open_at(
    t: &Test,
    ring: &Ring,
    call: &str,
    (name, text): (&str, &str),
    now: u64,
) -> Called<(Result<Opened<Bytes>, Error>, u32)> {
    t.call(format!("{call}, and the calls of parse,"), || {
        let calls = Cell::new(0);
        let parse = |value: &[u8]| {
            calls.set(calls.get() + 1);
            bytes(value)
        };
        (ring.open(name, text, now, 60, parse), calls.get())
    })
}

fn open(t: &Test, ring: &Ring, text: &str) -> Called<(Result<Opened<Bytes>, Error>, u32)> {
    let call = format!("ring.open(\"user\", {text:?}, {TUESDAY}, 60, parse)");
    open_at(t, ring, &call, ("user", text), TUESDAY)
}

#[test]
fn the_key_was_in_a_public_commit() {
    claim!(
        STEP.invariants(&[7, 8, 10]),
        "Mallory reads the key in a commit, and is whom she likes until the ring is without it",
        "CWE-798; ASVS 5.0, 13.3.1"
    )
    .test(async |t| {
        hide_signatures(&t);
        let leaked = Key::parse(LEAKED_KEY).expect("it was a good key");
        let leaked = RingKey::new("2025-01", leaked);
        let newest = ring_key(1);
        let before = t.serve(shop(ring_of(vec![leaked.clone()]), || TUESDAY + 60));
        let keeps = t.serve(shop(ring_of(vec![newest.clone(), leaked.clone()]), || {
            TUESDAY + 120
        }));
        let without = t.serve(shop(ring_of(vec![newest]), || TUESDAY + 180));
        let commits = t.serve(repository());
        let mallory = t.browser("mallory", &commits);
        mallory.get("/commit/4e1f0c2").await;
        let forged = leaked.key.sign("user", b"alice", TUESDAY + 60);
        for (who, site) in [
            ("mallory, a minute later", &before),
            ("mallory, and the new key signs", &keeps),
            ("mallory, and the old key is gone", &without),
        ] {
            let mallory = t.browser(who, site);
            let cookie = format!("user={forged}");
            mallory.get_with_cookie("/hello", cookie).await;
        }
        t.matches_snapshot();
    });
}

#[test]
fn a_ring_needs_a_key() {
    claim!(
        STEP.invariants(&[1, 4]),
        "A ring without a key is refused, and one whose newest key has a date",
        "NIST SP 800-57 part 1, 5.3"
    )
    .test(async |t| {
        made(&t, "no keys", Vec::new()).gives(Err(RingError::Empty));
        made(&t, "one key", vec![ring_key(1)]).gives(entries(&[(1, None)]));
        for date in [0, 1, TUESDAY, u64::MAX] {
            let id = "k1".to_owned();
            made(&t, "a key with a date", vec![retiring(1, date)])
                .gives(Err(RingError::NewestRetires { id: id.clone() }));
            made(
                &t,
                "a key with a date, and one without",
                vec![retiring(1, date), ring_key(2)],
            )
            .gives(Err(RingError::NewestRetires { id }));
            made(
                &t,
                "a key without a date, one with it, and one without",
                vec![ring_key(1), retiring(2, date), ring_key(3)],
            )
            .gives(entries(&[(1, None), (2, Some(date)), (3, None)]));
        }
        let many: Vec<u8> = (1..=40).collect();
        let all: Vec<_> = many.iter().map(|&byte| (byte, None)).collect();
        let keys = many.iter().map(|&byte| ring_key(byte)).collect();
        made(&t, "forty keys", keys).gives(entries(&all));
    });
}

#[test]
fn keys_are_told_apart() {
    claim!(
        STEP.invariants(&[2, 3]),
        "No two keys of a ring have one ID, and no key is there under two",
        "NIST SP 800-57 part 1, 5.3"
    )
    .test(async |t| {
        let called = |id: &str, byte| RingKey {
            id: id.to_owned(),
            ..ring_key(byte)
        };
        for keys in [[1, 1, 2], [2, 1, 1], [1, 2, 1]] {
            // Other keys under one ID, and one key under other IDs.
            let other_keys = keys.iter().enumerate().map(|(place, &byte)| RingKey {
                key: key(100 + place as u8),
                ..ring_key(byte)
            });
            made(&t, &format!("IDs like {keys:?}"), other_keys.collect()).gives(same_id(1));
            let named = ["a", "b", "c"];
            let other_ids = keys.iter().zip(named).map(|(&byte, id)| called(id, byte));
            let second = named[keys.iter().rposition(|&byte| byte == 1).unwrap_or_default()];
            made(&t, &format!("keys like {keys:?}"), other_ids.collect()).gives(Err(
                RingError::SameKey {
                    id: second.to_owned(),
                },
            ));
        }
        // IDs are compared letter by letter.
        let keys = vec![
            called("a", 1),
            called("A", 2),
            called("a.", 3),
            called("aa", 4),
        ];
        made(&t, "a, A, a. and aa", keys).must("a ring of four keys", |seen| {
            seen.as_ref().is_ok_and(|keys| keys.len() == 4)
        });
        // HMAC fills a key with zeros, so these sign alike.
        let zero = encode(&[&[1; 32][..], &[0]].concat());
        let zero = RingKey::new("zero", Key::parse(&zero).expect("33 bytes"));
        let id = "zero".to_owned();
        made(
            &t,
            "a key, and the same with a zero behind it",
            vec![ring_key(1), zero],
        )
        .gives(Err(RingError::SameKey { id }));
        // The same ID with the same key has both mistakes.
        made(&t, "a key twice", vec![ring_key(1), ring_key(1)]).must(
            "Err(SameId) or Err(SameKey)",
            |seen| {
                matches!(
                    seen,
                    Err(RingError::SameId { .. } | RingError::SameKey { .. })
                )
            },
        );
    });
}

#[test]
fn a_text_is_one_key() {
    claim!(
        STEP.invariant(5),
        "Each text is one key: a list of one text is a ring of one key, and not one of a key for each letter",
        "pallets/flask, pull request 6089"
    )
    .test(async |t| {
        let (one, other) = (text_of_key(1), text_of_key(2));
        let text = format!("k1:{one}");
        parsed(&t, &[&text]).gives(entries(&[(1, None)]));
        parsed(&t, &[&text, &format!("k2:{other}")]).gives(entries(&[(1, None), (2, None)]));
        parsed(&t, &[&format!("k2:{other}"), &text]).gives(entries(&[(2, None), (1, None)]));
        for date in [0, 7, TUESDAY, u64::MAX] {
            let dated = format!("k2:{other}:{date}");
            parsed(&t, &[&text, &dated]).gives(entries(&[(1, None), (2, Some(date))]));
        }
        for id in ["a", "A-1", "2026-11", "x_y.z", "0", &"long".repeat(20)] {
            let text = format!("{id}:{one}");
            parsed(&t, &[&text]).gives(Ok(vec![(id.to_owned(), None)]));
        }
        let ring = Ring::parse(&[&text, &format!("k2:{other}")]);
        let Ok(ring) = ring else {
            unreachable!("seen above")
        };
        for byte in [1, 2] {
            let signed = key(byte).sign("user", b"alice", TUESDAY);
            open(&t, &ring, &signed).gives((opened(b"alice", byte, byte == 2), 1));
        }
    });
}

#[test]
fn other_texts_are_refused() {
    claim!(
        STEP.invariant(6),
        "A text of another form is refused with its place, and tells nothing of the key",
        "ASVS 5.0, 13.3.1"
    )
    .test(async |t| {
        let good = format!("k1:{}", text_of_key(1));
        let key = text_of_key(2);
        parsed(&t, &[]).gives(Err(RingError::Empty));
        let mut texts = vec![
            String::new(),
            "k2".to_owned(),
            key.clone(),
            format!("k2={key}"),
        ];
        texts.extend(
            ["", " ", "k 2", "k/2", "..\\", "k,2", "\u{e9}"].map(|id| format!("{id}:{key}")),
        );
        texts.extend(
            [
                "",
                "soon",
                "-1",
                "1e9",
                " 7",
                "18446744073709551616",
                "7:8",
                "1.5",
            ]
            .map(|date| format!("k2:{key}:{date}")),
        );
        texts.push(format!(":k2:{key}"));
        for text in &texts {
            for (list, place) in [
                (vec![text.as_str()], 0),
                (vec![&good, text], 1),
                (vec![text, &good], 0),
            ] {
                parsed(&t, &list).must("Err, with the place of the text", |seen| {
                    match seen {
                        Err(RingError::Text { place: at }) => *at == place,
                        // `:k2:KEY` is also read as a key `k2`, and `k2:KEY:7:8` with a strange date.
                        Err(RingError::Key { place: at, .. }) => *at == place,
                        _ => false,
                    }
                });
            }
        }
        for text in [
            "",
            "secret key",
            "AAAA",
            &encode(&[2; 31]),
            &format!("{key}="),
        ] {
            let error = Key::parse(text).map(drop).expect_err("no key");
            let text = format!("k2:{text}");
            parsed(&t, &[&text]).gives(Err(RingError::Key { place: 0, error }));
            parsed(&t, &[&good, &text]).gives(Err(RingError::Key { place: 1, error }));
        }
        parsed(&t, &[&good, &format!("k1:{key}")]).gives(same_id(1));
        parsed(&t, &[&good, &format!("k2:{}", text_of_key(1))]).gives(Err(RingError::SameKey {
            id: "k2".to_owned(),
        }));
        parsed(&t, &[&format!("k2:{key}:7")]).gives(Err(RingError::NewestRetires {
            id: "k2".to_owned(),
        }));
        let (id, error) = ("k9".to_owned(), KeyError::TooShort { bytes: 3 });
        for (error, says) in [
            (RingError::Empty, "a ring needs a key"),
            (
                RingError::Text { place: 4 },
                "key 4 isn't ID:KEY or ID:KEY:DATE",
            ),
            (RingError::Key { place: 4, error }, "key 4: the key"),
            (
                RingError::SameId { id: id.clone() },
                "two keys are called k9",
            ),
            (
                RingError::SameKey { id: id.clone() },
                "the key k9 is there under another name",
            ),
            (
                RingError::NewestRetires { id: id.clone() },
                "k9 signs, so it can't have a date",
            ),
            (RingError::Waiting { id }, "k9 waits for its turn already"),
            (
                RingError::NoSuccessor,
                "no key waits to take the newest one's place",
            ),
        ] {
            t.see(format!("what {error:?} says"), error.to_string())
                .must(says, |text| text.starts_with(says));
        }
        let shown = t.call(
            "format!(\"{:?}\") of a ring of keys of 32 times `Z`",
            || format!("{:?}", Ring::new(vec![ring_key(b'Z')])),
        );
        shown.must("nothing of the key", |it| {
            !it.contains("ZZ") && !it.contains("90, 90") && !it.contains("Wlpa")
        });
    });
}

#[test]
fn signs_with_the_newest() {
    claim!(
        STEP.invariant(7),
        "What a ring signs, its newest key alone opens",
        "CVE-2025-47278"
    )
    .test(async |t| {
        for bytes in [&[1][..], &[2, 1], &[3, 2, 1], &[1, 2, 3], &[9, 1, 8, 2]] {
            for (name, value) in [("user", &b"alice"[..]), ("user", b""), ("gift", b"\xff.\0")] {
                for now in [0, 1, TUESDAY, u64::MAX] {
                    let signed = t.call(
                        format!("sign of a ring of the keys {bytes:?} at {now}"),
                        || ring(bytes).sign(name, value, now),
                    );
                    signed.gives(key(bytes[0]).sign(name, value, now));
                }
            }
        }
    });
}

#[test]
fn opens_with_all() {
    claim!(
        STEP.invariants(&[8, 11]),
        "What any key of the ring signed is opened, and the answer says which key it was",
        "CVE-2025-47278"
    )
    .test(async |t| {
        let many: Vec<u8> = (1..=12).collect();
        for bytes in [&[1][..], &[2, 1], &[3, 2, 1], &many] {
            let ring = ring(bytes);
            // A second round, in the other order.
            for &byte in bytes.iter().chain(bytes.iter().rev()) {
                let is_old = byte != bytes[0];
                for value in [&b"alice"[..], b"", b"a.b\0\xff"] {
                    let text = key(byte).sign("user", value, TUESDAY);
                    open(&t, &ring, &text).gives((opened(value, byte, is_old), 1));
                }
            }
            let text = ring.sign("user", b"bob", TUESDAY);
            open(&t, &ring, &text).gives((opened(b"bob", bytes[0], false), 1));
        }
    });
}

#[test]
fn the_error_is_that_of_the_key_that_fits() {
    claim!(
        STEP.invariant(9),
        "Where a key fits and the cookie is old, the error says so, whichever key it is and whichever come after",
        "CWE-778"
    )
    .test(async |t| {
        let rings = [&[1, 2, 3][..], &[2, 1, 3], &[3, 2, 1], &[1], &[2, 1]];
        for bytes in rings {
            let ring = ring(bytes);
            let at = |text: &str, now: u64, error: Error| {
                let call = format!("open of {text:?} by a ring of the keys {bytes:?} at {now}");
                open_at(&t, &ring, &call, ("user", text), now).gives((Err(error), 0));
            };
            let text = key(1).sign("user", b"alice", TUESDAY);
            at(&text, TUESDAY + 61, Error::Expired);
            at(&text, u64::MAX, Error::Expired);
            at(&text, TUESDAY - 1, Error::Future);
            let call = format!("open of {text:?} by a ring of the keys {bytes:?} after a minute");
            open_at(&t, &ring, &call, ("user", &text), TUESDAY + 60)
                .gives((opened(b"alice", 1, bytes[0] != 1), 1));
            at(&key(1).sign_text("user", "YWxpY2U.soon"), TUESDAY, Error::Time);
            at(&key(1).sign_text("user", "YWxpY2U"), TUESDAY, Error::Parts);
            at(&key(1).sign_text("user", &format!("!.{TUESDAY}")), TUESDAY, Error::NotBase64);
            at(&key(1).sign_text("user", &format!("Zh.{TUESDAY}")), TUESDAY, Error::NotCanonical);
            let refused = t.call(
                format!("open by a ring of the keys {bytes:?} with a parser that takes nothing"),
                || ring.open("user", &text, TUESDAY, 60, |_| None::<u8>),
            );
            refused.gives(Err(Error::Value));
        }
    });
}

#[test]
fn where_no_key_fits() {
    claim!(
        STEP.invariants(&[10, 11]),
        "A cookie of another key, another name or another text is refused, and nothing is parsed",
        "RFC 2104, section 2; ASVS 5.0, 9.1.1"
    )
    .test(async |t| {
        for bytes in [&[1][..], &[2, 1], &[3, 1, 2]] {
            let ring = ring(bytes);
            for byte in [0, 4, 255] {
                let text = key(byte).sign("user", b"alice", TUESDAY);
                open(&t, &ring, &text).gives((Err(Error::Signature), 0));
                // However old it is: the time isn't to be believed.
                let text = key(byte).sign("user", b"alice", 0);
                open(&t, &ring, &text).gives((Err(Error::Signature), 0));
            }
            for &byte in bytes {
                let text = key(byte).sign("user", b"alice", TUESDAY);
                let call = format!("ring.open(\"role\", {text:?}, …)");
                open_at(&t, &ring, &call, ("role", &text), TUESDAY)
                    .gives((Err(Error::Signature), 0));
                for other in changed(&text) {
                    open(&t, &ring, &other).must(
                        "an error about the signature or the parts, and no call of a parser",
                        |(result, calls)| is_refused(result) && *calls == 0,
                    );
                }
                for other in other_last_letters(&text, 4) {
                    open(&t, &ring, &other).must(
                        "Err(NotCanonical), and no call of a parser",
                        |(result, calls)| is_refused(result) && *calls == 0,
                    );
                }
                open(&t, &ring, &text).gives((opened(b"alice", byte, byte != bytes[0]), 1));
            }
            for text in [
                "",
                ".",
                "..",
                "alice",
                "\u{e9}.\u{e9}",
                "a.b.c",
                "a.1700000000.",
            ] {
                open(&t, &ring, text).must(
                    "an error about the signature or the parts, and no call of a parser",
                    |(result, calls)| is_refused(result) && *calls == 0,
                );
            }
        }
    });
}

#[test]
fn other_cookies_take_nothing_with_them() {
    claim!(
        STEP.invariant(8),
        "Whatever bytes another app's cookie holds, Alice is known by hers; a look-alike isn't hers",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        let site = t.serve(shop(ring(&[2, 1]), || TUESDAY));
        let alice = t.browser("alice", &site);
        let own = key(1).sign("user", b"alice", TUESDAY);
        neighbors::take_nothing_with_them(&t, &alice, "/hello", "user", &own).await;
        let cookie = logged_in(&alice, "/login?name=alice").await;
        t.see("the cookie of a login", cookie)
            .is(key(2).sign("user", b"alice", TUESDAY));
        let page = alice.get("/hello").await.text();
        t.see("the page after a login", page)
            .is("Hello, alice.".to_owned());
    });
}
