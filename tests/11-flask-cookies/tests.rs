// Chapter 11, flask-cookies: speaking Flask.

use std::fmt::{self, Debug, Formatter};

use flask_cookies::{Date, Dict, Error, Part, SecretKey, Tag, Value};
use harness::{Chapter, Step, Test, claim};
use peak_alloc::PeakAlloc;
use signed_cookies::encode;

#[path = "recorded.rs"]
mod recorded;

#[path = "cases.rs"]
mod cases;

#[path = "fuzz.rs"]
mod fuzz;

#[path = "grown.rs"]
mod grown;

use cases::{DAY, verdict, written};
use fuzz::{Fuzz, signed, squeezed, time};
use recorded::NOW;

/// Counts what this process has allocated.
#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const CHAPTER: Chapter = Chapter::new("11-flask-cookies");

/// The megabytes of memory that a call takes at most. What other tests allocate meanwhile counts, too,
/// and is little beside what is looked for; of those that allocate much, one runs at a time.
fn megabytes(call: impl FnOnce()) -> usize {
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    call();
    MEMORY.peak_usage().saturating_sub(before) >> 20
}

static LARGE: std::sync::Mutex<()> = std::sync::Mutex::new(());

fn one_at_a_time() -> std::sync::MutexGuard<'static, ()> {
    LARGE
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    let byte = |place| u8::from_str_radix(&text[place..place + 2], 16).expect("digits");
    (0..text.len()).step_by(2).map(byte).collect()
}

/// Text that a failure shows as it is: JSON with its quotes escaped once more is hard to read.
#[derive(PartialEq, Eq)]
struct Plain(String);

impl Debug for Plain {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn plain(text: impl Into<String>) -> Plain {
    Plain(text.into())
}

fn key() -> SecretKey {
    SecretKey::new(&recorded::secret())
}

fn dict<const N: usize>(pairs: [(&str, Value); N]) -> Dict {
    pairs
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect()
}

/// Calls a function on each of these texts, all of which must be refused.
fn all_refused<T: Debug>(
    t: &Test,
    function: &str,
    texts: impl IntoIterator<Item = String>,
    call: impl Fn(&str) -> Result<T, Error>,
) {
    for text in texts {
        t.call(format!("{function}({text:?})"), || call(&text))
            .must("an error", Result::is_err);
    }
}

/// Every text that differs from `text` in one letter, and every one that lacks a letter.
fn changed(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    for place in 0..text.len() {
        for letter in ["A", "z", "0", "-", ".", "=", "\u{e9}", ""] {
            let other = [&text[..place], letter, &text[place + 1..]].concat();
            if other != text {
                all.push(other);
            }
        }
    }
    all
}

mod step_1 {
    //! Write `derive_key` and `sign_text`: HMAC-SHA-1, once for the key and once for the cookie.
    use super::*;
    use flask_cookies::{derive_key, sign_text};

    const STEP: Step = CHAPTER.step(1, "Derive the key");

    #[test]
    fn the_key_comes_from_the_secret_and_the_salt() {
        claim!(
            STEP,
            "The key is the HMAC-SHA-1 of the salt, under the secret",
            "itsdangerous 2.2.0, signer.py, derive_key; recorded"
        )
        .test(async |t| {
            for entry in cases::entries("keys") {
                let [secret, salt, key] =
                    ["secret", "salt", "key"].map(|field| recorded::text(&entry, field));
                t.call(
                    format!("derive_key for the secret {secret:?} and the salt {salt:?}, in hex,"),
                    || hex(&derive_key(secret.as_bytes(), salt.as_bytes())),
                )
                .gives(key);
            }
            for length in [63, 64, 65, 128, 1000] {
                let salt = vec![b's'; length];
                t.call(
                    format!("derive_key for a salt of {length} bytes, in hex,"),
                    || hex(&derive_key(b"random string", &salt)),
                )
                .gives(hex(&fuzz::mac(b"random string", &salt)));
            }
        });
    }

    #[test]
    fn the_signature_is_over_everything_before_it() {
        claim!(
            STEP,
            "The signature is the HMAC-SHA-1 of payload and time as they stand in the cookie",
            "itsdangerous 2.2.0, signer.py, get_signature; recorded"
        )
        .test(async |t| {
            let entry = &cases::entries("keys")[0];
            let key = unhex(&recorded::text(entry, "key"));
            let key: [u8; 20] = key.try_into().expect("20 bytes");
            for session in cases::sessions() {
                let (text, signature) = session.cookie.rsplit_once('.').expect("it has dots");
                t.call(
                    format!(
                        "sign_text for the cookie of {:?}, in base64url,",
                        session.name
                    ),
                    || encode(&sign_text(&key, text)),
                )
                .gives(signature.to_owned());
            }
        });
    }

    #[test]
    fn another_key_signs_otherwise() {
        claim!(
            STEP,
            "Two keys give two signatures for a text, and two texts have two under one key",
            "RFC 2104, section 2"
        )
        .test(async |t| {
            let sign = |key: u8, text: &str| {
                t.call(format!("sign_text(&[{key}; 20], {text:?})"), || {
                    sign_text(&[key; 20], text)
                })
                .value()
            };
            let all = [
                sign(0, ""),
                sign(1, ""),
                sign(1, "a"),
                sign(1, "a\0"),
                sign(1, "a.b"),
            ];
            t.call("how many of five signatures differ", || {
                let different: std::collections::HashSet<_> = all.iter().collect();
                different.len()
            })
            .gives(5);
        });
    }
}

mod step_2 {
    //! Write `split` and `verify`: cut the cookie from the right, and check the signature before
    //! anything else.
    use super::*;
    use flask_cookies::{Parts, derive_key, split, verify};

    const STEP: Step = CHAPTER.step(2, "Cut from the right");

    fn check(cookie: &str) -> Result<(), Error> {
        let key = derive_key(recorded::secret().as_bytes(), b"cookie-session");
        verify(&key, &split(cookie)?)
    }

    #[test]
    fn a_payload_may_begin_with_a_dot() {
        claim!(
            STEP,
            "The last dot is before the signature, and the second last before the time",
            "itsdangerous 2.2.0, signer.py, unsign"
        )
        .test(async |t| {
            let call = |cookie: &'static str, signed, payload, time, signature| {
                t.call(format!("split({cookie:?})"), || split(cookie))
                    .gives(Ok(Parts {
                        signed,
                        payload,
                        time,
                        signature,
                    }));
            };
            call("e30.aOd4AA.Zz", "e30.aOd4AA", "e30", "aOd4AA", "Zz");
            call(".eJyr.aOd4AA.Zz", ".eJyr.aOd4AA", ".eJyr", "aOd4AA", "Zz");
            call("a.b.c.d.e", "a.b.c.d", "a.b.c", "d", "e");
            call("..", ".", "", "", "");
            call(
                "\u{e9}.\u{e9}.\u{e9}",
                "\u{e9}.\u{e9}",
                "\u{e9}",
                "\u{e9}",
                "\u{e9}",
            );
        });
    }

    #[test]
    fn fewer_than_two_dots_are_too_few() {
        claim!(
            STEP,
            "What has fewer than three parts isn't a cookie of Flask's, and the error counts the dots",
            "itsdangerous 2.2.0, timed.py, unsign"
        )
        .test(async |t| {
            for (text, dots) in [("", 0), ("abc", 0), (".", 1), ("a.b", 1), ("\u{e9}", 0)] {
                t.call(format!("split({text:?})"), || split(text))
                    .gives(Err(Error::Parts { dots }));
            }
        });
    }

    #[test]
    fn what_flask_signed_passes() {
        claim!(
            STEP,
            "The signature of every recorded cookie fits",
            "itsdangerous 2.2.0, signer.py, verify_signature; recorded"
        )
        .test(async |t| {
            for session in cases::sessions() {
                t.call(
                    format!("verify for the cookie of {:?}", session.name),
                    || check(&session.cookie),
                )
                .gives(Ok(()));
            }
        });
    }

    #[test]
    fn another_way_to_the_key_is_another_key() {
        claim!(
            STEP,
            "A cookie that was signed with another key, salt, derivation or hash is refused",
            "itsdangerous 2.2.0, signer.py; recorded"
        )
        .test(async |t| {
            for (name, bytes) in [
                ("another key", 20),
                ("another salt", 20),
                ("an empty salt", 20),
                ("the key not derived", 20),
                ("the key derived by a hash", 20),
                ("Django's way to derive", 20),
                ("SHA-256", 32),
                ("another payload", 20),
                ("another time", 20),
                ("a dot in front", 20),
                ("no signature", 0),
            ] {
                let cookie = verdict(name).cookie;
                t.call(
                    format!("verify for a cookie with {name}, {cookie},"),
                    || check(&cookie),
                )
                .gives(Err(Error::Signature { bytes }));
            }
        });
    }

    #[test]
    fn a_signature_has_one_text() {
        claim!(
            STEP,
            "Spare bits, padding and the other alphabet are refused, though Python takes them",
            "RFC 4648, sections 3.2 to 3.5"
        )
        .test(async |t| {
            let part = Part::Signature;
            let other = verdict("the other alphabet").cookie;
            let signature = other
                .rsplit_once('.')
                .map_or("", |(_, signature)| signature);
            let first = signature.find(['+', '/']).unwrap_or_default();
            for (name, error) in [
                (
                    "the spare bits of the signature",
                    Error::NotCanonical { part },
                ),
                (
                    "padding behind the signature",
                    Error::Base64 { part, at: Some(27) },
                ),
                (
                    "much padding behind the signature",
                    Error::Base64 { part, at: Some(27) },
                ),
                (
                    "the other alphabet",
                    Error::Base64 {
                        part,
                        at: Some(first),
                    },
                ),
            ] {
                let verdict = verdict(name);
                t.call(format!("Python's verdict on {name}"), || {
                    verdict.itsdangerous
                })
                .gives("valid".to_owned());
                t.call(format!("verify for a cookie with {name}"), || {
                    check(&verdict.cookie)
                })
                .gives(Err(error));
            }
        });
    }

    #[test]
    fn every_change_is_seen() {
        claim!(
            STEP,
            "A cookie with any letter changed or missing is refused, without a panic",
            "CWE-345"
        )
        .test(async |t| {
            for name in ["one name", "much of the same"] {
                all_refused(&t, "verify", changed(&written(name).cookie), check);
            }
            let good = written("one name").cookie;
            let others =
                ["A", " ", "\0", "AAAA", ".", "\u{e9}"].map(|more| format!("{good}{more}"));
            all_refused(&t, "verify", others, check);
        });
    }

    #[test]
    fn a_part_of_a_signature_is_none() {
        claim!(
            STEP,
            "A signature that is cut off doesn't fit, however much is left of it",
            "CVE-2025-47275"
        )
        .test(async |t| {
            let good = written("one name").cookie;
            let start = good.len() - 27;
            let cut = (start..good.len()).map(|end| good[..end].to_owned());
            all_refused(&t, "verify", cut, check);
        });
    }

