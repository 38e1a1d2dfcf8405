//! Write `Key::sign` and `Key::open`: the finished cookie, which has a time and holds any bytes.

use std::cell::Cell;

use harness::{Step, Test, claim};
use signed_cookies::{DAY, Error, Key, app, decode, encode, sign_value};

use crate::attacks::{Form, Opened};
use crate::common::*;
use crate::neighbors;

const STEP: Step = CHAPTER.step(9, "Ask for the age, then parse");

/// Opens at the second of signing. The parser takes any bytes, and counts its calls.
const FORM: Form = Form {
    opens: "open",
    sign: |key, name, value| key_of(key).sign(name, value.as_bytes(), TUESDAY),
    open: |key, name, text| {
        let calls = Cell::new(0);
        let parse = |value: &[u8]| {
            calls.set(calls.get() + 1);
            Some(String::from_utf8_lossy(value).into_owned())
        };
        let result = key_of(key).open(name, text, TUESDAY, 60, parse);
        Opened {
            result,
            parsed: calls.get(),
        }
    },
};

fn key() -> Key {
    key_of(KEY)
}

fn signed(t: &Test, name: &str, value: &[u8]) -> String {
    let shown = value.escape_ascii();
    t.call(
        format!("key.sign({name:?}, b\"{shown}\", {TUESDAY})"),
        || key().sign(name, value, TUESDAY),
    )
    .value()
}

/// What opening `text` at `now` with a limit of a minute gives, and how often it was parsed.
fn opened(
    t: &Test,
    key: &Key,
    (name, text): (&str, &str),
    now: u64,
) -> harness::Called<(Result<Bytes, Error>, u32)> {
    let call = format!("key.open({name:?}, {text:?}, {now}, 60, parse)");
    opened_within(t, &call, key, (name, text), (now, 60))
}

fn opened_within(
    t: &Test,
    call: &str,
    key: &Key,
    (name, text): (&str, &str),
    (now, max_age): (u64, u64),
) -> harness::Called<(Result<Bytes, Error>, u32)> {
    t.call(format!("{call}, and the calls of parse,"), || {
        let calls = Cell::new(0);
        let parse = |value: &[u8]| {
            calls.set(calls.get() + 1);
            Some(Bytes(value.to_vec()))
        };
        (key.open(name, text, now, max_age, parse), calls.get())
    })
}

#[test]
fn any_bytes_come_back() {
    claim!(
        STEP.invariants(&[1, 2]),
        "Any bytes can be signed, and what goes out may stand in a cookie",
        "RFC 6265bis, section 4.1.1"
    )
    .test(async |t| {
        let all: Vec<u8> = (0..=255).collect();
        for value in [&b"alice"[..], b"", b"a.b; c=\"d\"\r\n", b" \0a\0", &all] {
            let text = signed(&t, "user", value);
            t.see(format!("the signs in {text:?}"), text.clone()).must(
                "letters, digits, -, _ and two dots",
                |text| {
                    let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
                    text.bytes().all(is_sign) && text.matches('.').count() == 2
                },
            );
            opened(&t, &key(), ("user", &text), TUESDAY).gives((Ok(Bytes(value.to_vec())), 1));
        }
        let text = key().sign("user", &[7; 5000], TUESDAY);
        t.call(
            "key.open of 5000 bytes that were signed, as their number,",
            || key().open("user", &text, TUESDAY, 60, |value| Some(value.len())),
        )
        .gives(Ok(5000));
        for length in (0..=70).chain([255, 256, 257, 3000]) {
            let value: Vec<u8> = all.iter().cycle().skip(7).take(length).copied().collect();
            let text = key().sign("user", &value, TUESDAY);
            opened(&t, &key(), ("user", &text), TUESDAY).gives((Ok(Bytes(value)), 1));
        }
        for now in [0, 1, 9, 10, 1 << 31, 1 << 32, (1 << 53) + 1, u64::MAX] {
            let text = t
                .call(format!("key.sign(\"user\", b\"alice\", {now})"), || {
                    key().sign("user", b"alice", now)
                })
                .value();
            t.see(
                format!("whether {text:?} begins with the value and the time in decimal"),
                text.starts_with(&format!("YWxpY2U.{now}.")),
            )
            .is(true);
            opened(&t, &key(), ("user", &text), now).gives((Ok(Bytes(b"alice".to_vec())), 1));
        }
        let text = signed(&t, "user", b"alice");
        t.see(
            format!("{text:?} without its signature"),
            text.rsplit_once('.').map(|(dated, _)| dated.to_owned()),
        )
        .is(Some(format!("YWxpY2U.{TUESDAY}")));
    });
}

