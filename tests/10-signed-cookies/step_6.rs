//! Write `crack`: the key of a signed cookie, if it is made of words.

use harness::{Step, claim};
use signed_cookies::{Error, WORDS, crack, decode, encode, sign_value, stages};

use crate::common::*;

const STEP: Step = CHAPTER.step(6, "Guess the key");

// Cookies of `alice`, signed by Python's hmac. A whole search takes as many first words and second
// words as the list has, 200 million pairs. Each test takes the square of 200 by 200 in which the
// key lies, one of 4,993.
const SECRET_KEY: &str = "alice.mICYQmc-xG7rceM064h2g_lW8f33kxsdrOWi4JYM22E";
const RANDOM_STRING: &str = "alice.v7wN3LbyJs1hv7FdvCN7scCr4vf82QDyYKRbWrW9EHg";

fn key(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn finds_secret_key() {
    claim!(
        STEP.invariant(2),
        "The tutorial's first key, `secret key`, is found from one cookie",
        "CWE-321; ASVS 5.0, 11.2.3"
    )
    .test(async |t| {
        t.call(
            "crack with 200 first words and 200 second ones, as its key,",
            || {
                crack(SECRET_KEY, &WORDS[10_600..10_800], &WORDS[6_400..6_600])
                    .map(|search| search.key)
            },
        )
        .gives(Ok(key("secret key")));
    });
}

#[test]
fn finds_random_string() {
    claim!(
        STEP.invariant(2),
        "The tutorial's other key, `random string`, is found from one cookie",
        "CWE-321; ASVS 5.0, 11.2.3"
    )
    .test(async |t| {
        t.call(
            "crack with 200 first words and 200 second ones, as its key,",
            || {
                crack(RANDOM_STRING, &WORDS[9_600..9_800], &WORDS[11_800..12_000])
                    .map(|search| search.key)
            },
        )
        .gives(Ok(key("random string")));
    });
}

#[test]
fn tries_words_and_pairs() {
    claim!(
        STEP.invariants(&[1, 2]),
        "A key of one word is found, and of two words in their order, wherever they stand in the lists",
        "CWE-326"
    )
    .test(async |t| {
        let firsts = ["open", "sesame", "x", "Caf\u{e9}", "long-winded"];
        let seconds = ["sesame", "open", "door", "x-y", "hippopotamus"];
        let found = |key: &str, gives: bool| {
            let cookie = sign_value(key.as_bytes(), "a.b");
            t.call(format!("crack for the key {key:?}, with five words and five"), || {
                crack(&cookie, &firsts, &seconds).map(|search| search.key)
            })
            .gives(Ok(gives.then(|| key.to_owned())));
        };
        for first in firsts {
            found(first, true);
            for second in seconds {
                found(&format!("{first} {second}"), true);
            }
        }
        // What isn't asked for isn't tried.
        for other in [
            "", " ", "door", "x-y", "door open", "opensesame", "open  sesame", "open sesame ", " open",
            "open ", "Open", "open x", "open sesame door", "open.sesame", "caf\u{e9}",
        ] {
            found(other, false);
        }
        // The same cookie and as many words as before, but other words; and all of it once more.
        let cookie = sign_value(b"open sesame", "a.b");
        for _ in 0..2 {
            for (first, second, key) in [
                ("shut", "window", None),
                ("open", "sesame", Some("open sesame")),
                ("sesame", "open", None),
            ] {
                t.call(format!("crack for the key \"open sesame\", with {first:?} and {second:?}"), || {
                    crack(&cookie, &[first], &[second]).map(|search| search.key)
                })
                .gives(Ok(key.map(str::to_owned)));
            }
        }
    });
}

#[test]
fn counts_every_guess_when_none_fits() {
    claim!(
        STEP.invariant(3),
        "Where the key isn't found, every word and every pair was tried once",
        "CWE-326"
    )
    .test(async |t| {
        let cookie = sign_value(b"not a key of words", "alice");
        let sizes = [(0, 0), (0, 5), (1, 0), (1, 1), (2, 3), (7, 0), (7, 5), (1, 300), (300, 1), (20, 20)];
        for (firsts, seconds) in sizes {
            let guesses = (firsts * (1 + seconds)) as u64;
            t.call(
                format!("crack, where no key fits, with {firsts} first words and {seconds} second ones,"),
                || crack(&cookie, &WORDS[..firsts], &WORDS[..seconds]),
            )
            .must(&format!("`key: None` and `guesses: {guesses}`"), |result| {
                matches!(result, Ok(search) if search.key.is_none() && search.guesses == guesses)
            });
        }
        // A signature with one bit changed is no key's, wherever the bit stands.
        let (value, letters) = SECRET_KEY.split_at("alice.".len());
        let bytes = decode(letters).unwrap_or_default();
        for place in 0..bytes.len() {
            let mut other = bytes.clone();
            other[place] ^= 1 << (place % 8);
            let cookie = format!("{value}{}", encode(&other));
            t.call(format!("crack({cookie:?}, [\"secret\"], [\"key\"])"), || {
                crack(&cookie, &["secret"], &["key"])
            })
            .must("`key: None` and `guesses: 2`: a byte of the signature isn't this key's", |result| {
                matches!(result, Ok(search) if search.key.is_none() && search.guesses == 2)
            });
        }
    });
}

#[test]
fn stops_at_the_key() {
    claim!(
        STEP.invariant(4),
        "The count is of the keys that were tried up to the right one: of N keys, in any order, one is \
         the first, one the second, and one the last",
        "CWE-326"
    )
    .test(async |t| {
        for (firsts, seconds) in [(1, 0), (1, 1), (3, 2), (2, 5), (6, 4)] {
            let (firsts, seconds) = (&WORDS[..firsts], &WORDS[100..100 + seconds]);
            let pairs = firsts.iter().flat_map(|first| seconds.iter().map(move |second| format!("{first} {second}")));
            let keys: Vec<String> = firsts.iter().map(|&first| first.to_owned()).chain(pairs).collect();
            let counts = |value: &str| -> Vec<u64> {
                let searches = keys.iter().filter_map(|key| {
                    let cookie = sign_value(key.as_bytes(), value);
                    crack(&cookie, firsts, seconds).ok()
                });
                searches.map(|search| search.guesses).collect()
            };
            let of_alice = counts("alice");
            let mut sorted = of_alice.clone();
            sorted.sort_unstable();
            let (one, two) = (firsts.len(), seconds.len());
            t.see(
                format!("the guesses for each of the {} keys of {one} first words and {two} second ones, in order of size", keys.len()),
                sorted,
            )
            .is((1..=keys.len() as u64).collect::<Vec<_>>());
            // The order is the same for every cookie, also for one that says a word of the lists.
            for &value in firsts.iter().chain(seconds) {
                t.see(
                    format!("the guesses for each of these keys, where the cookie says {value:?} in place of `alice`"),
                    counts(value),
                )
                .is(of_alice.clone());
            }
        }
    });
}

#[test]
fn says_what_is_no_cookie() {
    claim!(
        STEP.invariant(5),
        "A text without a signature, or with a part of one, gives no key",
        "RFC 4648, section 3.3"
    )
    .test(async |t| {
        t.call("crack(\"alice\", …)", || crack("alice", &["a"], &["b"]))
            .gives(Err(Error::Parts));
        // There is nothing to try, and still something to say.
        t.call("crack(\"alice\", [], [])", || crack("alice", &[], &[]))
            .gives(Err(Error::Parts));
        t.call("crack(\"alice.!\", …)", || {
            crack("alice.!", &["a"], &["b"])
        })
        .gives(Err(Error::NotBase64));
        t.call("crack(\"alice.Zh\", …)", || {
            crack("alice.Zh", &["a"], &["b"])
        })
        .gives(Err(Error::NotCanonical));
        let (value, letters) = SECRET_KEY.split_at("alice.".len());
        let bytes = decode(letters).unwrap_or_default();
        let mut cuts: Vec<String> = (0..32)
            .flat_map(|end| [encode(&bytes[..end]), encode(&bytes[end + 1..])])
            .collect();
        cuts.extend([
            encode(&[&bytes[..], &[0]].concat()),
            encode(&bytes.repeat(2)),
        ]);
        // Characters of several bytes before a short signature.
        let several_bytes = format!("{}.AA", "\u{1f600}".repeat(30));
        let cuts = cuts.iter().map(|cut| format!("{value}{cut}"));
        for cut in cuts.chain([several_bytes]) {
            let cut = cut.as_str();
            t.call(format!("crack({cut:?}, [\"secret\"], [\"key\"])"), || {
                crack(cut, &["secret"], &["key"])
            })
            .must(
                "no key: this is no key's signature",
                |result| !matches!(result, Ok(search) if search.key.is_some()),
            );
        }
    });
}

#[test]
fn a_guessed_key_signs_anything() {
    claim!(
        STEP.invariant(2),
        "One cookie of her own is all that Mallory needs to be any user",
        "CWE-321, CWE-798"
    )
    .test(async |t| {
        hide_signatures(&t);
        let site = t.serve(stages());
        let mallory = t.browser("mallory", &site);
        let own = logged_in(&mallory, "/value/login?name=mallory").await;
        let search = t
            .call("crack with Mallory's own cookie", || {
                crack(&own, &WORDS[9_600..9_800], &WORDS[11_800..12_000])
            })
            .value();
        let key = search
            .ok()
            .and_then(|search| search.key)
            .unwrap_or_default();
        let forged = sign_value(key.as_bytes(), "alice");
        mallory
            .get_with_cookie("/value", format!("user={forged}"))
            .await;
        t.matches_snapshot();
    });
}