    #[test]
    fn nothing_is_read_before_the_check() {
        claim!(
            STEP,
            "Payload and time are only text here: the signature fits, or it doesn't",
            "ASVS 5.0, 9.1.1"
        )
        .test(async |t| {
            for (payload, time) in [
                ("?", "?"),
                ("", ""),
                (".x", "AAAAAAAAAAAAAAAA"),
                ("a.b", "-"),
            ] {
                let cookie = signed(payload, time);
                t.call(
                    format!("verify for {payload:?} and {time:?}, signed,"),
                    || check(&cookie),
                )
                .gives(Ok(()));
            }
        });
    }
}

mod step_3 {
    //! Write `read_time`, `write_time` and `check_age`: seconds since 1970 in as few bytes as it
    //! takes, and how old is too old.
    use super::*;
    use flask_cookies::{check_age, read_time, write_time};

    const STEP: Step = CHAPTER.step(3, "Read the time");

    #[test]
    fn no_zeros_in_front() {
        claim!(
            STEP,
            "A time is written big-endian, without zeros in front, and zero itself as nothing",
            "itsdangerous 2.2.0, encoding.py, int_to_bytes; recorded"
        )
        .test(async |t| {
            for entry in cases::entries("times") {
                let [seconds, text] =
                    ["seconds", "text"].map(|field| recorded::text(&entry, field));
                let number: u64 = seconds.parse().expect("a number");
                t.call(format!("write_time({seconds})"), || write_time(number))
                    .gives(text);
            }
        });
    }

    #[test]
    fn reads_what_flask_wrote() {
        claim!(
            STEP,
            "Every time is read, from zero to the last that eight bytes hold",
            "itsdangerous 2.2.0, encoding.py, bytes_to_int; recorded"
        )
        .test(async |t| {
            for entry in cases::entries("times") {
                let [seconds, text] =
                    ["seconds", "text"].map(|field| recorded::text(&entry, field));
                let number: u64 = seconds.parse().expect("a number");
                t.call(format!("read_time({text:?})"), || read_time(&text))
                    .gives(Ok(number));
            }
        });
    }

    #[test]
    fn a_time_has_one_text() {
        claim!(
            STEP,
            "Zeros in front are refused, though Python takes them, and so are more than eight bytes",
            "RFC 4648, section 3.5"
        )
        .test(async |t| {
            for bytes in [1, 2, 5, 8, 9] {
                let mut zeros = vec![0; bytes];
                if bytes > 4 {
                    zeros[bytes - 4..].copy_from_slice(&(NOW as u32).to_be_bytes());
                }
                let text = encode(&zeros);
                t.call(format!("read_time({text:?})"), || read_time(&text))
                    .gives(Err(Error::Time { bytes }));
            }
            for bytes in [9, 10, 16] {
                let text = encode(&vec![0xff; bytes]);
                t.call(format!("read_time({text:?})"), || read_time(&text))
                    .gives(Err(Error::Time { bytes }));
            }
        });
    }

    #[test]
    fn a_time_is_base64url() {
        claim!(
            STEP,
            "What isn't base64url is an error that says where, in the time",
            "RFC 4648, section 5"
        )
        .test(async |t| {
            let part = Part::Time;
            for (text, error) in [
                ("aOd4AA==", Error::Base64 { part, at: Some(6) }),
                ("aO+4AA", Error::Base64 { part, at: Some(2) }),
                (" aOd4AA", Error::Base64 { part, at: Some(0) }),
                ("aOd4A\u{e9}", Error::Base64 { part, at: Some(5) }),
                ("A", Error::Base64 { part, at: None }),
                ("aOd4AB", Error::NotCanonical { part }),
            ] {
                t.call(format!("read_time({text:?})"), || read_time(text))
                    .gives(Err(error));
            }
        });
    }

    #[test]
    fn valid_for_so_long_and_not_a_second_more() {
        claim!(
            STEP,
            "A cookie is valid at the age of max_age, and no longer a second later",
            "itsdangerous 2.2.0, timed.py, unsign; recorded"
        )
        .test(async |t| {
            let call = |signed_at, now, max_age, verdict: Result<(), Error>| {
                t.call(format!("check_age({signed_at}, {now}, {max_age})"), || {
                    check_age(signed_at, now, max_age)
                })
                .gives(verdict);
            };
            call(NOW, NOW, DAY, Ok(()));
            call(NOW, NOW + DAY, DAY, Ok(()));
            call(
                NOW,
                NOW + DAY + 1,
                DAY,
                Err(Error::Expired { age: DAY + 1 }),
            );
            call(NOW, NOW, 0, Ok(()));
            call(NOW, NOW + 1, 0, Err(Error::Expired { age: 1 }));
            call(0, u64::MAX, u64::MAX, Ok(()));
            call(NOW, NOW + 5, u64::MAX, Ok(()));
            call(0, u64::MAX, 5, Err(Error::Expired { age: u64::MAX }));
        });
    }

    #[test]
    fn the_future_is_refused() {
        claim!(
            STEP,
            "A cookie from the future is refused, however near, and without a panic",
            "itsdangerous 2.2.0, timed.py, unsign; recorded"
        )
        .test(async |t| {
            for (signed_at, now, max_age) in [
                (NOW, NOW - 1, DAY),
                (u64::MAX, NOW, DAY),
                (1, 0, u64::MAX),
                (u64::MAX, 0, 0),
            ] {
                let ahead = signed_at - now;
                t.call(format!("check_age({signed_at}, {now}, {max_age})"), || {
                    check_age(signed_at, now, max_age)
                })
                .gives(Err(Error::Future { ahead }));
            }
        });
    }
}

mod step_4 {
    //! Write `unpack`: base64url, and behind a leading dot zlib, of which you read no more than
    //! `LONGEST` bytes.
    use super::*;
    use flask_cookies::{LONGEST, unpack};
    use miniz_oxide::deflate::compress_to_vec_zlib;

    const STEP: Step = CHAPTER.step(4, "Unpack the payload");

    fn text(payload: &str) -> Result<String, Error> {
        unpack(payload).map(|json| String::from_utf8_lossy(&json).into_owned())
    }

    #[test]
    fn base64_is_json_and_a_dot_is_zlib() {
        claim!(
            STEP,
            "The JSON of every recorded cookie comes out, compressed or not",
            "itsdangerous 2.2.0, url_safe.py, load_payload; recorded"
        )
        .test(async |t| {
            for session in cases::sessions() {
                let mut parts = session.cookie.rsplitn(3, '.');
                let payload = parts.nth(2).expect("three parts");
                t.call(format!("unpack for {:?}, as text,", session.name), || {
                    text(payload)
                })
                .gives(Ok(session.json.clone()));
            }
        });
    }

    #[test]
    fn only_a_dot_says_so() {
        claim!(
            STEP,
            "What isn't compressed and says so is an error; what is and doesn't say so stays as it is",
            "itsdangerous 2.2.0, url_safe.py, load_payload"
        )
        .test(async |t| {
            let json = b"{\"user\":\"ada\"}";
            let zlib = compress_to_vec_zlib(json, 6);
            let dotted = format!(".{}", encode(json));
            t.call(format!("unpack({dotted:?})"), || unpack(&dotted))
                .gives(Err(Error::Zlib));
            let plain = encode(&zlib);
            t.call(format!("unpack({plain:?})"), || unpack(&plain))
                .gives(Ok(zlib));
            for payload in [".", "..", "..eJyrrgUAAXUA-Q", ". "] {
                t.call(format!("unpack({payload:?})"), || unpack(payload))
                    .must("an error", Result::is_err);
            }
        });
    }

    #[test]
    fn half_a_stream_is_an_error() {
        claim!(
            STEP,
            "A stream that is cut off, or whose sum is wrong, gives nothing",
            "RFC 1950, section 2.3; recorded"
        )
        .test(async |t| {
            let zlib = compress_to_vec_zlib(&[b'a'; 3000], 6);
            for end in 0..zlib.len() {
                let payload = format!(".{}", encode(&zlib[..end]));
                let length = zlib.len();
                t.call(
                    format!("unpack for {end} of {length} bytes of a stream"),
                    || unpack(&payload),
                )
                .gives(Err(Error::Zlib));
            }
            for name in ["compressed, and cut off", "compressed, with a wrong sum"] {
                let cookie = verdict(name).cookie;
                let payload = cookie.rsplitn(3, '.').nth(2).expect("three parts");
                t.call(format!("unpack for a payload that is {name}"), || {
                    unpack(payload)
                })
                .gives(Err(Error::Zlib));
            }
        });
    }

    #[test]
    fn a_payload_is_base64url() {
        claim!(
            STEP,
            "What isn't base64url is an error that says where, after the dot if there is one",
            "RFC 4648, section 5"
        )
        .test(async |t| {
            let part = Part::Payload;
            for (payload, error) in [
                ("e30=", Error::Base64 { part, at: Some(3) }),
                ("e/0", Error::Base64 { part, at: Some(1) }),
                ("A", Error::Base64 { part, at: None }),
                ("e31", Error::NotCanonical { part }),
                (".e30=", Error::Base64 { part, at: Some(3) }),
                (".e3.0", Error::Base64 { part, at: Some(2) }),
                ("\u{e9}", Error::Base64 { part, at: Some(0) }),
            ] {
                t.call(format!("unpack({payload:?})"), || unpack(payload))
                    .gives(Err(error));
            }
        });
    }

    #[test]
    fn so_much_and_not_a_byte_more() {
        claim!(
            STEP,
            "LONGEST bytes are inflated, and one more is too many. What isn't compressed has no limit",
            "CWE-409"
        )
        .test(async |t| {
            let fits = squeezed(&vec![b'a'; LONGEST]);
            t.call("the length of what unpack gives for LONGEST bytes", || {
                unpack(&fits).map(|json| json.len())
            })
            .gives(Ok(LONGEST));
            t.call("the length of what unpack gives for twice as much, not compressed,", || {
                unpack(&encode(&vec![b'a'; 2 * LONGEST])).map(|json| json.len())
            })
            .gives(Ok(2 * LONGEST));
            for more in [1, 2, 1000, LONGEST] {
                let payload = squeezed(&vec![b'a'; LONGEST + more]);
                t.call(format!("unpack for LONGEST + {more} bytes"), || {
                    unpack(&payload)
                })
                .gives(Err(Error::TooLarge));
            }
        });
    }