#[test]
fn opens_until_the_limit_and_not_a_second_longer() {
    claim!(
        STEP.invariant(3),
        "A cookie of just the greatest age is valid, and one that is a second older isn't",
        "ASVS 5.0, 9.2.1; CWE-613"
    )
    .test(async |t| {
        let at = |signed_at: u64, now: u64, max_age: u64, expected: Result<&[u8], Error>| {
            let text = key().sign("user", b"alice", signed_at);
            let calls = u32::from(expected.is_ok());
            let call = format!("key.open(\"user\", {text:?}, {now}, {max_age}, parse)");
            opened_within(&t, &call, &key(), ("user", &text), (now, max_age))
                .gives((expected.map(|value| Bytes(value.to_vec())), calls));
        };
        let alice = Ok(&b"alice"[..]);
        let later = [0, 1, 255, 256, 1 << 31, 1 << 32, 1 << 53, 1 << 63];
        for signed_at in [0, 1, TUESDAY, (1 << 31) - 1, 1 << 32, (1 << 53) + 1] {
            for max_age in later.into_iter().chain([59, 60, 3600, DAY, 366 * DAY]) {
                at(signed_at, signed_at + max_age, max_age, alice);
                at(signed_at, signed_at + max_age / 2, max_age, alice);
                at(signed_at, signed_at, max_age, alice);
                at(
                    signed_at,
                    signed_at + max_age + 1,
                    max_age,
                    Err(Error::Expired),
                );
                at(
                    signed_at,
                    signed_at + 2 * (max_age / 2) + 2,
                    max_age,
                    Err(Error::Expired),
                );
                at(signed_at, u64::MAX, max_age, Err(Error::Expired));
            }
            at(signed_at, u64::MAX, u64::MAX, alice);
            at(signed_at, u64::MAX, u64::MAX - signed_at, alice);
        }
        at(u64::MAX, u64::MAX, 0, alice);
        at(u64::MAX - 1, u64::MAX, 0, Err(Error::Expired));
        at(u64::MAX - 1, u64::MAX, 1, alice);
    });
}

#[test]
fn nothing_comes_from_the_future() {
    claim!(
        STEP.invariant(4),
        "A cookie that is signed for a later time isn't valid yet, however near that time is",
        "ASVS 5.0, 9.2.1"
    )
    .test(async |t| {
        for (signed_at, now) in [
            (TUESDAY, TUESDAY - 1),
            (TUESDAY, TUESDAY - 60),
            (TUESDAY, TUESDAY - 61),
            (TUESDAY, 0),
            (1, 0),
            (1 << 32, (1 << 32) - 1),
            (1 << 32, 1),
            (u64::MAX, TUESDAY),
            (u64::MAX, u64::MAX - 1),
            (u64::MAX, 0),
        ] {
            let text = key().sign("user", b"alice", signed_at);
            for max_age in [0, 1, 60, DAY, u64::MAX] {
                let call = format!("key.open(\"user\", {text:?}, {now}, {max_age}, parse)");
                opened_within(&t, &call, &key(), ("user", &text), (now, max_age))
                    .gives((Err(Error::Future), 0));
            }
        }
    });
}

