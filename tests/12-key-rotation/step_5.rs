//! Write `FlaskRing::new`, `FlaskRing::sign` and `FlaskRing::open`: Flask's SECRET_KEY with its fallbacks.

use flask_cookies::{Dict, Error, SecretKey, Value};
use harness::{Called, Step, Test, claim};
use key_rotation::{EmptyKey, FlaskRing};
use serde_json::Value as Json;

use crate::common::*;
use crate::recorded::{NOW, recording};

const STEP: Step = CHAPTER.step(5, "Flask's fallbacks");

/// As `os.urandom` gives them: no UTF-8.
const OLD: &[u8] = b"\xff\x00\xfe and so on";
const NEW: &[u8] = b"this year's key";
const OLDEST: &[u8] = "a text's key: \u{e9}".as_bytes();
/// As they may be read from a file: the line end belongs to the key.
const LINE: &[u8] = b"a line\n";
const CRLF: &[u8] = b"a line\r\n";

fn user(name: &str) -> Dict {
    [("user".to_owned(), Value::from(name))].into()
}

fn ring(current: &[u8], fallbacks: &[&[u8]]) -> FlaskRing {
    match FlaskRing::new(current, fallbacks) {
        Ok(ring) => ring,
        Err(error) => panic!("FlaskRing::new refuses keys that aren't empty: {error}"),
    }
}

fn open(
    t: &Test,
    ring: &FlaskRing,
    call: &str,
    cookie: &str,
    now: u64,
) -> Called<Result<Dict, Error>> {
    t.call(format!("open of {cookie:?} at {now}, {call}"), || {
        ring.open(cookie, now, 60)
    })
}

#[test]
fn signs_with_the_current_key() {
    claim!(
        STEP.invariant(1),
        "What is signed, the current key opens, and no fallback does",
        "CVE-2025-47278"
    )
    .test(async |t| {
        for (current, fallbacks) in [
            (NEW, &[][..]),
            (NEW, &[OLD][..]),
            (NEW, &[OLD, OLDEST]),
            (OLD, &[NEW, OLDEST]),
            (OLDEST, &[OLD, OLD]),
        ] {
            for now in [TUESDAY, 0, NOW] {
                t.call("sign of {\"user\": \"ada\"}", || {
                    ring(current, fallbacks).sign(&user("ada"), now)
                })
                .gives(SecretKey::from_bytes(current).sign(&user("ada"), now));
            }
        }
    });
}

#[test]
fn opens_with_each() {
    claim!(
        STEP.invariants(&[2, 3]),
        "A cookie by the current key or by any fallback is opened; keys are bytes of any kind",
        "Flask 3.1.3, SECRET_KEY_FALLBACKS"
    )
    .test(async |t| {
        let many: Vec<Vec<u8>> = (1..=9).map(|byte| vec![byte; 40]).collect();
        let many: Vec<&[u8]> = many.iter().map(Vec::as_slice).collect();
        for (current, fallbacks) in [
            (NEW, vec![]),
            (NEW, vec![OLD]),
            (NEW, vec![OLD, OLDEST]),
            (OLD, vec![OLDEST, NEW]),
            (LINE, vec![CRLF]),
            (NEW, vec![CRLF, LINE]),
            (NEW, many),
        ] {
            let ring = ring(current, &fallbacks);
            let all: Vec<&[u8]> = [current].into_iter().chain(fallbacks).collect();
            for (place, secret) in all.iter().chain(all.iter().rev()).enumerate() {
                let name = format!("user {place}");
                let cookie = SecretKey::from_bytes(secret).sign(&user(&name), TUESDAY);
                open(&t, &ring, "by one of the keys", &cookie, TUESDAY).gives(Ok(user(&name)));
            }
        }
    });
}

#[test]
fn a_key_is_no_list_of_letters() {
    claim!(
        STEP.invariants(&[3, 6]),
        "A fallback is one key: no letter of it opens anything, nor a part, nor the same text in other bytes",
        "pallets/flask, pull request 6089"
    )
    .test(async |t| {
        let ring = ring(NEW, &[b"old-secret", OLD, LINE]);
        let mut others: Vec<Vec<u8>> = b"old-secret".iter().map(|&byte| vec![byte]).collect();
        others.extend(OLD.iter().map(|&byte| vec![byte]));
        others.extend([&b"old-secre"[..], b"old-secret ", b"Old-secret"].map(<[u8]>::to_vec));
        others.extend([CRLF, LINE.trim_ascii()].map(<[u8]>::to_vec));
        others.push([NEW, b"old-secret"].concat());
        others.push(String::from_utf8_lossy(OLD).into_owned().into_bytes());
        others.push("\u{ff}\0\u{fe} and so on".as_bytes().to_vec());
        for other in others {
            let cookie = SecretKey::from_bytes(&other).sign(&user("admin"), TUESDAY);
            let call = format!("signed with the key b\"{}\"", other.escape_ascii());
            open(&t, &ring, &call, &cookie, TUESDAY).gives(Err(Error::Signature { bytes: 20 }));
        }
    });
}

