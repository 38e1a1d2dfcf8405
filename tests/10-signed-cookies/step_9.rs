//! Write `Key::sign` and `Key::open`: the finished cookie, with the crate `hmac`.

use std::cell::Cell;

use harness::{Step, Test, claim};
use signed_cookies::{DAY, Error, Key, app, decode, encode, sign_named};

use crate::common::*;
use crate::neighbors;

const STEP: Step = CHAPTER.step(9, "Let the crate do it");

fn key() -> Key {
    Key::parse(&encode(KEY)).expect("36 bytes")
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
        STEP,
        "Any bytes can be signed, and what goes out may stand in a cookie",
        "RFC 6265bis, section 4.1.1"
    )
    .test(async |t| {
        let all: Vec<u8> = (0..=255).collect();
        for value in [&b"alice"[..], b"", b"a.b; c=\"d\"\r\n", &all] {
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
        let text = signed(&t, "user", b"alice");
        t.see(
            format!("{text:?} without its signature"),
            text.rsplit_once('.').map(|(dated, _)| dated.to_owned()),
        )
        .is(Some(format!("YWxpY2U.{TUESDAY}")));
    });
}

#[test]
fn nothing_is_parsed_before_it_is_verified() {
    claim!(
        STEP,
        "The parser never sees what isn't signed",
        "ASVS 5.0, 9.1.1; CWE-502"
    )
    .test(async |t| {
        let text = signed(&t, "user", b"alice");
        for other in [changed(&text), other_last_letters(&text), malformed()].concat() {
            opened(&t, &key(), ("user", &other), TUESDAY)
                .must("an error, and no call of parse", |(result, calls)| {
                    is_refused(result) && *calls == 0
                });
        }
        for end in 0..text.len() {
            opened(&t, &key(), ("user", &text[..end]), TUESDAY)
                .must("an error, and no call of parse", |(result, calls)| {
                    is_refused(result) && *calls == 0
                });
        }
        let zeros = [text.rsplit_once('.').unwrap_or_default().0, &"A".repeat(43)].join(".");
        for now in [TUESDAY - 1, TUESDAY + 61] {
            opened(&t, &key(), ("user", &zeros), now).gives((Err(Error::Signature), 0));
        }
        let strange = text.replacen("YWxpY2U.", "!!.", 1);
        opened(&t, &key(), ("user", &strange), TUESDAY).gives((Err(Error::Signature), 0));
        // The second and the third are the same number, and another text.
        for time in ["soon", "+1700000000", "01700000000", ""] {
            let strange = text.replacen(&TUESDAY.to_string(), time, 1);
            opened(&t, &key(), ("user", &strange), TUESDAY).gives((Err(Error::Signature), 0));
        }
        // What Key::sign never wrote may have a signature that fits: here, one of step 5.
        let text = sign_named(KEY, "user", "YWxpY2U.soon");
        opened(&t, &key(), ("user", &text), TUESDAY).must(
            "Err(Time), or Err(Signature) if step 5 signs other bytes, and no call of parse",
            |(result, calls)| matches!(result, Err(Error::Time | Error::Signature)) && *calls == 0,
        );
    });
}

#[test]
fn the_time_has_its_limits() {
    claim!(
        STEP,
        "A cookie is valid from its own second to the greatest age, and is parsed only then",
        "ASVS 5.0, 9.2.1; CWE-613"
    )
    .test(async |t| {
        let text = signed(&t, "user", b"alice");
        let at = |now| opened(&t, &key(), ("user", &text), now);
        for now in [TUESDAY, TUESDAY + 60] {
            at(now).gives((Ok(Bytes(b"alice".to_vec())), 1));
        }
        for now in [TUESDAY + 61, u64::MAX] {
            at(now).gives((Err(Error::Expired), 0));
        }
        for now in [TUESDAY - 1, 0] {
            at(now).gives((Err(Error::Future), 0));
        }
        let without_age = |now| {
            let call = format!("key.open(\"user\", {text:?}, {now}, 0, parse)");
            opened_within(&t, &call, &key(), ("user", &text), (now, 0))
        };
        without_age(TUESDAY).gives((Ok(Bytes(b"alice".to_vec())), 1));
        without_age(TUESDAY + 1).gives((Err(Error::Expired), 0));
    });
}

#[test]
fn key_and_name_are_part_of_it() {
    claim!(
        STEP,
        "Another key, another name, and a name that ends elsewhere open nothing",
        "ASVS 5.0, 9.2.2"
    )
    .test(async |t| {
        let text = signed(&t, "user", b"alice");
        let (mut first, mut last) = (KEY.to_vec(), KEY.to_vec());
        first[0] ^= 1;
        last[KEY.len() - 1] ^= 1;
        for other in [
            vec![7; 40],
            KEY[..35].to_vec(),
            [KEY, b"!"].concat(),
            first,
            last,
        ] {
            let shown = other.escape_ascii();
            let call = format!("key.open with the key b\"{shown}\", signed with another one");
            let other = Key::parse(&encode(&other)).expect("35 bytes or more");
            opened_within(&t, &call, &other, ("user", &text), (TUESDAY, 60))
                .gives((Err(Error::Signature), 0));
        }
        let twin = Key::parse(&encode(&[KEY, &[0]].concat())).expect("37 bytes");
        let call = "key.open with a zero byte more in the key, the same key to HMAC (step 1)";
        opened_within(&t, call, &twin, ("user", &text), (TUESDAY, 60))
            .gives((Ok(Bytes(b"alice".to_vec())), 1));
        for name in ["User", "use", "role", ""] {
            let call = format!("key.open({name:?}, {text:?}, …), signed for `user`");
            opened_within(&t, &call, &key(), (name, &text), (TUESDAY, 60))
                .gives((Err(Error::Signature), 0));
        }
        let text = signed(&t, "a", b"x");
        let moved = text.replacen("eA.1", "eA1.", 1);
        let call = format!("key.open(\"a\", {moved:?}, …), signed as {text:?}");
        opened_within(&t, &call, &key(), ("a", &moved), (700_000_000, 60))
            .gives((Err(Error::Signature), 0));
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
fn a_value_that_makes_no_sense_is_refused() {
    claim!(
        STEP,
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
    });
}

#[test]
fn a_coupon_has_one_text() {
    claim!(
        STEP,
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
        STEP,
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