#[test]
fn nothing_is_parsed_before_it_is_verified() {
    claim!(
        STEP.invariants(&[5, 6]),
        "Where the signature doesn't fit, that is the error, and the parser isn't called",
        "ASVS 5.0, 9.1.1; CWE-502"
    )
    .test(async |t| {
        let text = signed(&t, "user", b"alice");
        let (dated, letters) = text.rsplit_once('.').unwrap_or_default();
        let (value, _) = dated.rsplit_once('.').unwrap_or_default();
        let zeros = "A".repeat(43);
        for signature in [&zeros, letters] {
            for time in [
                "soon",
                "+1700000000",
                "01700000000",
                "",
                "-1",
                "0",
                "99999999999999999999",
            ] {
                let strange = format!("{value}.{time}.{signature}");
                opened(&t, &key(), ("user", &strange), TUESDAY).gives((Err(Error::Signature), 0));
            }
            for value in ["!!", "YWxpY2V", "Zh", "=", " "] {
                let strange = format!("{value}.{TUESDAY}.{signature}");
                opened(&t, &key(), ("user", &strange), TUESDAY).gives((Err(Error::Signature), 0));
                opened(&t, &key(), ("user", &strange), 0).gives((Err(Error::Signature), 0));
            }
        }
        for now in [0, TUESDAY - 1, TUESDAY, TUESDAY + 61, u64::MAX] {
            let strange = format!("{dated}.{zeros}");
            opened(&t, &key(), ("user", &strange), now).gives((Err(Error::Signature), 0));
            let half = &text[..text.len() - 3];
            opened(&t, &key(), ("user", half), now)
                .must(REFUSED, |(result, calls)| is_refused(result) && *calls == 0);
        }
        // Old, and under another name.
        let call = format!("key.open(\"role\", {text:?}, {}, 60, parse)", TUESDAY + 61);
        opened_within(&t, &call, &key(), ("role", &text), (TUESDAY + 61, 60))
            .gives((Err(Error::Signature), 0));
    });
}

#[test]
fn what_fits_may_still_make_no_sense() {
    claim!(
        STEP.invariants(&[6, 7, 8]),
        "Where the signature fits, a time that is no number and a value that is no base64url are errors, \
         and nothing is parsed",
        "CWE-20"
    )
    .test(async |t| {
        // What Key::sign never writes, sign_text may sign. A form that signs other bytes has no signature
        // for it, and says so.
        let same = key().sign_text("user", &format!("YWxpY2U.{TUESDAY}")) == key().sign("user", b"alice", TUESDAY);
        let gives = |text: &str, now: u64, error: Error| {
            let signed = key().sign_text("user", text);
            opened(&t, &key(), ("user", &signed), now).must(
                &format!("Err({error:?}), and no call of parse"),
                |(result, calls)| {
                    let fits = *result == Err(error) || !same && *result == Err(Error::Signature);
                    fits && *calls == 0
                },
            );
        };
        for time in [
            "soon", "", "-1", "1e9", " 1700000000", "1700000000 ", "1_700_000_000", "1700000000.5",
            "18446744073709551616", "99999999999999999999", "0x6553f100", "\u{661}",
        ] {
            if !time.contains('.') {
                gives(&format!("YWxpY2U.{time}"), TUESDAY, Error::Time);
                gives(&format!("YWxpY2U.{time}"), 0, Error::Time);
            }
        }
        gives("YWxpY2U", TUESDAY, Error::Parts);
        gives("", TUESDAY, Error::Parts);
        // The time is asked for first, and then the age. The value's turn comes last.
        for value in ["!", "Zh"] {
            gives(&format!("{value}.soon"), TUESDAY, Error::Time);
            gives(&format!("{value}.{TUESDAY}"), TUESDAY - 1, Error::Future);
            gives(&format!("{value}.{TUESDAY}"), TUESDAY + 61, Error::Expired);
        }
        // A part too many is a strange time or a strange value, by where they are parted.
        for parts in ["x.V.T", ".V.T", "V.V.T", "V.T.x", "V.T.", "V.T.T", "V..T"] {
            let text = parts.replace('V', "YWxpY2U").replace('T', &TUESDAY.to_string());
            let signed = key().sign_text("user", &text);
            opened(&t, &key(), ("user", &signed), TUESDAY).must(
                "an error, and no call of parse: these are more than a value and a time",
                |(result, calls)| result.is_err() && *calls == 0,
            );
        }
        for value in ["!", "Zg==", "Zm9vA", "Zm 8", "+__-Pj8", "\u{e9}"] {
            gives(&format!("{value}.{TUESDAY}"), TUESDAY, Error::NotBase64);
            gives(&format!("{value}.{TUESDAY}"), TUESDAY + 60, Error::NotBase64);
        }
        for value in ["Zh", "Zm9"] {
            gives(&format!("{value}.{TUESDAY}"), TUESDAY, Error::NotCanonical);
        }
    });
}

