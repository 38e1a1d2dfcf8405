//! Write `StoreKey::of`, the `Debug` of `SessionId`, and `log_line`: what may be printed in the
//! ID's place.

use std::marker::PhantomData;

use harness::{Step, claim};
use session_ids::{SessionId, StoreKey, log_line};

use crate::site::*;

const STEP: Step = CHAPTER.step(7, "Keep it out of the log");

/// Texts of IDs, and what `printf %s ID | sha256sum` prints for them.
const KNOWN: [(&str, &str); 4] = [
    (
        "AAAAAAAAAAAAAAAAAAAAAA",
        "8a5bdb4cc15164126c6ef2668de9dd240d299ce6397a42c95a9411b93d080ed8",
    ),
    (
        "AAECAwQFBgcICQoLDA0ODw",
        "5d2611d5a4dd2b40b277dfdb5ecf5b49819150d7d5c62f4eef960cb0c24db20c",
    ),
    (
        "_____________________w",
        "f055fbb78d51e39defb88d8b20b4a09c062521bd773160dfc23e9bf3fbaba0eb",
    ),
    (
        "-_-_-_-_-_-_-_-_-_-_-w",
        "ddf480dc98545b7d892bf468d5fd76f24348ff2f388b6af3648db10d7025662e",
    ),
];

/// IDs whose parts can't stand in a printed line by chance.
const IDS: [&str; 3] = [
    "sQ4Zx9-KpW_2vLrT7yBnMg",
    "H7t_Xk2-QzJp4WvN8sRbLA",
    "a2V5cyBhcmUgbm90IGlkcw",
];

fn id(text: &str) -> SessionId {
    SessionId::parse(text).expect("one of the texts above")
}

/// The first run of five characters of `secret` that `said` holds.
fn leak(said: &str, secret: &str) -> Option<String> {
    let characters: Vec<char> = secret.chars().collect();
    let mut runs = characters.windows(5).map(String::from_iter);
    runs.find(|run| said.contains(run.as_str()))
}

#[test]
fn the_key_is_the_hash_of_the_text() {
    claim!(
        STEP.invariant(1),
        "A key is the SHA-256 of the ID's 22 characters, in 64 hexadecimal digits",
        "FIPS 180-4; OWASP Session Management Cheat Sheet"
    )
    .test(async |t| {
        for (text, hash) in KNOWN {
            let id = id(text);
            t.call(format!("StoreKey::of the ID {text}, printed,"), || {
                StoreKey::of(&id).to_string()
            })
            .gives(hash);
            let hex = |bytes: &[u8; 32]| -> String {
                bytes.iter().map(|byte| format!("{byte:02x}")).collect()
            };
            t.call(format!("StoreKey::of the ID {text}, as bytes,"), || {
                hex(StoreKey::of(&id).as_bytes())
            })
            .gives(hash);
        }
    });
}

#[test]
fn an_id_that_is_printed_shows_nothing_of_itself() {
    claim!(
        STEP.invariant(2),
        "Debug says that it is a SessionId, and shows neither its text nor its bytes",
        "CWE-532; OWASP ASVS 5.0, 16.2.5"
    )
    .test(async |t| {
        for text in IDS {
            let id = id(text);
            let bytes = id_bytes(text);
            let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            let list: Vec<String> = bytes.iter().map(u8::to_string).collect();
            for shown in [
                format!("{id:?}"),
                format!("{id:#?}"),
                format!("{id:x?}"),
                format!("{id:X?}"),
                format!("{id:40?}"),
                format!("{id:+?}"),
                format!("{:?}", Some(&id)),
            ] {
                t.see("the Debug of a SessionId", shown).must(
                    "the word SessionId, and nothing of the ID",
                    |shown| {
                        let lower = shown.to_lowercase();
                        let spaceless: String = shown.split_whitespace().collect();
                        shown.contains("SessionId")
                            && leak(shown, text).is_none()
                            && leak(&lower, &hex).is_none()
                            && !spaceless.contains(&list[..3].join(","))
                            && !spaceless.contains(&list[13..].join(","))
                    },
                );
            }
        }
        for text in IDS {
            let id = id(text);
            // A precision may cut the text off, and with it the word SessionId.
            for shown in [
                format!("{id:.6?}"),
                format!("{id:.22?}"),
                format!("{id:#060.40?}"),
            ] {
                t.see("the Debug of a SessionId, with a precision", shown)
                    .must("nothing of the ID", |shown| leak(shown, text).is_none());
            }
        }
        let without_key = |text: &str| {
            let id = id(text);
            let key = StoreKey::of(&id).to_string();
            format!("{id:?} {id:#?} {id:x?}").replace(&key[..8], "KEY")
        };
        t.see(
            "the Debug of 263 SessionIds, with KEY for the start of a key",
            different(&many_ids(), without_key),
        )
        .must("one text for all, or a part of the ID is in it", |texts| {
            texts.len() == 1
        });
    });
}