    #[test]
    fn a_bomb_does_not_go_off() {
        claim!(
            STEP,
            "A payload that holds 64 megabytes takes less than 8 of memory to refuse",
            "CWE-409"
        )
        .test(async |t| {
            let _alone = one_at_a_time();
            let bomb = squeezed(&vec![b'a'; 64 << 20]);
            let more = megabytes(|| {
                t.call("unpack for 64 megabytes", || unpack(&bomb))
                    .gives(Err(Error::TooLarge));
            });
            t.call("the megabytes of memory that this took at most", || more)
                .must("less than 8", |&megabytes| megabytes < 8);
        });
    }
}

mod step_5 {
    //! Write `untag`, `read_tag` and `SecretKey::open`: from JSON to what Flask put in, and all five
    //! steps in their order.
    use super::*;
    use flask_cookies::{MAX_AGE, answer, inspect, pasted, read_json, read_tag, untag};
    use serde_json::{Value as Json, json};

    const STEP: Step = CHAPTER.step(5, "Read the tags");

    const ADA: &str = "{'user': 'ada'}";

    fn call(t: &Test, json: Json, value: Value) {
        t.call(format!("untag for {json}"), || untag(json.clone()))
            .gives(Ok(value));
    }

    /// What a tag can't hold.
    fn refused(t: &Test, tag: Tag, all: impl IntoIterator<Item = Json>) {
        for inside in all {
            t.call(format!("read_tag(Tag::{tag:?}, {inside})"), || {
                read_tag(tag, inside.clone())
            })
            .gives(Err(Error::Tag(tag)));
        }
    }

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn json_without_tags_is_what_it_is() {
        claim!(
            STEP,
            "Values that JSON has types for are read as such",
            "Flask 3.1.3, json/tag.py"
        )
        .test(async |t| {
            call(&t, json!(null), Value::Null);
            call(&t, json!(true), Value::Bool(true));
            call(&t, json!(-17), Value::Int(-17));
            call(&t, json!(1.0), Value::Float(1.0));
            call(&t, json!("1"), text("1"));
            call(
                &t,
                json!([1, []]),
                Value::List(vec![Value::Int(1), Value::List(vec![])]),
            );
            let inner = Value::Dict(dict([("b", Value::Null)]));
            call(
                &t,
                json!({"a": {"b": null}, "c": 1}),
                Value::Dict(dict([("a", inner), ("c", Value::Int(1))])),
            );
            call(&t, json!({}), Value::Dict(Dict::new()));
        });
    }

    #[test]
    fn a_tuple_is_no_list() {
        claim!(
            STEP,
            "The tag \" t\" makes a tuple of a list",
            "Flask 3.1.3, json/tag.py, TagTuple"
        )
        .test(async |t| {
            let one = || vec![Value::Int(1)];
            call(&t, json!({" t": [1]}), Value::Tuple(one()));
            call(&t, json!({" t": []}), Value::Tuple(vec![]));
            call(
                &t,
                json!([{" t": [{" t": [1]}, [1]]}]),
                Value::List(vec![Value::Tuple(vec![
                    Value::Tuple(one()),
                    Value::List(one()),
                ])]),
            );
            refused(
                &t,
                Tag::Tuple,
                [json!(5), json!("ab"), json!({"a": 1}), json!(null)],
            );
        });
    }

    #[test]
    fn bytes_are_no_text() {
        claim!(
            STEP,
            "The tag \" b\" makes bytes of base64, of the usual kind, with padding",
            "Flask 3.1.3, json/tag.py, TagBytes; RFC 4648, section 4"
        )
        .test(async |t| {
            call(
                &t,
                json!({" b": "AP8QIGhp"}),
                Value::Bytes(b"\x00\xff\x10 hi".to_vec()),
            );
            call(
                &t,
                json!({" b": "Pz8+Pg=="}),
                Value::Bytes(b"??>>".to_vec()),
            );
            call(&t, json!({" b": ""}), Value::Bytes(vec![]));
            refused(
                &t,
                Tag::Bytes,
                [
                    json!("AP8"),
                    json!("AP9="),
                    json!("AP8Q!"),
                    json!("Pz8-Pg=="),
                    json!(5),
                    json!([]),
                ],
            );
        });
    }

    #[test]
    fn markup_is_no_text() {
        claim!(
            STEP,
            "The tag \" m\" makes Markup of text",
            "Flask 3.1.3, json/tag.py, TagMarkup"
        )
        .test(async |t| {
            call(&t, json!({" m": "<b>"}), Value::Markup("<b>".to_owned()));
            call(&t, json!({" m": ""}), Value::Markup(String::new()));
            refused(
                &t,
                Tag::Markup,
                [json!(5), json!(null), json!({" m": "<b>"})],
            );
        });
    }

    #[test]
    fn a_uuid_has_32_digits() {
        claim!(
            STEP,
            "The tag \" u\" makes a UUID of 32 digits from 0 to f, and of nothing else",
            "Flask 3.1.3, json/tag.py, TagUUID"
        )
        .test(async |t| {
            let uuid = 0x0f1e_2d3c_4b5a_6978_8796_a5b4_c3d2_e1f0;
            call(
                &t,
                json!({" u": "0f1e2d3c4b5a69788796a5b4c3d2e1f0"}),
                Value::Uuid(uuid),
            );
            refused(
                &t,
                Tag::Uuid,
                [
                    json!("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"),
                    json!("0F1E2D3C4B5A69788796A5B4C3D2E1F0"),
                    json!("+f1e2d3c4b5a69788796a5b4c3d2e1f0"),
                    json!("0f1e2d3c4b5a69788796a5b4c3d2e1"),
                    json!("000f1e2d3c4b5a69788796a5b4c3d2e1f0"),
                    json!(""),
                    json!(17),
                ],
            );
        });
    }

    #[test]
    fn a_date_is_one_of_http() {
        claim!(
            STEP,
            "The tag \" d\" makes a date and time of the text that HTTP uses",
            "Flask 3.1.3, json/tag.py, TagDateTime; RFC 9110, section 5.6.7"
        )
        .test(async |t| {
            let date = Date::from_seconds(NOW as i64);
            call(
                &t,
                json!({" d": "Thu, 09 Oct 2025 08:53:20 GMT"}),
                Value::Date(date),
            );
            let moon = Date::from_seconds(-14_182_940);
            call(
                &t,
                json!({" d": "Sun, 20 Jul 1969 20:17:40 GMT"}),
                Value::Date(moon),
            );
            refused(
                &t,
                Tag::Date,
                [
                    json!("yesterday"),
                    json!("Thu, 09 Oct 2025 10:53:20 +0200"),
                    json!("Mon, 09 Oct 2025 08:53:20 GMT"),
                    json!("Fri, 30 Feb 2024 00:00:00 GMT"),
                    json!("Mon, 01 Jan 0001 00:00:00 GMT"),
                    json!(1_760_000_000),
                ],
            );
        });
    }

    #[test]
    fn a_dict_that_looks_like_a_tag_is_a_dict() {
        claim!(
            STEP,
            "The tag \" di\" gives a dict with one key its key back, and is no tag to what is inside",
            "Flask 3.1.3, json/tag.py, TagDict"
        )
        .test(async |t| {
            let list = Value::List(vec![Value::Int(1)]);
            let tuple = Value::Tuple(vec![Value::Int(1)]);
            call(&t, json!({" di": {" t__": [1]}}), Value::Dict(dict([(" t", list.clone())])));
            call(&t, json!({" di": {" t__": {" t": [1]}}}), Value::Dict(dict([(" t", tuple)])));
            let once = Value::Dict(dict([(" di", Value::Int(1))]));
            call(&t, json!({" di": {" di__": 1}}), once.clone());
            call(&t, json!({" di": {" b__": {" di": {" di__": 1}}}}), Value::Dict(dict([(" b", once)])));
            call(&t, json!({" t__": [1]}), Value::Dict(dict([(" t__", list)])));
            refused(&t, Tag::Dict, [
                json!({" t__": 1, " b__": 2}),
                json!({}),
                json!({"user__": 1}),
                json!({" t": [1]}),
                json!({" t_": [1]}),
 json!({" t____": [1]}),
                json!({"__": 1}),
                json!([1]),
                json!(1),
            ]);
        });
    }

    #[test]
    fn two_keys_are_no_tag() {
        claim!(
            STEP,
            "Only a dict with one key can be a tag, and only if the key is one, space and all",
            "Flask 3.1.3, json/tag.py, untag"
        )
        .test(async |t| {
            let list = Value::List(vec![Value::Int(1)]);
            call(
                &t,
                json!({" t": [1], "n": 2}),
                Value::Dict(dict([(" t", list.clone()), ("n", Value::Int(2))])),
            );
            call(
                &t,
                json!({" t": [1], " b": "AP8="}),
                Value::Dict(dict([(" t", list.clone()), (" b", text("AP8="))])),
            );
            for key in ["t", " x", " t ", "  t", " T", ""] {
                call(
                    &t,
                    json!({key: [1]}),
                    Value::Dict(dict([(key, list.clone())])),
                );
            }
        });
    }

    #[test]
    fn an_error_comes_from_any_depth() {
        claim!(
            STEP,
            "One tag that can't be read makes the whole session unreadable, wherever it stands",
            "CWE-20"
        )
        .test(async |t| {
            let bad = json!({" b": "!"});
            for json in [
                json!([bad]),
                json!({"a": bad, "b": 1}),
                json!({" t": [[bad]]}),
                json!({" di": {" t__": bad}}),
                json!({"a": [{" t": [{"b": bad}]}]}),
            ] {
                t.call(format!("untag for {json}"), || untag(json.clone()))
                    .gives(Err(Error::Tag(Tag::Bytes)));
            }
        });
    }

    #[test]
    fn reads_what_flask_wrote() {
        claim!(
            STEP,
            "Every recorded session is opened, and Rust shows it as Python does",
            "Flask 3.1.3; recorded"
        )
        .test(async |t| {
            for session in cases::sessions() {
                t.call(
                    format!("SecretKey::open for {:?}, as Python,", session.name),
                    || {
                        let opened = key().open(&session.cookie, NOW, DAY);
                        opened.map(|session| plain(Value::Dict(session).to_string()))
                    },
                )
                .gives(Ok(plain(&session.python)));
            }
        });
    }

    fn opened(name: &str) -> Result<String, Error> {
        let verdict = verdict(name);
        let session = key().open(&verdict.cookie, verdict.now, DAY)?;
        Ok(Value::Dict(session).to_string())
    }

    #[test]
    fn the_verdicts_are_pythons() {
        claim!(
            STEP,
            "What Python refuses is refused, and what it accepts is accepted, but for the list STRICTER",
            "itsdangerous 2.2.0; recorded"
        )
        .test(async |t| {
            let stricter: Vec<&str> = STRICTER.iter().map(|(name, _)| *name).collect();
            let all = cases::verdicts("verdicts");
            for verdict in all.iter().chain(&cases::verdicts("odd")) {
                if stricter.contains(&verdict.name.as_str()) {
                    continue;
                }
                // A session that is no dict is valid to itsdangerous, and an error page to Flask.
                let is_dict = !verdict.name.ends_with("at the top");
                let valid = verdict.itsdangerous == "valid" && is_dict;
                t.call(
                    format!("whether SecretKey::open takes {:?}", verdict.name),
                    || opened(&verdict.name).is_ok(),
                )
                .gives(valid);
            }
        });
    }