#[test]
fn a_value_that_makes_no_sense_is_refused() {
    claim!(
        STEP.invariant(8),
        "A signed value that the parser refuses is an error like any other",
        "CWE-20"
    )
    .test(async |t| {
        let text = signed(&t, "count", b"many");
        let number = |value: &[u8]| std::str::from_utf8(value).ok()?.parse::<u64>().ok();
        t.call("key.open of \"many\" as a number", || {
            key().open("count", &text, TUESDAY, 60, number)
        })
        .gives(Err(Error::Value));
        let text = signed(&t, "count", b"7");
        t.call("key.open of \"7\" as a number", || {
            key().open("count", &text, TUESDAY, 60, number)
        })
        .gives(Ok(7));
        for value in [&b""[..], b"\xff", b"many"] {
            let text = signed(&t, "count", value);
            t.call("key.open with a parser that takes nothing", || {
                key().open("count", &text, TUESDAY, 60, |_| None::<u64>)
            })
            .gives(Err(Error::Value));
        }
    });
}

#[test]
fn still_only_its_own_name() {
    claim!(
        STEP.invariant(9),
        "Another name, and a part that ends elsewhere, open nothing",
        "ASVS 5.0, 9.2.2; CWE-345"
    )
    .test(async |t| {
        FORM.only_its_own_name(&t);
        let refused = |name: &str, text: &str, now: u64| {
            let call = format!("key.open({name:?}, {text:?}, {now}, {}, parse)", u64::MAX);
            opened_within(&t, &call, &key(), (name, text), (now, u64::MAX))
                .gives((Err(Error::Signature), 0));
        };
        let text = signed(&t, "a", b"x");
        refused("a", &text.replacen("eA.1", "eA1.", 1), u64::MAX);
        refused("a", &text.replacen("eA.1", "e.A1", 1), u64::MAX);
        refused("aeA", &text.replacen("eA.", ".", 1), u64::MAX);
        refused("ae", &text.replacen("eA.", "A.", 1), u64::MAX);
        // The same key, and no name at all.
        let nameless = sign_value(KEY, &format!("YWxpY2U.{TUESDAY}"));
        refused("user", &nameless, TUESDAY);
        // The crate signs the letters of the value, so these are the values with such letters.
        let mut all = look_alikes();
        let is_text = |text: &str| decode(text).is_ok_and(|bytes| encode(&bytes) == text);
        all.retain(|one| is_text(&one.value));
        let key = key();
        let sign = |one: &Signed| {
            let value = decode(&one.value).unwrap_or_default();
            key.sign(&one.name, &value, one.time)
        };
        let what = format!(
            "two with one signature, of {} cookies of key.sign, values in base64url",
            all.len()
        );
        t.see(what, signed_alike(&all, sign)).is(None);
    });
}

#[test]
fn still_no_letter_can_be_changed() {
    claim!(
        STEP.invariants(&[6, 9]),
        "A text with a letter changed, added or missing, or a part of a signature, isn't opened, and the \
         parser never sees it",
        "CWE-345, CWE-347"
    )
    .test(async |t| {
        FORM.no_letter_can_be_changed(&t);
        FORM.survives_any_text(&t);
        FORM.only_the_whole_signature(&t);
    });
}

#[test]
fn still_all_bytes_of_the_key_count() {
    claim!(
        STEP.invariant(9),
        "Another key opens nothing",
        "RFC 2104, section 2"
    )
    .test(async |t| FORM.only_its_own_key(&t));
}