/// Seven that are known, and 256 that any generator could have drawn.
fn many_ids() -> Vec<String> {
    let known = IDS.into_iter().chain(KNOWN.map(|(id, _)| id));
    let drawn = (0..256).map(|_| SessionId::generate().text());
    known.map(str::to_owned).chain(drawn).collect()
}

/// The first few different texts that come out.
fn different(ids: &[String], text: impl Fn(&str) -> String) -> Vec<String> {
    let mut texts: Vec<String> = ids.iter().map(|id| text(id)).collect();
    texts.sort();
    texts.dedup();
    texts.truncate(3);
    texts
}

fn id_bytes(text: &str) -> Vec<u8> {
    use base64::Engine;
    let engine = base64::engine::general_purpose::URL_SAFE_NO_PAD;
    engine.decode(text).unwrap_or_default()
}

#[test]
fn a_line_of_the_log_tells_sessions_apart() {
    claim!(
        STEP.invariants(&[3, 4, 6]),
        "The log names a session by the start of its key, and holds nothing of the ID",
        "OWASP ASVS 5.0, 16.2.5; CWE-532"
    )
    .test(async |t| {
        for text in IDS {
            let key = StoreKey::of(&id(text)).to_string();
            t.call(format!("log_line({text:?})"), || log_line(text))
                .must(
                    "a line with the first 8 digits of the key, and nothing of the ID",
                    |line| {
                        line.contains(&key[..8])
                            && leak(line, text).is_none()
                            && !line.contains('\n')
                    },
                );
        }
        let without_key = |text: &str| {
            let key = StoreKey::of(&id(text)).to_string();
            log_line(text)
                .replace(&key, "KEY")
                .replace(&key[..8], "KEY")
        };
        t.see(
            "the result of log_line for 263 IDs, with KEY for the key of each",
            different(&many_ids(), without_key),
        )
        .must("one line for all, or a part of the ID is in it", |texts| {
            texts.len() == 1
        });
    });
}