    const PAYLOAD: Part = Part::Payload;

    /// What Python accepts, and why we don't.
    const STRICTER: [(&str, Error); 26] = [
        (
            "the spare bits of the signature",
            Error::NotCanonical {
                part: Part::Signature,
            },
        ),
        (
            "padding behind the signature",
            Error::Base64 {
                part: Part::Signature,
                at: Some(27),
            },
        ),
        (
            "much padding behind the signature",
            Error::Base64 {
                part: Part::Signature,
                at: Some(27),
            },
        ),
        (
            "the other alphabet",
            Error::Base64 {
                part: Part::Signature,
                at: Some(0),
            },
        ),
        ("a zero before the time", Error::Time { bytes: 5 }),
        ("a time of eight bytes", Error::Time { bytes: 8 }),
        (
            "a payload with padding",
            Error::Base64 {
                part: PAYLOAD,
                at: Some(19),
            },
        ),
        ("a megabyte in 1,400 letters", Error::TooLarge),
        ("a tuple that is a text", Error::Tag(Tag::Tuple)),
        ("bytes with another letter", Error::Tag(Tag::Bytes)),
        ("bytes with spare bits", Error::Tag(Tag::Bytes)),
        ("markup that is a number", Error::Tag(Tag::Markup)),
        ("a UUID with hyphens", Error::Tag(Tag::Uuid)),
        ("a UUID in capitals", Error::Tag(Tag::Uuid)),
        ("a date that is none", Error::Tag(Tag::Date)),
        ("a date in another zone", Error::Tag(Tag::Date)),
        ("a date on the wrong weekday", Error::Tag(Tag::Date)),
        ("a date in the year 1", Error::Tag(Tag::Date)),
        ("a 30th of February", Error::Tag(Tag::Date)),
        ("an escaped dict with two keys", Error::Tag(Tag::Dict)),
        ("an escaped dict that needed none", Error::Tag(Tag::Dict)),
        ("a list at the top", Error::NotADict),
        ("a number at the top", Error::NotADict),
        ("not a number", Error::Json { column: 6 }),
        ("an integer of 20 digits", Error::Integer),
        ("half a cookie emoji", Error::Json { column: 13 }),
    ];

    #[test]
    fn stricter_than_python_on_purpose() {
        claim!(
            STEP,
            "What Python accepts and Flask never writes is refused, with the reason",
            "RFC 4648, section 3.5; CWE-409; RFC 8259, sections 6 and 8.2"
        )
        .test(async |t| {
            for (name, error) in STRICTER {
                t.call(format!("SecretKey::open for {name:?}"), || opened(name))
                    .gives(Err(error));
            }
        });
    }

    #[test]
    fn the_signature_comes_first_then_the_time_then_the_rest() {
        claim!(
            STEP,
            "Without a signature that fits nothing is read, and in a cookie that is too old only the time",
            "ASVS 5.0, 9.1.1; CWE-345"
        )
        .test(async |t| {
            let bomb = squeezed(&vec![b'a'; 1 << 20]);
            let open = |what: &str, cookie: String, now: u64, error: Error| {
                t.call(format!("SecretKey::open for {what}"), || key().open(&cookie, now, DAY))
                    .gives(Err(error));
            };
            let wrong = encode(&[7; 20]);
            let signature = Error::Signature { bytes: 20 };
            open("a bomb that nobody signed", format!("{bomb}.{}.{wrong}", time()), NOW, signature);
            open("a time that nobody signed", format!("e30.!.{wrong}"), NOW, signature);
            open("an old cookie that nobody signed", format!("e30.{}.{wrong}", time()), NOW * 2, signature);
            let age = DAY + 1;
            open("an old bomb", signed(&bomb, &time()), NOW + age, Error::Expired { age });
            open("a bomb from the future", signed(&bomb, &time()), NOW - 1, Error::Future { ahead: 1 });
            open("a bomb without a time", signed(&bomb, "!"), NOW,
                Error::Base64 { part: Part::Time, at: Some(0) });
            open("a bomb", signed(&bomb, &time()), NOW, Error::TooLarge);
        });
    }

    #[test]
    fn no_parser_runs_on_a_forgery() {
        claim!(
            STEP,
            "A payload of 32 megabytes that nobody signed takes less than 8 of memory to refuse",
            "ASVS 5.0, 9.1.1; CWE-345"
        )
        .test(async |t| {
            let _alone = one_at_a_time();
            let wrong = encode(&[7; 20]);
            let large = [&"A".repeat(32 << 20), ".", &time(), ".", &wrong].concat();
            let key = key();
            let more = megabytes(|| {
                t.call(
                    "SecretKey::open for 32 megabytes that nobody signed",
                    || key.open(&large, NOW, DAY),
                )
                .gives(Err(Error::Signature { bytes: 20 }));
            });
            t.call("the megabytes of memory that this took at most", || more)
                .must("less than 8: nothing was decoded or copied", |&megabytes| {
                    megabytes < 8
                });
        });
    }

    #[test]
    fn nesting_has_an_end() {
        claim!(
            STEP,
            "100,000 lists, one in another, are an error and not the end of the process",
            "CWE-674"
        )
        .test(async |t| {
            for depth in [200, 100_000] {
                let json = format!("{{\"x\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
                let cookie = signed(&squeezed(json.as_bytes()), &time());
                t.call(format!("SecretKey::open for {depth} lists"), || {
                    key().open(&cookie, NOW, DAY)
                })
                .must("an error", Result::is_err);
            }
            let json = format!("{{\"x\":{}{}}}", "[".repeat(100), "]".repeat(100));
            t.call("read_json for 100 lists, one in another,", || {
                read_json(json.as_bytes()).is_ok()
            })
            .gives(true);
        });
    }

    #[test]
    fn no_cookie_is_too_strange() {
        claim!(
            STEP,
            "20,000 cookies that nobody would write give sessions or errors, and no panic",
            "CWE-20"
        )
        .test(async |t| {
            let (mut fuzz, key) = (Fuzz::new(11), key());
            let mut sessions = 0;
            for _ in 0..20_000 {
                let cookie = fuzz.cookie();
                let opened = t.call(format!("SecretKey::open({cookie:?})"), || {
                    key.open(&cookie, NOW, DAY)
                });
                sessions += u32::from(opened.value().is_ok());
            }
            t.call("how many of them were sessions", || sessions).must(
                "more than 1,000: the tests get behind the signature",
                |&count| count > 1000,
            );
        });
    }

    #[test]
    fn inspect_shows_what_a_cookie_says() {
        claim!(
            STEP,
            "A session is readable without the key, with its types, its time, and its age",
            "Flask 3.1.3; recorded"
        )
        .test(async |t| {
            let show = |name: &str, key: Option<&SecretKey>| {
                let cookie = written(name).cookie;
                let report = t.call(format!("inspect for {name:?}"), || {
                    inspect(&cookie, key, NOW + 2 * DAY + 3 * 60 * 60)
                });
                let report = report
                    .value()
                    .map_or_else(|error| error.to_string(), |it| it.to_string());
                format!("{name}\n\n{report}\n")
            };
            let strange = SecretKey::new("another key");
            t.matches_snapshot_of(
                &[
                    show("messages", Some(&key())),
                    show("datetime", None),
                    show("dicts that nearly look like tags", Some(&strange)),
                    show("nothing", None),
                ]
                .join("\n"),
            );
        });
    }

    #[test]
    fn inspect_says_what_is_broken() {
        claim!(
            STEP,
            "For each way in which a cookie can be broken, the report says which part, where, and what to do",
            "the chapter"
        )
        .test(async |t| {
            let body = b"{\"user\":\"ada\"}";
            let named = |name: &str| (name.to_owned(), verdict(name).cookie);
            let made = |name: &str, payload: &str| (name.to_owned(), signed(payload, &time()));
            let jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.AAAA";
            let cases = [
                named("nothing"),
                named("one dot"),
                named("half a signature"),
                named("padding behind the signature"),
                named("the spare bits of the signature"),
                named("another salt"),
                named("a time of nine bytes"),
                named("a zero before the time"),
                named("a payload with padding"),
                named("compressed, and cut off"),
                named("a megabyte in 1,400 letters"),
                named("no JSON"),
                named("a UUID with hyphens"),
                named("a list at the top"),
                named("an integer of 20 digits"),
                made("a dot, and no zlib", &format!(".{}", encode(body))),
                ("a JWT".to_owned(), jwt.to_owned()),
                ("signed tomorrow".to_owned(), signed("e30", &encode(&((NOW + DAY) as u32).to_be_bytes()))),
                ("signed in 2020".to_owned(), signed("e30", &encode(&1_600_000_000_u32.to_be_bytes()))),
            ];
            let shown = cases.map(|(name, cookie)| {
                let report = t.call(format!("inspect({cookie:?})"), || {
                    inspect(&cookie, Some(&key()), NOW)
                });
                let (fine, report) = match report.value() {
                    Ok(report) => (report.is_fine(), report.to_string()),
                    Err(error) => (false, format!("error: {error}.")),
                };
                // The two that are only early or late are whole.
                assert_eq!(fine, name.starts_with("signed"), "{name}");
                let lines: Vec<_> = report.lines().filter(|line| is_news(line)).collect();
                format!("{name}\n  {}\n", lines.join("\n  "))
            });
            let good = written("one name").cookie;
            let cut = &good[..good.len() - 9];
            let without_key = [
                ("a signature of 18 letters", cut.to_owned()),
                ("half a signature", verdict("half a signature").cookie),
                ("another last letter", verdict("the spare bits of the signature").cookie),
                ("a letter more", format!("{good}A")),
                ("padding at the end", format!("{good}=")),
            ]
            .map(|(name, cookie)| {
                let report = t.call(format!("inspect({cookie:?})"), || inspect(&cookie, None, NOW));
                let report = report.value().expect("it has three parts");
                assert!(!report.is_fine(), "{name}");
                let report = report.to_string();
                let news = report.lines().filter(|line| is_news(line));
                format!("{name}, without a key\n  {}\n", news.collect::<Vec<_>>().join("\n  "))
            });
            t.matches_snapshot_of(&[shown.join("\n"), without_key.join("\n")].join("\n"));
        });
    }

    #[test]
    fn inspect_answers_what_was_asked() {
        claim!(
            STEP,
            "A command that can't be answered is told why, by what was wrong with it",
            "the chapter"
        )
        .test(async |t| {
            let good = written("one name").cookie;
            let good = good.as_str();
            let padded = format!("{good}=");
            let other = "Cookie: theme=dark; sid=42";
            let cases: [(&str, &[&str], Option<&str>); 11] = [
                ("a cookie", &[good], None),
                ("a cookie and its key", &[good], Some(&recorded::secret())),
                ("a cookie with padding", &[&padded], None),
                ("padding, and a key", &[&padded], Some(&recorded::secret())),
                ("other cookies", &[other], None),
                ("an unknown flag", &[good, "--secrt", "x"], None),
                ("an unknown flag in front", &["--secrt", "x", good], None),
                ("an empty key", &[good], Some("")),
                ("no cookie", &[], None),
                ("two words", &["Cookie:", good], None),
                ("an empty one", &[""], None),
            ];
            let shown = cases.map(|(name, words, secret)| {
                let words: Vec<_> = words.iter().map(|&word| word.to_owned()).collect();
                let said = t.call(format!("answer for {name}"), || answer(&words, secret, NOW));
                let said = said
                    .value()
                    .map_or_else(|text| text, |report| report.to_string());
                format!("{name}\n  {}\n", said.replace('\n', "\n  "))
            });
            t.matches_snapshot_of(&shown.join("\n"));
        });
    }

    fn is_news(line: &str) -> bool {
        let dull = line.starts_with("  ") || line.ends_with(" 0 s ago") || line.ends_with(':');
        !dull && line != "key: fits" && !line.starts_with("session: empty")
    }

    #[test]
    fn inspect_takes_what_was_copied() {
        claim!(
            STEP,
            "The value is found in a whole line from the developer tools",
            "the chapter"
        )
        .test(async |t| {
            let value = written("one name").cookie;
            for text in [
                value.clone(),
                format!("  {value}\n"),
                format!("session={value}"),
                format!("Cookie: theme=dark; session={value}; a=b"),
                format!("cookie: session={value}"),
                format!("Set-Cookie: session={value}; HttpOnly; Path=/"),
                format!("set-cookie: shop={value}; Secure; Path=/"),
                format!("theme=dark; session={value}"),
                format!("Cookie: theme=dark; sid={value}"),
                format!("\"{value}\""),
                format!("'session={value}'"),
                format!("{value}'"),
                format!("session: \"{value}\""),
                format!("\"session\": \"{value}\""),
            ] {
                t.call(format!("inspect for {text:?}, its session,"), || {
                    let report = inspect(pasted(&text)?, Some(&key()), NOW)?;
                    report.key.transpose()?;
                    Ok(Value::Dict(report.session?).to_string())
                })
                .gives(Ok::<_, Error>(ADA.to_owned()));
            }
            for text in [
                "",
                "session=",
                "Cookie:",
                "\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}",
            ] {
                t.call(format!("inspect({text:?})"), || {
                    inspect(pasted(text)?, None, NOW)
                })
                .gives(Err(Error::Parts { dots: 0 }));
            }
            for text in [";;=", "Cookie: theme=dark", "theme=dark; sid=42"] {
                t.call(format!("pasted({text:?})"), || pasted(text))
                    .gives(Err(Error::NoSession));
            }
            t.call("open at the limit of Flask's 31 days", || {
                key().open(&value, NOW + MAX_AGE, MAX_AGE).is_ok()
            })
            .gives(true);
        });
    }
}

mod step_6 {
    //! Write `write_text` and `write_value`: the JSON that Python writes, byte for byte.
    use super::*;
    use flask_cookies::{read_json, write_text, write_value};

