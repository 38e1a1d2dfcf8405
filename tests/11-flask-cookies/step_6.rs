//! Write `SecretKey::open`: the signature, the time, the payload and the tags, in their order.

use flask_cookies::{Dict, Error, MAX_AGE, Part, Tag, Value, read_json};
use harness::{Step, claim};
use signed_cookies::encode;

use crate::cases;
use crate::cases::{DAY, verdict};
use crate::common::*;
use crate::fuzz::{Fuzz, signed, squeezed, time};
use crate::recorded::NOW;

const STEP: Step = CHAPTER.step(6, "Open a session");

#[test]
fn reads_what_flask_wrote() {
    claim!(
        STEP.invariant(1),
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
        STEP.invariant(5),
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
            t.see(format!("whether SecretKey::open takes {:?}", verdict.name), opened(&verdict.name).is_ok(),
            )
            .is(valid);
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
    ("not a number", Error::NotFinite),
    ("an integer of 20 digits", Error::Integer),
    ("half a cookie emoji", Error::HalfACharacter),
];

#[test]
fn stricter_than_python_on_purpose() {
    claim!(
        STEP.invariant(6),
        "What Python accepts, and Flask never writes or JSON can't say, is refused, with the reason",
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
fn what_python_writes_beside_json_has_a_name() {
    claim!(
        STEP.invariant(7),
        "A session with NaN, an infinity or half of a surrogate pair in it, which a real Flask writes and \
         reads, is refused with an error of its own",
        "RFC 8259, sections 6 and 8.2"
    )
    .test(async |t| {
        let open = |json: &str| {
            let cookie = signed(&encode(json.as_bytes()), &time());
            t.call(format!("SecretKey::open for {json}"), || key().open(&cookie, NOW, DAY))
        };
        for number in ["NaN", "Infinity", "-Infinity"] {
            for json in [
                format!(r#"{{"x":{number}}}"#),
                format!(r#"{{"user":"ada","x":[1.5,{number}]}}"#),
                format!(r#"{{"x":{{" t":[{{"y":{number}}}]}},"z":1}}"#),
            ] {
                open(&json).gives(Err(Error::NotFinite));
            }
        }
        for text in [r"\ud800", r"\udc00", r"a\udbffb", r"\udfff\ud800", r"\ud83c\ud83c", r"\ud83c\n", r"\\\uD83Cx"] {
            for json in [
                format!(r#"{{"x":"{text}"}}"#),
                format!(r#"{{"ok":"\ud83c\udf6a","{text}":1}}"#),
                format!(r#"{{"x":{{" m":"{text}"}},"z":NaN}}"#),
            ] {
                open(&json).gives(Err(Error::HalfACharacter));
            }
        }
        // Whole characters, and what only looks like half of one.
        for text in [r"\ud83c\udf6a", r"\\ud800", "NaN", "-Infinity", r"\ud7ff\ue000"] {
            let json = format!(r#"{{"x":"{text}"}}"#);
            open(&json).must("a session", |session| session.is_ok());
        }
        for (json, column) in [(r#"{"x":nan}"#, 7), (r#"{"x":"\ud83c"#, 12), (r#"{"x":}"#, 6)] {
            open(json).gives(Err(Error::Json { column }));
        }
    });
}

#[test]
fn the_signature_comes_first_then_the_time_then_the_rest() {
    claim!(
        STEP.invariants(&[2, 3]),
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
        open("a bomb that isn't signed", format!("{bomb}.{}.{wrong}", time()), NOW, signature);
        open("a time that isn't signed", format!("e30.!.{wrong}"), NOW, signature);
        open("an old cookie that isn't signed", format!("e30.{}.{wrong}", time()), NOW * 2, signature);
        let age = DAY + 1;
        open("an old bomb", signed(&bomb, &time()), NOW + age, Error::Expired { age });
        open("a bomb from the future", signed(&bomb, &time()), NOW - 1, Error::Future { ahead: 1 });
        open("a bomb without a time", signed(&bomb, "!"), NOW,
            Error::Base64 { part: Part::Time, at: Some(0) });
        open("a bomb", signed(&bomb, &time()), NOW, Error::TooLarge);
        let good = signed("e30", &time());
        for max_age in [0, 1, DAY, MAX_AGE, 2 * MAX_AGE, u64::MAX - NOW] {
            for (more, verdict) in [
                (0, Ok(Dict::new())),
                (1, Err(Error::Expired { age: max_age + 1 })),
            ] {
                let age = max_age + more;
                let Some(now) = NOW.checked_add(age) else {
                    continue;
                };
                t.call(
                    format!("SecretKey::open for a cookie of {age} seconds, max_age {max_age},"),
                    || key().open(&good, now, max_age),
                )
                .gives(verdict);
            }
        }
    });
}

#[test]
fn no_parser_runs_on_a_forgery() {
    claim!(
        STEP.invariant(4),
        "A payload of 32 megabytes that isn't signed takes less than 8 of memory to refuse",
        "ASVS 5.0, 9.1.1; CWE-345"
    )
    .test(async |t| {
        let _alone = one_at_a_time();
        let wrong = encode(&[7; 20]);
        let large = [&"A".repeat(32 << 20), ".", &time(), ".", &wrong].concat();
        let key = key();
        let more = megabytes(|| {
            t.call("SecretKey::open for 32 megabytes that isn't signed", || {
                key.open(&large, NOW, DAY)
            })
            .gives(Err(Error::Signature { bytes: 20 }));
        });
        t.see("the megabytes of memory that this took at most", more)
            .must("less than 8: nothing was decoded or copied", |&megabytes| {
                megabytes < 8
            });
    });
}

#[test]
fn nesting_has_an_end() {
    claim!(
        STEP.invariant(8),
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
        STEP.invariant(9),
        "5,000 cookies that no program would write give sessions or errors, and no panic",
        "CWE-20"
    )
    .test(async |t| {
        let (mut fuzz, key) = (Fuzz::new(11), key());
        let mut sessions = 0;
        for _ in 0..5_000 {
            let cookie = fuzz.cookie();
            let opened = t.call(format!("SecretKey::open({cookie:?})"), || {
                key.open(&cookie, NOW, DAY)
            });
            sessions += u32::from(opened.value().is_ok());
        }
        t.see("how many of them were sessions", sessions).must(
            "more than 250: the tests get behind the signature",
            |&count| count > 250,
        );
    });
}