#[test]
fn opening_remembers_nothing() {
    claim!(
        STEP.invariant(10),
        "What was opened before is opened again, refused under another name, and expires all the same",
        "CWE-488; CWE-613"
    )
    .test(async |t| {
        FORM.each_call_stands_alone(&t, true);
        let text = signed(&t, "user", b"alice");
        for _ in 0..2 {
            let at = |now| opened(&t, &key(), ("user", &text), now);
            at(TUESDAY).gives((Ok(Bytes(b"alice".to_vec())), 1));
            at(TUESDAY + 61).gives((Err(Error::Expired), 0));
            at(TUESDAY - 1).gives((Err(Error::Future), 0));
            at(TUESDAY + 60).gives((Ok(Bytes(b"alice".to_vec())), 1));
            let call = "key.open of the same with a limit of a second";
            opened_within(&t, call, &key(), ("user", &text), (TUESDAY + 2, 1))
                .gives((Err(Error::Expired), 0));
            t.call("key.open with a parser that takes nothing", || {
                key().open("user", &text, TUESDAY, 60, |_| None::<u64>)
            })
            .gives(Err(Error::Value));
        }
        // A call within another one. The outer value is looked at when the inner call is over.
        let inner = signed(&t, "theme", b"dark");
        t.call("key.open with a parser that opens another cookie", || {
            key().open("user", &text, TUESDAY, 60, |value| {
                let copy = |value: &[u8]| Some(Bytes(value.to_vec()));
                let theme = key().open("theme", &inner, TUESDAY, 60, copy);
                Some((Bytes(value.to_vec()), theme))
            })
        })
        .gives(Ok((Bytes(b"alice".to_vec()), Ok(Bytes(b"dark".to_vec())))));
    });
}

#[test]
fn an_old_cookie_is_worth_nothing() {
    claim!(
        STEP.invariant(3),
        "A copied cookie ends with its time",
        "ASVS 5.0, 9.2.1; CWE-613"
    )
    .test(async |t| {
        hide_signatures(&t);
        let today = t.serve(app(key(), || TUESDAY));
        let in_a_year = t.serve(app(key(), || TUESDAY + 365 * DAY));
        let alice = t.browser("alice", &today);
        let mallory = t.browser("mallory, a year later", &in_a_year);
        for (login, page) in [("/named/login", "/named"), ("/login", "/hello")] {
            let copied = logged_in(&alice, &format!("{login}?name=alice")).await;
            mallory
                .get_with_cookie(page, format!("user={copied}"))
                .await;
        }
        t.matches_snapshot();
    });
}

#[test]
fn a_coupon_has_one_text() {
    claim!(
        STEP.invariant(9),
        "A coupon that was used can't be spelled in another way and used again",
        "RFC 4648, section 3.5"
    )
    .test(async |t| {
        hide_signatures(&t);
        let site = t.serve(app(key(), || TUESDAY));
        let mallory = t.browser("mallory", &site);
        let coupon = cookie(&mallory.get("/coupon").await, "coupon");
        mallory.get("/redeem").await;
        mallory.get("/redeem").await;
        let other = &other_last_letters(&coupon)[0];
        for text in [other, &format!("{coupon}="), &format!("{coupon}.x")] {
            mallory
                .get_with_cookie("/redeem", format!("coupon={text}"))
                .await;
        }
        t.matches_snapshot();
    });
}

#[test]
fn a_name_too_long_for_a_cookie_is_refused() {
    claim!(
        STEP,
        "A name that makes a cookie of more than 4,096 bytes is answered with 400, and no cookie: a \
         browser would drop it, and the visitor would be a stranger",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        let site = t.serve(app(key(), || TUESDAY));
        let alice = t.browser("alice", &site);
        // Base64 makes 4,036 letters of the first, and 4,038 of the second. With `user`, two dots, the
        // time and the signature it is 4,095 bytes and 4,097.
        for (letters, status, cookies) in [(3027, 303, 1), (3028, 400, 0), (3100, 400, 0)] {
            let path = format!("/login?name={}", "x".repeat(letters));
            let reply = alice.get(&path).await;
            t.see(
                format!("status and number of cookies after a login with {letters} letters"),
                (reply.status, reply.set_cookies().len()),
            )
            .is((status, cookies));
        }
    });
}