    const STEP: Step = CHAPTER.step(6, "Write the tags");

    fn json(value: &Value) -> Plain {
        plain(write_value(value))
    }

    fn call(t: &Test, value: Value, expected: &str) {
        t.call(format!("write_value for {value}"), || json(&value))
            .gives(plain(expected));
    }

    #[test]
    fn text_is_written_in_ascii() {
        claim!(
            STEP,
            "What isn't printable ASCII becomes an escape: a short one, or \\u and four small digits",
            "Python 3.11, json, ensure_ascii; RFC 8259, section 7"
        )
        .test(async |t| {
            for (text, expected) in [
                ("", r#""""#),
                ("plain ~ / ' <b>", r#""plain ~ / ' <b>""#),
                ("\"\\", r#""\"\\""#),
                ("\n\r\t\u{8}\u{c}", r#""\n\r\t\b\f""#),
                ("\0\u{1}\u{b}\u{1f}\u{7f}\u{80}", r#""\u0000\u0001\u000b\u001f\u007f\u0080""#),
                ("Zo\u{eb} \u{738b} \u{2028}\u{ffff}", r#""Zo\u00eb \u738b \u2028\uffff""#),
                ("\u{1f36a}\u{10ffff}", r#""\ud83c\udf6a\udbff\udfff""#),
            ] {
                t.call(format!("write_text({text:?})"), || plain(write_text(text)))
                .gives(plain(expected));
            }
        });
    }

    #[test]
    fn keys_stand_in_order_and_nothing_between() {
        claim!(
            STEP,
            "The keys of each dict are sorted as text before it is escaped, and there are no spaces",
            "Flask 3.1.3, json/provider.py, sort_keys; json/tag.py, dumps"
        )
        .test(async |t| {
            let one = || Value::Int(1);
            let inner = dict([("b", one()), ("a", one()), ("B", one()), ("10", one()), ("9", one())]);
            let all = dict([
                ("z", one()), ("\u{e9}", one()), ("\u{1f36a}", one()), ("\u{ffee}", one()),
                ("_", one()), ("\"", one()), ("ant", Value::Dict(inner)), ("", one()),
            ]);
            call(&t, Value::Dict(all), concat!(
                r#"{"":1,"\"":1,"_":1,"ant":{"10":1,"9":1,"B":1,"a":1,"b":1},"z":1,"#,
                r#""\u00e9":1,"\uffee":1,"\ud83c\udf6a":1}"#
            ));
        });
    }

    #[test]
    fn numbers_look_as_in_python() {
        claim!(
            STEP,
            "A float keeps its dot, and its exponent a sign and two digits",
            "Python 3.11, float.__repr__; recorded"
        )
        .test(async |t| {
            call(&t, Value::Float(1.0), "1.0");
            call(&t, Value::Float(1e16), "1e+16");
            call(&t, Value::Float(-2.5e-9), "-2.5e-09");
            call(&t, Value::Float(f64::MAX), "1.7976931348623157e+308");
            call(&t, Value::Int(i64::MIN), "-9223372036854775808");
            call(&t, Value::Null, "null");
            call(&t, Value::Bool(false), "false");
        });
    }

    #[test]
    fn each_type_has_its_tag() {
        claim!(
            STEP,
            "Tuples, bytes, Markup, UUIDs and dates are dicts with one key in the JSON",
            "Flask 3.1.3, json/tag.py"
        )
        .test(async |t| {
            let tuple =
                |items: &[i64]| Value::Tuple(items.iter().map(|&it| Value::Int(it)).collect());
            call(&t, tuple(&[]), r#"{" t":[]}"#);
            call(&t, tuple(&[1, 2]), r#"{" t":[1,2]}"#);
            call(
                &t,
                Value::List(vec![tuple(&[1]), Value::List(vec![])]),
                r#"[{" t":[1]},[]]"#,
            );
            call(
                &t,
                Value::Tuple(vec![tuple(&[1])]),
                r#"{" t":[{" t":[1]}]}"#,
            );
            call(&t, Value::Bytes(b"??>>".to_vec()), r#"{" b":"Pz8+Pg=="}"#);
            call(
                &t,
                Value::Markup("<b>\u{e9}</b>".to_owned()),
                r#"{" m":"<b>\u00e9</b>"}"#,
            );
            call(
                &t,
                Value::Uuid(0xab),
                r#"{" u":"000000000000000000000000000000ab"}"#,
            );
            let date = Date::from_seconds(NOW as i64);
            call(
                &t,
                Value::Date(date),
                r#"{" d":"Thu, 09 Oct 2025 08:53:20 GMT"}"#,
            );
        });
    }

    #[test]
    fn a_dict_that_looks_like_a_tag_gets_one() {
        claim!(
            STEP,
            "A dict whose only key is a tag's is marked, so that nobody reads it as one",
            "Flask 3.1.3, json/tag.py, TagDict"
        )
        .test(async |t| {
            let with = |key: &str, value: Value| Value::Dict(dict([(key, value)]));
            for key in [" di", " t", " b", " m", " u", " d"] {
                call(
                    &t,
                    with(key, Value::Int(1)),
                    &format!(r#"{{" di":{{"{key}__":1}}}}"#),
                );
            }
            for key in ["t", " x", " t__", "", " di__"] {
                call(&t, with(key, Value::Int(1)), &format!(r#"{{"{key}":1}}"#));
            }
            let inner = with(" u", Value::Tuple(vec![]));
            call(
                &t,
                with(" d", inner),
                r#"{" di":{" d__":{" di":{" u__":{" t":[]}}}}}"#,
            );
            let two = dict([(" t", Value::Int(1)), ("n", Value::Int(2))]);
            call(&t, Value::Dict(two), r#"{" t":1,"n":2}"#);
        });
    }

    #[test]
    fn writes_what_flask_wrote() {
        claim!(
            STEP,
            "The JSON of every recorded session, read and written again, is the same to the byte",
            "Flask 3.1.3; recorded"
        )
        .test(async |t| {
            for session in cases::sessions() {
                t.call(
                    format!("read_json and write_value for {:?}", session.name),
                    || {
                        read_json(session.json.as_bytes())
                            .map(|session| json(&Value::Dict(session)))
                    },
                )
                .gives(Ok(plain(&session.json)));
            }
        });
    }
}

mod step_7 {
    //! Write `pack` and `SecretKey::sign`: compress where that pays, add the time, sign.
    use super::grown::value;
    use super::*;
    use fastrand::Rng;
    use flask_cookies::{LONGEST, pack, split, unpack};
    use miniz_oxide::deflate::compress_to_vec_zlib;

    const STEP: Step = CHAPTER.step(7, "Pack and sign");

    #[test]
    fn compresses_where_that_saves_two_bytes() {
        claim!(
            STEP,
            "A payload is compressed if its zlib is shorter than its JSON by more than one byte",
            "itsdangerous 2.2.0, url_safe.py, dump_payload"
        )
        .test(async |t| {
            // Each more x lengthens the text and not the stream: somewhere one overtakes the other.
            // Where, and with how many bytes left for the last letter of base64, depends on the rest.
            let mut savings = std::collections::BTreeSet::new();
            for (length, rest) in (0..40).flat_map(|length| (0..12).map(move |rest| (length, rest)))
            {
                let (x, rest) = ("x".repeat(length), &"q7ZkW0vJ3mPs"[..rest]);
                let json = format!("{{\"user\":\"{rest}{x}\"}}");
                let zlib = compress_to_vec_zlib(json.as_bytes(), 6);
                let saved = json.len() as i64 - zlib.len() as i64;
                savings.insert((saved, json.len() % 3));
                t.call(
                    format!("whether pack compresses {json}, to save {saved}"),
                    || pack(&json).starts_with('.'),
                )
                .gives(saved > 1);
            }
            let all = (0..4).flat_map(|saved| (0..3).map(move |rest| (saved, rest)));
            for case in all {
                assert!(savings.contains(&case), "{case:?} isn't among {savings:?}");
            }
        });
    }

    #[test]
    fn what_is_packed_is_unpacked() {
        claim!(
            STEP,
            "Any JSON comes out as it went in",
            "itsdangerous 2.2.0, url_safe.py, dump_payload"
        )
        .test(async |t| {
            let all = cases::sessions().into_iter().map(|session| session.json);
            let long = [60_000, LONGEST, LONGEST + 1, 200_000].map(|length| "a".repeat(length));
            for json in all.chain([String::new(), "{}".to_owned()]).chain(long) {
                let payload = t.call("pack", || pack(&json)).value();
                let start: String = payload.chars().take(2000).collect();
                t.call(format!("the length of unpack({start:?}…)"), || {
                    unpack(&payload).map(|bytes| bytes.len())
                })
                .gives(Ok(json.len()));
                t.call("whether it is the same JSON", || {
                    unpack(&payload) == Ok(json.into_bytes())
                })
                .gives(true);
            }
        });
    }

    #[test]
    fn the_cookie_is_flasks_to_the_byte() {
        claim!(
            STEP,
            "A session that isn't compressed gives the very cookie that Flask wrote for it",
            "Flask 3.1.3; recorded"
        )
        .test(async |t| {
            let mut same = 0;
            for session in cases::sessions() {
                if session.cookie.starts_with('.') {
                    continue;
                }
                let opened = key()
                    .open(&session.cookie, NOW, DAY)
                    .expect("it was recorded");
                t.call(format!("SecretKey::sign for {}", session.python), || {
                    key().sign(&opened, NOW)
                })
                .gives(session.cookie.clone());
                same += 1;
            }
            assert!(same > 8, "too few cookies to compare: {same}");
        });
    }

    #[test]
    fn a_compressed_one_is_the_same_inside() {
        claim!(
            STEP,
            "A session that Flask compresses is compressed, dated and signed, and holds the same JSON",
            "Flask 3.1.3; recorded"
        )
        .test(async |t| {
            for session in cases::sessions() {
                let opened = key().open(&session.cookie, NOW, DAY).expect("it was recorded");
                let call = || format!("SecretKey::sign for {}", session.python);
                let cookie = t.call(call(), || key().sign(&opened, NOW)).value();
                let parts = split(&cookie);
                t.call(format!("{}, its time,", call()), || parts.map(|parts| parts.time.to_owned()))
                    .gives(Ok(time()));
                t.call(format!("{}, its JSON,", call()), || {
                    unpack(parts?.payload).map(|json| plain(String::from_utf8_lossy(&json)))
                })
                .gives(Ok(plain(&session.json)));
                t.call(format!("{}, opened,", call()), || {
                    key().open(&cookie, NOW, 0).map(|it| plain(Value::Dict(it).to_string()))
                })
                .gives(Ok(plain(&session.python)));
            }
            let cookie = key().sign(&dict([("a", Value::Text("x".repeat(500)))]), NOW);
            t.call("whether the cookie for 500 times x is shorter than 100", || {
                cookie.len() < 100
            })
            .gives(true);
        });
    }

    #[test]
    fn what_is_signed_is_opened() {
        claim!(
            STEP,
            "2,000 sessions of all kinds come back as they were, and so does a very long one",
            "Flask 3.1.3, json/tag.py"
        )
        .test(async |t| {
            let mut random = Rng::with_seed(11);
            let key = key();
            for _ in 0..2000 {
                let session: Dict = [("x".to_owned(), value(&mut random, 4))].into();
                let cookie = t
                    .call(format!("SecretKey::sign for {session:?}"), || {
                        key.sign(&session, NOW)
                    })
                    .value();
                t.call(format!("SecretKey::open({cookie:?})"), || {
                    key.open(&cookie, NOW, 0)
                })
                .gives(Ok(session));
            }
            let long = dict([("x", Value::Text("a".repeat(80_000)))]);
            let cookie = t
                .call("SecretKey::sign for 80,000 letters", || {
                    key.sign(&long, NOW)
                })
                .value();
            t.call("whether SecretKey::open gives 80,000 letters back", || {
                key.open(&cookie, NOW, 0).map(|session| session == long)
            })
            .gives(Ok(true));
        });
    }

    #[test]
    fn what_was_read_is_written_the_same() {
        claim!(
            STEP,
            "Every strange cookie that is a session gives one that says the same",
            "Flask 3.1.3, json/tag.py"
        )
        .test(async |t| {
            let (mut fuzz, key) = (Fuzz::new(7), key());
            for _ in 0..5000 {
                let Ok(session) = key.open(&fuzz.cookie(), NOW, DAY) else {
                    continue;
                };
                let cookie = t
                    .call(format!("SecretKey::sign for {session:?}"), || {
                        key.sign(&session, NOW)
                    })
                    .value();
                t.call(format!("SecretKey::open({cookie:?})"), || {
                    key.open(&cookie, NOW, 0)
                })
                .gives(Ok(session));
            }
        });
    }

    #[test]
    fn the_time_is_the_one_given() {
        claim!(
            STEP,
            "A cookie is as old as the time that it was signed with, also before 1970 was a second old",
            "itsdangerous 2.2.0, timed.py, sign"
        )
        .test(async |t| {
            for now in [0, 1, 255, NOW, u64::MAX] {
                let cookie = t
                    .call(format!("SecretKey::sign at {now}"), || key().sign(&Dict::new(), now))
                    .value();
                t.call(format!("SecretKey::open({cookie:?}), at {now},"), || {
                    key().open(&cookie, now, 0)
                })
                .gives(Ok(Dict::new()));
            }
        });
    }
}

/// A site whose handlers do what their paths say.
mod site {
    use axum::Router;
    use axum::extract::Path;
    use axum::http::StatusCode;
    use axum::response::{AppendHeaders, IntoResponse};
    use axum::routing::get;
    use flask_cookies::{SecretKey, Session, Sessions, Value};

    use crate::recorded::NOW;

    pub fn site(key: SecretKey) -> Router {
        let routes = Router::new()
            .route("/none", get(async || "No session here"))
            .route("/look", get(look))
            .route("/dark", get(dark))
            .route("/forget", get(forget))
            .route("/stay", get(stay))
            .route("/leave", get(leave))
            .route("/own", get(own))
            .route("/own-look", get(own_look))
            .route("/answer/{status}", get(answer));
        Sessions::new(key, || NOW).layer(routes)
    }

    async fn look(session: Session) -> String {
        Value::Dict(session.values()).to_string()
    }

    async fn dark(session: Session) -> &'static str {
        session.insert("color", "dark");
        "The color is dark"
    }

    async fn forget(session: Session) -> &'static str {
        match session.remove("color") {
            Some(_) => "Forgotten",
            None => "There was none",
        }
    }

    async fn stay(session: Session) -> &'static str {
        session.insert("_permanent", true);
        "For 31 days"
    }

    async fn leave(session: Session) -> &'static str {
        session.insert("_permanent", false);
        "Until the browser closes"
    }

    /// Headers that a handler gives an answer for reasons of its own.
    const OWN: [(&str, &str); 3] = [
        ("vary", "Accept-Language"),
        ("set-cookie", "theme=dark"),
        ("cache-control", "max-age=60"),
    ];

    async fn own(session: Session) -> impl IntoResponse {
        session.insert("color", "dark");
        (AppendHeaders(OWN), "With headers of its own")
    }

    async fn own_look(_: Session) -> impl IntoResponse {
        (AppendHeaders(OWN), "With headers of its own")
    }

    async fn answer(session: Session, Path(status): Path<u16>) -> (StatusCode, &'static str) {
        session.insert("color", "red");
        let status = StatusCode::from_u16(status).expect("the tests ask for it");
        (status, "An answer")
    }
}

mod step_8 {
    //! Write `read_session` and `write_session`: from the request's cookie to the session, and from
    //! the session to the answer's headers.
    use super::site::site;
    use super::*;
    use axum::Router;
    use axum::response::Response;
    use axum::response::{AppendHeaders, IntoResponse};
    use axum::routing::get;
    use flask_cookies::{Session, app, too_long, weakness, write_session};
    use harness::{Browser, Reply, Request, SetCookie};
    use std::time::{Duration, UNIX_EPOCH};

    const STEP: Step = CHAPTER.step(8, "The session in a handler");

    fn cookie(reply: &Reply) -> Option<String> {
        cookie_of(&reply.set_cookies())
    }

    fn cookie_of(set: &[SetCookie]) -> Option<String> {
        let value = set
            .first()
            .map(|set| String::from_utf8_lossy(set.value()).into_owned());
        value.filter(|_| set.len() == 1)
    }

    fn header(reply: &Reply, name: &str) -> String {
        let all = reply.headers.get_all(name).iter();
        let all: Vec<_> = all
            .map(|value| String::from_utf8_lossy(value.as_bytes()))
            .collect();
        all.join(", ")
    }

    fn of(user: &str) -> Dict {
        dict([("user", user.into())])
    }

    async fn shown(browser: &Browser, cookie: &str) -> String {
        browser.get_with_cookie("/look", cookie).await.text()
    }

    /// Flask's answer to `/login`, as it was recorded.
    async fn flasks_login() -> impl IntoResponse {
        let visit = &recorded::recording()["visit"];
        let header = |name: &str| {
            let value = recorded::text(&visit["headers"], name);
            (name.to_ascii_lowercase(), value)
        };
        let headers = ["Content-Type", "Set-Cookie", "Vary"].map(header);
        (AppendHeaders(headers), recorded::text(visit, "body"))
    }

    #[test]
    fn a_login_at_flask_counts_here() {
        claim!(
            STEP,
            "Who has logged in at Flask is logged in here, and who logs out here has no session left",
            "Flask 3.1.3; recorded"
        )
        .test(async |t| {
            let flask = t.serve(Router::new().route("/login", get(flasks_login)));
            let secret = recorded::text(&recorded::recording()["visit"], "secret");
            let rust = t.serve(app(SecretKey::new(&secret), || NOW + 60));
            let alice = t.browser("alice, at Flask", &flask);
            alice.get("/login").await;
            let alice = alice.at_another_port("alice, at Rust", &rust);
            alice.get("/profile").await;
            alice.get("/logout").await;
            alice.get("/profile").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_known_key_lets_anybody_in() {
        claim!(
            STEP,
            "Who knows the key is whoever they like, without a login",
            "ASVS 5.0, 13.3.1; CWE-321"
        )
        .test(async |t| {
            let secret = recorded::text(&recorded::recording()["visit"], "secret");
            let rust = t.serve(app(SecretKey::new(&secret), || NOW));
            let mallory = t.browser("mallory", &rust);
            let forged = t
                .call("SecretKey::sign with the tutorial's key", || {
                    SecretKey::new("random string").sign(&dict([("logged_in", true.into())]), NOW)
                })
                .value();
            mallory
                .get_with_cookie("/profile", format!("session={forged}"))
                .await;
            t.matches_snapshot();
            for (length, is_weak) in [(0, true), (1, true), (31, true), (32, false)] {
                let secret = "\u{e9}".repeat(length);
                t.call(
                    format!("whether the program warns of {length} characters"),
                    || weakness(&secret).is_some(),
                )
                .gives(is_weak);
            }
            t.call("weakness for the tutorial's key", || weakness(&secret))
                .must("a warning", Option::is_some);
        });
    }

    #[test]
    fn the_tutorials_app_on_flasks_cookie() {
        claim!(
            STEP,
            "The three pages answer as Flask's do, on a cookie that Flask would take for its own",
            "Flask 3.1.3, sessions.py, save_session"
        )
        .test(async |t| {
            let site = t.serve(app(key(), || NOW));
            let alice = t.browser("alice", &site);
            for path in ["/profile", "/login", "/profile", "/logout", "/profile"] {
                let reply = alice.get(path).await;
                if path == "/login" {
                    // The transcript shows a time in 2025 as the past, and hides the value with it.
                    let set = reply.set_cookies();
                    let expires = set.first().and_then(|set| set.attribute("expires"));
                    t.call("whether the Set-Cookie of /login has an Expires", || {
                        expires.is_some()
                    })
                    .gives(false);
                }
            }
            t.matches_snapshot();
        });
    }

    #[test]
    fn reads_the_session_that_flask_wrote() {
        claim!(
            STEP,
            "A handler finds in its session what Flask put into the cookie",
            "Flask 3.1.3, sessions.py, open_session; recorded"
        )
        .test(async |t| {
            let site = t.serve(site(key()));
            let alice = t.browser("alice", &site);
            for name in ["one name", "much of the same", "uuid", "messages"] {
                let session = written(name);
                let page = shown(&alice, &format!("session={}", session.cookie)).await;
                t.call(format!("the page for the session {name:?}"), || page)
                    .gives(session.python);
            }
        });
    }

    #[test]
    fn flask_finds_what_a_handler_wrote() {
        claim!(
            STEP,
            "A change goes into a cookie with all that was in the session before",
            "Flask 3.1.3, sessions.py, save_session"
        )
        .test(async |t| {
            let site = t.serve(site(key()));
            let alice = t.browser("alice", &site);
            let before = written("uuid").cookie;
            let reply = alice
                .get_with_cookie("/dark", format!("session={before}"))
                .await;
            let after = cookie(&reply).unwrap_or_default();
            t.call("the session in the cookie that was set", || {
                key()
                    .open(&after, NOW, 0)
                    .map(|it| Value::Dict(it).to_string())
            })
            .gives(Ok(
                "{'color': 'dark', 'u': UUID('0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0')}".to_owned(),
            ));
        });
    }

    #[test]
    fn only_changes_are_written() {
        claim!(
            STEP,
            "A session that was only read, or from which nothing was removed, sets no cookie",
            "Flask 3.1.3, sessions.py, should_set_cookie"
        )
        .test(async |t| {
            let site = t.serve(site(key()));
            let alice = t.browser("alice", &site);
            let cookie = format!("session={}", written("one name").cookie);
            for path in ["/look", "/forget", "/none"] {
                for cookie in [&cookie, "session=broken"] {
                    let reply = alice.get_with_cookie(path, cookie).await;
                    let header = header(&reply, "set-cookie");
                    t.call(
                        format!("the Set-Cookie of {path} for the cookie {cookie}"),
                        || header,
                    )
                    .gives(String::new());
                }
            }
        });
    }

    #[test]
    fn caches_hear_of_the_cookie() {
        claim!(
            STEP,
            "An answer says Vary: Cookie where the handler took a session, and only there",
            "RFC 9110, section 12.5.5; CVE-2023-30861; CVE-2026-27205"
        )
        .test(async |t| {
            let site = t.serve(site(key()));
            let alice = t.browser("alice", &site);
            for (path, vary) in [
                ("/look", "cookie"),
                ("/dark", "cookie"),
                ("/forget", "cookie"),
                ("/answer/500", "cookie"),
                ("/none", ""),
            ] {
                let reply = alice.get(path).await;
                let header = header(&reply, "vary");
                t.call(format!("the Vary of {path}, in small letters,"), || {
                    header.to_lowercase()
                })
                .gives(vary.to_owned());
            }
        });
    }

    #[test]
    fn an_answer_with_a_cookie_is_not_stored() {
        claim!(
            STEP,
            "An answer that sets the session's cookie is no-store, and others are left alone",
            "RFC 9111, section 5.2.2.5"
        )
        .test(async |t| {
            let site = t.serve(site(key()));
            let alice = t.browser("alice", &site);
            let cookie = key().sign(&dict([("color", "dark".into())]), NOW);
            for (path, control) in [
                ("/look", ""),
                ("/dark", "no-store"),
                ("/forget", "no-store"),
                ("/own", "no-store"),
                ("/own-look", "max-age=60"),
            ] {
                let reply = alice
                    .get_with_cookie(path, format!("session={cookie}"))
                    .await;
                let header = header(&reply, "cache-control");
                t.call(format!("the Cache-Control of {path}"), || header)
                    .gives(control.to_owned());
            }
        });
    }

    #[test]
    fn an_empty_session_is_deleted() {
        claim!(
            STEP,
            "When the last value is taken out, the cookie is deleted, under the path it was set for",
            "Flask 3.1.3, sessions.py, save_session; RFC 6265bis, section 5.7"
        )
        .test(async |t| {
            let site = t.serve(site(key()));
            let alice = t.browser("alice", &site);
            alice.get("/dark").await;
            let forgotten = alice.get("/forget").await.set_cookies();
            alice.get("/forget").await;
            // In the transcript a cookie that was deleted has no value, so look at the header.
            let value = cookie_of(&forgotten);
            t.call("the value that /forget sets", || value)
                .gives(Some(String::new()));
            let before = UNIX_EPOCH + Duration::from_secs(NOW - 1);
            t.call("whether it is an end before now", || {
                forgotten.iter().all(|set| set.deletes(before))
            })
            .gives(true);
            t.matches_snapshot();
            let left = alice.cookies("/");
            t.call("the cookies that alice has left", || left).gives(None);
        });
    }

    #[test]
    fn what_is_not_a_session_is_none() {
        claim!(
            STEP,
            "A broken cookie, an old one, one from the future, or two: no session, and no error page",
            "CWE-20; Flask 3.1.3, sessions.py, open_session"
        )
        .test(async |t| {
            let site = t.serve(site(key()));
            let alice = t.browser("alice", &site);
            let good = written("one name").cookie;
            let month = flask_cookies::MAX_AGE;
            let cookies = [
                "".to_owned(),
                "session=".to_owned(),
                "session=.".to_owned(),
                "session=..".to_owned(),
                format!("session={good}x"),
                format!("Session={good}"),
                format!("sessions={good}"),
                format!("session={}", verdict("another key").cookie),
                format!("session={}", verdict("no JSON").cookie),
                format!("session={}", key().sign(&of("ada"), NOW + 1)),
                format!("session={}", key().sign(&of("ada"), NOW - month - 1)),
                format!("session={good}; session={good}"),
                format!("session={good}; session="),
            ];
            for cookie in cookies {
                let page = shown(&alice, &cookie).await;
                t.call(format!("the page for the cookie {cookie:?}"), || page)
                    .gives("{}".to_owned());
            }
            for cookie in [
                format!("theme=dark; session={good}"),
                format!("session={good}; theme=dark"),
                format!("session={}", key().sign(&of("ada"), NOW - month)),
            ] {
                let page = shown(&alice, &cookie).await;
                t.call(format!("the page for the cookie {cookie:?}"), || page)
                    .gives("{'user': 'ada'}".to_owned());
            }
            for neighbor in [&b"theme=caf\xe9; "[..], "theme=caf\u{e9}; ".as_bytes()] {
                let line = [neighbor, b"session=", good.as_bytes()].concat();
                let request = Request::get("/look").header("cookie", &line);
                let page = alice.send(request).await.text();
                let line = line.escape_ascii();
                t.call(format!("the page for the Cookie line {line}"), || page)
                    .gives("{'user': 'ada'}".to_owned());
            }
            let own = format!("session={good}");
            for (lines, expected) in [
                (["theme=dark", &own], "{'user': 'ada'}"),
                ([&own, &own], "{}"),
            ] {
                let request = Request::get("/look").header("cookie", lines[0]);
                let page = alice.send(request.header("cookie", lines[1])).await.text();
                t.call(format!("the page for the Cookie lines {lines:?}"), || page)
                    .gives(expected.to_owned());
            }
        });
    }

    #[test]
    fn a_permanent_session_outlives_the_browser() {
        claim!(
            STEP,
            "A cookie has an Expires, 31 days ahead, if _permanent is True in the session, and else none",
            "Flask 3.1.3, sessions.py, get_expiration_time"
        )
        .test(async |t| {
            let site = t.serve(site(key()));
            let alice = t.browser("alice", &site);
            let expires = |reply: &Reply| {
                let set = reply.set_cookies();
                let expires = set.first().and_then(|set| set.attribute("expires"));
                expires.map(|date| String::from_utf8_lossy(date).into_owned())
            };
            let session_only = expires(&alice.get("/dark").await);
            t.call("the Expires of /dark", || session_only).gives(None);
            let stay = alice.get("/stay").await;
            let stayed = format!("session={}", cookie(&stay).unwrap_or_default());
            let dark = alice.get_with_cookie("/dark", stayed).await;
            let leave = alice.get("/leave").await;
            let no_more = format!("session={}", cookie(&leave).unwrap_or_default());
            let no_more = expires(&alice.get_with_cookie("/dark", no_more).await);
            for (path, none) in [("/leave", expires(&leave)), ("/dark, after it,", no_more)] {
                t.call(format!("the Expires of {path} where _permanent is False"), || none)
                    .gives(None);
            }
            for (path, reply) in [("/stay", stay), ("/dark", dark)] {
                let date = expires(&reply);
                t.call(
                    format!("the Expires of {path}, once the session is permanent,"),
                    || date,
                )
                .gives(Some("Sun, 09 Nov 2025 08:53:20 GMT".to_owned()));
            }
        });
    }

    #[test]
    fn an_error_page_changes_nothing() {
        claim!(
            STEP,
            "After a 5xx the session is what it was before, messages and all",
            "the chapter; unlike Flask 3.1.3"
        )
        .test(async |t| {
            let site = t.serve(site(key()));
            let alice = t.browser("alice", &site);
            alice.get("/dark").await;
            for (status, color) in [(500, "dark"), (503, "dark"), (599, "dark"), (404, "red")] {
                let reply = alice.get(&format!("/answer/{status}")).await;
                let is_set = !reply.set_cookies().is_empty();
                t.call(
                    format!("whether an answer with {status} sets the cookie"),
                    || is_set,
                )
                .gives(color == "red");
                let page = alice.get("/look").await.text();
                t.call(format!("the session after an answer with {status}"), || {
                    page
                })
                .gives(format!("{{'color': '{color}'}}"));
            }
        });
    }

    #[test]
    fn a_handlers_own_headers_stay() {
        claim!(
            STEP,
            "What a handler says in Vary and Set-Cookie stands beside what the session says",
            "RFC 9110, section 12.5.5; RFC 6265bis, section 4.1.1"
        )
        .test(async |t| {
            let site = t.serve(site(key()));
            let alice = t.browser("alice", &site);
            for (path, names) in [("/own", "session theme"), ("/own-look", "theme")] {
                let reply = alice.get(path).await;
                let vary = header(&reply, "vary").to_lowercase();
                let mut vary: Vec<_> = vary.split(", ").collect();
                vary.sort_unstable();
                t.call(format!("the Vary of {path}, sorted,"), || vary.join(" "))
                    .gives("accept-language cookie".to_owned());
                let set = reply.set_cookies();
                let mut set: Vec<_> = set
                    .iter()
                    .map(|set| String::from_utf8_lossy(set.name()))
                    .collect();
                set.sort_unstable();
                t.call(format!("the cookies that {path} sets, sorted,"), || {
                    set.join(" ")
                })
                .gives(names.to_owned());
            }
        });
    }

    #[test]
    fn a_session_too_long_is_sent_with_a_warning() {
        claim!(
            STEP,
            "A cookie that no browser keeps is set all the same, and the program warns of it",
            "Flask 3.1.3, sessions.py, save_session; RFC 6265bis, section 5.6"
        )
        .test(async |t| {
            let mut random = fastrand::Rng::with_seed(11);
            let text: String = (0..6000).map(|_| random.alphanumeric()).collect();
            let (session, mut response) = (Session::default(), Response::new(()).map(Into::into));
            session.insert("text", text.as_str());
            t.call("write_session for 6,000 letters", || {
                write_session(&key(), &session, NOW, &mut response);
            })
            .value();
            let set = response.headers().get("set-cookie").map(SetCookie::parse);
            let value = set.map(|set| String::from_utf8_lossy(set.value()).into_owned());
            let value = value.unwrap_or_default();
            t.call("whether the cookie that it sets holds the session", || {
                key().open(&value, NOW, 0) == Ok(session.values())
            })
            .gives(true);
            t.call("too_long for this cookie", || too_long(&value))
                .must("a warning", Option::is_some);
            for (length, warns) in [(4096 - 7, false), (4096 - 6, true)] {
                t.call(
                    format!("whether too_long warns of {length} letters"),
                    || too_long(&"a".repeat(length)).is_some(),
                )
                .gives(warns);
            }
        });
    }
}

mod step_9 {
    //! Write `flash` and `take_messages`: tuples in a list under `_flashes`.
    use super::*;
    use flask_cookies::{Message, Session, app, flash, take_messages};

    const STEP: Step = CHAPTER.step(9, "Messages that Flask shows");

    fn message(category: &str, text: &str, is_html: bool) -> Message {
        Message {
            category: category.to_owned(),
            text: text.to_owned(),
            is_html,
        }
    }

    fn pair(category: &str, text: &str) -> Value {
        Value::Tuple(vec![category.into(), text.into()])
    }

    #[test]
    fn a_message_is_a_tuple_in_a_list() {
        claim!(
            STEP,
            "A message is kept as Flask keeps it, behind those that wait already",
            "Flask 3.1.3, helpers.py, flash"
        )
        .test(async |t| {
            let session = Session::default();
            t.call("flash(&session, \"message\", \"One\")", || {
                flash(&session, "message", "One")
            })
            .value();
            t.call("flash(&session, \"error\", \"Two\")", || {
                flash(&session, "error", "Two")
            })
            .value();
            t.call("the session's _flashes", || session.get("_flashes"))
                .gives(Some(Value::List(vec![
                    pair("message", "One"),
                    pair("error", "Two"),
                ])));
            t.call("whether the session is modified", || session.is_modified())
                .gives(true);
            for count in 3..=30 {
                flash(&session, "message", &count.to_string());
                let waiting = session.get("_flashes");
                t.call(
                    format!("how many wait after flash number {count}"),
                    || match waiting {
                        Some(Value::List(all)) => all.len(),
                        _ => 0,
                    },
                )
                .gives(count);
            }
        });
    }

    #[test]
    fn messages_are_taken_once() {
        claim!(
            STEP,
            "Messages come oldest first, and after that there is none: the key is gone",
            "Flask 3.1.3, helpers.py, get_flashed_messages"
        )
        .test(async |t| {
            let session = Session::default();
            for text in ["One", "Two", "One"] {
                flash(&session, "message", text);
            }
            let one = || message("message", "One", false);
            t.call("take_messages", || take_messages(&session))
                .gives(vec![one(), message("message", "Two", false), one()]);
            t.call("take_messages, again,", || take_messages(&session))
                .gives(vec![]);
            t.call("what is left in the session", || session.values())
                .gives(Dict::new());
        });
    }

    #[test]
    fn nothing_to_take_changes_nothing() {
        claim!(
            STEP,
            "Where no message waits the session isn't modified, and other values stay",
            "Flask 3.1.3, helpers.py, get_flashed_messages"
        )
        .test(async |t| {
            let session = Session::of(dict([("user", "ada".into())]));
            t.call("take_messages", || take_messages(&session))
                .gives(vec![]);
            t.call("whether the session is modified", || session.is_modified())
                .gives(false);
            flash(&session, "message", "One");
            take_messages(&session);
            t.call("what is left in the session", || session.values())
                .gives(dict([("user", "ada".into())]));
        });
    }

    #[test]
    fn markup_stays_markup() {
        claim!(
            STEP,
            "A message that Flask marked as HTML is one, and a text that looks like HTML isn't",
            "Flask 3.1.3, json/tag.py, TagMarkup; CWE-79"
        )
        .test(async |t| {
            let opened = key().open(&written("messages").cookie, NOW, DAY);
            let session = Session::of(opened.expect("it was recorded"));
            flash(&session, "message", "<b>Three</b>");
            t.call(
                "take_messages for those that Flask left, and one more,",
                || take_messages(&session),
            )
            .gives(vec![
                message("message", "Welcome back.", false),
                message("error", "<em>Twice</em>", true),
                message("message", "<b>Three</b>", false),
            ]);
        });
    }

    #[test]
    fn what_is_no_message_is_left_out() {
        claim!(
            STEP,
            "A list that another program left under _flashes is no panic, and hides no message",
            "CWE-20"
        )
        .test(async |t| {
            let as_list = Value::List(vec!["a".into(), "b".into()]);
            let triple = Value::Tuple(vec!["a".into(), "b".into(), "c".into()]);
            let odd = [
                Value::Null,
                Value::Int(1),
                "text".into(),
                Value::Tuple(vec![]),
                triple,
                as_list,
                Value::Tuple(vec![Value::Int(1), "b".into()]),
                Value::Tuple(vec!["a".into(), Value::Int(1)]),
            ];
            let one = || pair("message", "One");
            let mut all = odd.to_vec();
            all.insert(3, one());
            let session = Session::of(dict([("_flashes", Value::List(all.clone()))]));
            flash(&session, "message", "One");
            all.push(one());
            t.call("_flashes after flash behind odd values", || {
                session.get("_flashes")
            })
            .gives(Some(Value::List(all)));
            t.call(
                "take_messages for a list of odd values and two messages",
                || take_messages(&session),
            )
            .gives(vec![message("message", "One", false); 2]);
            for list in [vec![], odd.to_vec()] {
                let session = Session::of(dict([("_flashes", Value::List(list.clone()))]));
                t.call(format!("take_messages for {}", Value::List(list)), || {
                    take_messages(&session)
                })
                .gives(vec![]);
                t.call("whether _flashes is gone, and that is a change,", || {
                    session.get("_flashes").is_none() && session.is_modified()
                })
                .gives(true);
            }
            for value in odd.into_iter().chain([Value::Tuple(vec![one()])]) {
                let session = Session::of(dict([("_flashes", value.clone())]));
                t.call(format!("take_messages where _flashes is {value}"), || {
                    take_messages(&session)
                })
                .gives(vec![]);
                t.call("whether _flashes is gone", || {
                    session.get("_flashes").is_none()
                })
                .gives(true);
                let session = Session::of(dict([("_flashes", value.clone())]));
                flash(&session, "message", "One");
                t.call(
                    format!("take_messages after flash, where _flashes was {value},"),
                    || take_messages(&session),
                )
                .gives(vec![message("message", "One", false)]);
            }
        });
    }

    #[test]
    fn a_message_waits_for_the_next_page() {
        claim!(
            STEP,
            "Messages cross from one request to the next in the cookie, and are shown once",
            "Flask 3.1.3, helpers.py"
        )
        .test(async |t| {
            let site = t.serve(app(key(), || NOW));
            let alice = t.browser("alice", &site);
            for path in ["/login", "/say/hello", "/messages", "/messages", "/profile"] {
                alice.get(path).await;
            }
            t.matches_snapshot();
        });
    }

    #[test]
    fn text_is_escaped_and_markup_is_not() {
        claim!(
            STEP,
            "The page shows a text as it was written, and Markup as HTML",
            "CWE-79"
        )
        .test(async |t| {
            let site = t.serve(app(key(), || NOW));
            let alice = t.browser("alice", &site);
            let cookie = format!("session={}", written("messages").cookie);
            let page = alice.get_with_cookie("/", &cookie).await.text();
            t.call("the page for Flask's messages", || page)
                .must("<em>Twice</em> as it is", |page| {
                    page.contains("<em>Twice</em>")
                });
            let reply = alice.get("/say/%3Cem%3EThree").await;
            t.call("the status of /say", || reply.status).gives(200);
            let page = alice.get("/").await.text();
            t.call("the page after a text with <em>", || page)
                .must("&lt;em&gt;Three, escaped", |page| {
                    page.contains("&lt;em&gt;Three") && !page.contains("<em>Three")
                });
        });
    }
}