#[test]
fn no_empty_key() {
    claim!(
        STEP.invariant(4),
        "An empty key is refused with its place, for all the world could sign with it",
        "CWE-1391"
    )
    .test(async |t| {
        for (current, fallbacks, place) in [
            (&b""[..], &[][..], 0),
            (b"", &[OLD], 0),
            (b"", &[b""], 0),
            (b"", &[OLD, b""], 0),
            (NEW, &[b""], 1),
            (NEW, &[b"", b""], 1),
            (NEW, &[OLD, b""], 2),
            (NEW, &[OLD, b"", OLDEST], 2),
            (NEW, &[OLD, OLDEST, b""], 3),
        ] {
            t.call(
                format!("FlaskRing::new of {} keys", fallbacks.len() + 1),
                || FlaskRing::new(current, fallbacks).map(drop),
            )
            .gives(Err(EmptyKey { place }));
        }
        for (place, says) in [(0, "the SECRET_KEY is empty"), (2, "fallback 2 is empty")] {
            t.see("what EmptyKey says", EmptyKey { place }.to_string())
                .is(says.to_owned());
        }
        for key in [&b"x"[..], b"\0", b" ", b"\n", OLD] {
            t.call("FlaskRing::new of keys that aren't empty", || {
                FlaskRing::new(key, &[key, NEW]).map(drop)
            })
            .gives(Ok(()));
        }
        let shown = t.call("format!(\"{:?}\") of a ring", || {
            format!("{:?}", FlaskRing::new(b"ZZZZZZZZ", &[b"ZZZZZZZZ"]))
        });
        shown.must("nothing of the keys", |it| {
            !it.contains("ZZ") && !it.contains("90, 90")
        });
    });
}

#[test]
fn the_error_is_that_of_the_key_that_fits() {
    claim!(
        STEP.invariants(&[5, 6]),
        "Where a key fits and the cookie is old, the error says so, whichever key it is",
        "CWE-778"
    )
    .test(async |t| {
        for (current, fallbacks) in [
            (NEW, &[OLD, OLDEST][..]),
            (NEW, &[OLDEST, OLD]),
            (OLD, &[NEW]),
            (OLD, &[]),
        ] {
            let ring = ring(current, fallbacks);
            let cookie = SecretKey::from_bytes(OLD).sign(&user("ada"), TUESDAY);
            for (now, expected) in [
                (TUESDAY, Ok(user("ada"))),
                (TUESDAY + 60, Ok(user("ada"))),
                (TUESDAY + 61, Err(Error::Expired { age: 61 })),
                (TUESDAY - 1, Err(Error::Future { ahead: 1 })),
                (TUESDAY, Ok(user("ada"))),
            ] {
                open(&t, &ring, "by one of the keys", &cookie, now).gives(expected);
            }
            let other = SecretKey::from_bytes(b"another").sign(&user("ada"), TUESDAY);
            for now in [TUESDAY, TUESDAY + 61] {
                open(&t, &ring, "by another key", &other, now)
                    .gives(Err(Error::Signature { bytes: 20 }));
            }
            for (text, dots) in [("", 0), ("x", 0), ("x.y", 1)] {
                open(&t, &ring, "of no cookie", text, TUESDAY).gives(Err(Error::Parts { dots }));
            }
            let short = &cookie[..cookie.len() - 3];
            open(&t, &ring, "with a part of a signature", short, TUESDAY)
                .must("an error", Result::is_err);
            for other in changed(&cookie) {
                open(&t, &ring, "with another letter", &other, TUESDAY)
                    .must("an error", Result::is_err);
            }
        }
    });
}

fn text(entry: &Json, field: &str) -> String {
    let text = entry[field].as_str();
    text.unwrap_or_else(|| panic!("no {field} in the recording"))
        .to_owned()
}

fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<_> = text
        .chars()
        .filter_map(|digit| digit.to_digit(16))
        .collect();
    digits
        .chunks(2)
        .map(|pair| (pair[0] * 16 + pair[1]) as u8)
        .collect()
}

#[test]
fn as_flask_does_it() {
    claim!(
        STEP.invariants(&[1, 2, 3, 5]),
        "At each point of a rotation, a ring signs what Flask signed, and knows whom Flask knew",
        "Flask 3.1.3, recorded"
    )
    .test(async |t| {
        let recording = recording();
        let servers = recording["servers"].as_array().cloned().unwrap_or_default();
        t.see("the servers in the recording", servers.len()).is(6);
        for server in &servers {
            let fallbacks = server["fallbacks"].as_array().cloned().unwrap_or_default();
            let fallbacks: Vec<_> = fallbacks.iter().filter_map(Json::as_str).map(hex).collect();
            let fallbacks: Vec<_> = fallbacks.iter().map(Vec::as_slice).collect();
            let ring = ring(&hex(&text(server, "current")), &fallbacks);
            let name = text(server, "name");
            t.call(format!("sign by the keys of the server {name:?}"), || {
                ring.sign(&user("ada"), NOW)
            })
            .gives(text(server, "cookie"));
            let knows = server["knows"].as_array().cloned().unwrap_or_default();
            for other in &servers {
                let expected = if knows.contains(&other["name"]) {
                    Ok(user("ada"))
                } else {
                    Err(Error::Signature { bytes: 20 })
                };
                let call = format!("by {}, at {name:?}", other["name"]);
                open(&t, &ring, &call, &text(other, "cookie"), NOW).gives(expected);
            }
        }
        // What Flask takes where the list is a text, we can't be told: the type is another.
        let forged = text(&recording["a text as the list"], "cookie");
        t.see(
            "what Flask says",
            text(&recording["a text as the list"], "flask says"),
        )
        .is("ada".to_owned());
        let ring = ring(NEW, &[b"old-secret"]);
        open(&t, &ring, "forged with the key `o`", &forged, NOW)
            .gives(Err(Error::Signature { bytes: 20 }));
    });
}