#[test]
fn an_error_says_where_and_not_what() {
    claim!(
        STEP.invariants(&[5, 6]),
        "A cookie that is no ID may be nearly one: the log says what is wrong, and nothing of it",
        "CWE-209; CWE-532; OWASP ASVS 5.0, 16.5.1"
    )
    .test(async |t| {
        let long = "sQ4Zx9-KpW_2vLrT7yBnMg-qrstuvwxyz".repeat(100);
        let wrong = [
            long.as_str(),
            "sQ4Zx9-KpW_2vLrT7yBnMg==",
            "sQ4Zx9-KpW_2vLrT7yBn",
            "sQ4Zx9-KpW+2vLrT7yBnMg",
            "sQ4Zx9-KpW_2vLrT7yBnMh",
            "5a4dd2b40b277dfdb5ecf5b49819150d7d5c62f4eef960cb0c24db20c1234567",
            "qrstuvw\r\nqrstuvwxyz012",
            "qrstuvwxyzqrstuvwxyzqr\nqrstuvwxyz",
            "\u{e9}\u{20ac}qrstuvwxyz",
            "qrstuvwxyz\u{2028}qrstuvwxyz",
        ];
        for cookie in wrong {
            let error = SessionId::parse(cookie).err();
            let said = error.map(|error| error.to_string()).unwrap_or_default();
            let call = format!("log_line({:?})", start_of(cookie));
            t.call(call, || log_line(cookie)).must(
                &format!("a line that says {said:?}, and nothing of the cookie"),
                |line| {
                    line.contains(&said)
                        && leak(line, cookie).is_none()
                        && !line.contains(['\r', '\n'])
                },
            );
            let what = format!(
                "the error of SessionId::parse({:?}), printed",
                start_of(cookie)
            );
            t.see(what, error.map(|error| format!("{error:?} {error}")))
                .must("an error, and nothing of the cookie", |said| {
                    said.as_ref()
                        .is_some_and(|said| leak(said, cookie).is_none())
                });
        }
        let kinds = [
            "too short",
            "too long",
            "wrong in their spare bits",
            "wrong in their byte 10",
        ];
        for kind in kinds {
            let cookie = |id: &str| match kind {
                "too short" => id[..20].to_owned(),
                "too long" => format!("{id}{}", &id[..1]),
                "wrong in their spare bits" => format!("{}x", &id[..21]),
                _ => format!("{}+{}", &id[..10], &id[11..]),
            };
            t.see(
                format!("the result of log_line for 263 cookies that are {kind}"),
                different(&many_ids(), |id| log_line(&cookie(id))),
            )
            .must(
                "one line for all, or a part of the cookie is in it",
                |texts| texts.len() == 1,
            );
        }
        let id = "sQ4Zx9-KpW_2vLrT7yBnMg";
        let byte_0 = ["+", ".", "%", " ", "\u{e9}"].map(|it| format!("{it}{}", &id[it.len()..]));
        let byte_10 = ["+", ".", "/", ",", "\n", "\u{e9}", "\u{1f36a}"]
            .map(|it| format!("{}{it}{}", &id[..10], &id[10 + it.len()..]));
        let mut long = ["AA", "__", "Zz", "aA"]
            .map(|it| format!("{id}{it}"))
            .to_vec();
        long.extend([
            format!("AA{id}"),
            format!("++{id}"),
            "+".repeat(24),
            "\u{e9}".repeat(12),
        ]);
        let short = [
            &id[..5],
            &id[17..],
            "AAAAA",
            "+++++",
            "\u{e9}\u{e9}.",
            "a.b.c",
        ]
        .map(str::to_owned);
        for cookies in [&byte_0[..], &byte_10, &long, &short] {
            let error = SessionId::parse(&cookies[0]).err();
            // Of a text that is wrong in two ways, parse may say either.
            let alike = cookies
                .iter()
                .filter(|it| SessionId::parse(it).err() == error);
            let alike: Vec<String> = alike.cloned().collect();
            t.see(
                format!("the result of log_line for cookies of which parse says {error:?}"),
                different(&alike, log_line),
            )
            .must(
                "one line for all, or it tells more of the cookie",
                |texts| texts.len() == 1,
            );
        }
        for (cookie, said) in [
            ("sQ4Zx9-KpW_2vLrT7yBnMgAA", "its length is 24, not 22"),
            (
                "sQ4Zx9-KpW+2vLrT7yBnMg",
                "the byte at position 10 isn't one of base64url",
            ),
            (
                "sQ4Zx9-KpW_2vLrT7yBnMh",
                "the spare bits of the last character aren't zero",
            ),
        ] {
            t.call(format!("log_line({cookie:?})"), || log_line(cookie))
                .must(&format!("a line that says {said:?}"), |line| {
                    line.contains(said)
                });
        }
        for cookie in ["", "a", "=", "\n"] {
            let said = SessionId::parse(cookie)
                .err()
                .map(|error| error.to_string());
            let said = said.unwrap_or_default();
            t.call(format!("log_line({cookie:?})"), || log_line(cookie))
                .must(&format!("a line that says {said:?}"), |line| {
                    line.contains(&said) && !line.contains(['\r', '\n'])
                });
        }
    });
}

/// Whether a type has a trait, found out by which of two constants the compiler takes.
struct Has<T>(PhantomData<T>);

trait Lacks {
    const PRINTED: bool = false;
    const COMPARED: bool = false;
    const HASHED: bool = false;
    const ORDERED: bool = false;
}

impl<T> Lacks for Has<T> {}

#[allow(dead_code)]
impl<T: std::fmt::Display> Has<T> {
    const PRINTED: bool = true;
}

#[allow(dead_code)]
impl<T: PartialEq> Has<T> {
    const COMPARED: bool = true;
}

#[allow(dead_code)]
impl<T: std::hash::Hash> Has<T> {
    const HASHED: bool = true;
}

#[allow(dead_code)]
impl<T: PartialOrd> Has<T> {
    const ORDERED: bool = true;
}

#[test]
fn a_key_does_what_an_id_must_not() {
    claim!(
        STEP.invariant(7),
        "A key can be printed, compared and kept in a map, and an ID can't",
        "CWE-312; CVE-2019-16782"
    )
    .test(async |t| {
        let [one, other] = [IDS[0], IDS[1]].map(id);
        t.call("StoreKey::of(&id) == StoreKey::of(&id.clone())", || {
            StoreKey::of(&one) == StoreKey::of(&one.clone())
        })
        .gives(true);
        t.call("StoreKey::of(&one) == StoreKey::of(&other)", || {
            StoreKey::of(&one) == StoreKey::of(&other)
        })
        .gives(false);
        type Id = Has<SessionId>;
        let traits = [
            ("Display", Id::PRINTED),
            ("PartialEq", Id::COMPARED),
            ("Hash", Id::HASHED),
            ("PartialOrd", Id::ORDERED),
        ];
        t.see(
            "the traits by which an ID could be printed, compared or kept",
            {
                let those = traits.iter().filter(|(_, has)| *has);
                those.map(|(name, _)| *name).collect::<Vec<_>>()
            },
        )
        .is(Vec::<&str>::new());
    });
}