#[test]
fn the_visitor_is_told_nothing() {
    claim!(
        STEP.invariant(3),
        "Whatever is wrong with a cookie, the visitor is a stranger",
        "CWE-209"
    )
    .test(async |t| {
        hide_signatures(&t);
        let today = t.serve(app(key(), || TUESDAY));
        let tomorrow = t.serve(app(key(), || TUESDAY + DAY));
        let later = t.serve(app(key(), || TUESDAY + DAY + 1));
        let alice = t.browser("alice", &today);
        let text = cookie(&alice.get("/login?name=alice").await, "user");
        alice.get("/hello").await;
        let check = format!("/check?name=user&cookie={}", text.replacen("YWx", "bWx", 1));
        alice.get(&check).await;
        for (who, site) in [
            ("alice, a day later", &tomorrow),
            ("alice, a second after", &later),
        ] {
            let alice = t.browser(who, site);
            alice
                .get_with_cookie("/hello", format!("user={text}"))
                .await;
        }
        t.matches_snapshot();
    });
}

#[test]
fn other_cookies_take_nothing_with_them() {
    claim!(
        STEP,
        "Whatever bytes another app's cookie holds, Alice is known by hers; a look-alike isn't hers",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        let site = t.serve(app(key(), || TUESDAY));
        let alice = t.browser("alice", &site);
        let own = cookie(&alice.get("/login?name=alice").await, "user");
        neighbors::take_nothing_with_them(&t, &alice, "/hello", "user", &own).await;
    });
}

#[test]
fn the_log_says_what_is_wrong() {
    claim!(
        STEP.invariants(&[3, 4, 7, 8]),
        "The first page takes a cookie apart, and says for each error what the log says",
        "CWE-778"
    )
    .test(async |t| {
        let site = t.serve(app(key(), || TUESDAY));
        let alice = t.browser("alice", &site);
        let page = async |path: &str, holds: &[&str]| {
            let text = alice.get(path).await.text();
            for part in holds {
                // An answer that compares whole texts says so of a signature that can't be read, too.
                let unread = part.starts_with("the log:   user: a part isn't");
                let differs = unread && text.contains("the signature doesn't fit");
                t.see(
                    format!("whether the page at {path} holds {part:?}"),
                    text.contains(part) || differs,
                )
                .is(true);
            }
        };
        let own = cookie(&alice.get("/login?name=alice").await, "user");
        let verdict = "0 seconds ago\nsignature: 43 letters\n\nthe log:   nothing\nthe shop:  a cookie: alice";
        page("/", &["Hello, alice.", &own, verdict, "href=/named"]).await;
        page(&format!("/?name=user&cookie=%20{own}%0A"), &[verdict]).await;
        page("/?name=user&cookie=%3Cb%3E", &["&lt;b&gt;", "user: a part is missing"]).await;
        page("/?name=user&cookie=", &["No cookie yet."]).await;
        let old = key().sign("user", b"bob", TUESDAY - DAY - 1);
        let later = key().sign("user", b"x", TUESDAY + 5);
        let soon = key().sign_text("user", "YWxpY2U.soon");
        let by_hand = key().sign_text("user", &format!("YQ.{TUESDAY}"));
        let time = if by_hand == key().sign("user", b"a", TUESDAY) {
            "the time isn't a number of seconds"
        } else {
            "the signature doesn't fit"
        };
        for (text, line) in [
            ("alice".to_owned(), "a part is missing"),
            (format!("{own}!"), "the log:   user: a part isn't base64url"),
            (
                other_last_letters(&own)[0].clone(),
                "the log:   user: a part isn't the one base64url text for its bytes"),
            (own.replacen("YWx", "bWx", 1), "the signature doesn't fit"),
            (format!("eA.{own}"), "value:     a part isn't base64url"),
            (soon, time),
            (old, "it was signed too long ago"),
            (later.clone(), "it was signed at a time that is still to come"),
            (later, "5 seconds ahead"),
            (key().sign("user", b"\xff", TUESDAY), "the value makes no sense"),
        ] {
            page(&format!("/check?name=user&cookie={text}"), &[line]).await;
        }
        for (error, says) in [
            (Error::NotBase64, "a part isn't base64url"),
            (Error::NotCanonical, "a part isn't the one base64url text for its bytes"),
        ] {
            t.see(format!("what {error:?} says"), error.to_string()).is(says.to_owned());
        }
        let stranger = t.browser("a stranger", &site);
        let text = stranger.get("/").await.text();
        let is_strange = text.contains("Hello, stranger.") && text.contains("No cookie yet.");
        t.see("whether a stranger's first page says so", is_strange)
            .is(true);
    });
}
