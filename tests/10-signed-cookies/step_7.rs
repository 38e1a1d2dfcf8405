//! Write `crack`: the key of a signed cookie, if it is made of words.

use harness::{Step, claim};
use signed_cookies::{Error, WORDS, crack, sign_value, stages};

use crate::common::*;

const STEP: Step = CHAPTER.step(7, "Guess the key");

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
        STEP,
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
        STEP,
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
        STEP,
        "A key of one word is found, and of two words in their order, the same twice included",
        "CWE-326"
    )
    .test(async |t| {
        let (firsts, seconds) = (["open", "sesame", "x"], ["sesame", "open", "door"]);
        for word in [
            "open",
            "sesame",
            "x",
            "open sesame",
            "sesame open",
            "open open",
            "x door",
        ] {
            let cookie = sign_value(word.as_bytes(), "a.b");
            t.call(format!("crack for the key {word:?}"), || {
                crack(&cookie, &firsts, &seconds).map(|search| search.key)
            })
            .gives(Ok(key(word)));
        }
    });
}

#[test]
fn counts_its_guesses() {
    claim!(
        STEP,
        "Where the key isn't found, every word and every pair was tried once; it stops at the key",
        "CWE-326"
    )
    .test(async |t| {
        let call = |word: &str, firsts: usize, seconds: usize| {
            let cookie = sign_value(word.as_bytes(), "alice");
            t.call(
                format!("crack for the key {word:?} with {firsts} first words and {seconds} second ones"),
                || crack(&cookie, &WORDS[..firsts], &WORDS[..seconds]),
            )
        };
        for (firsts, seconds) in [(0, 0), (0, 5), (1, 0), (1, 1), (7, 0), (7, 5), (20, 20)] {
            let guesses = (firsts * (1 + seconds)) as u64;
            call("not a key of words", firsts, seconds)
                .must(&format!("`key: None` and `guesses: {guesses}`"), |result| {
                    matches!(result, Ok(search) if search.key.is_none() && search.guesses == guesses)
                });
        }
        call(WORDS[0], 1, 0).must("one guess", |result| {
            matches!(result, Ok(search) if search.guesses == 1)
        });
        call(WORDS[0], 100, 100).must("fewer guesses than 10,100: it stops", |result| {
            matches!(result, Ok(search) if search.guesses < 10_100)
        });
    });
}

#[test]
fn says_what_is_no_cookie() {
    claim!(
        STEP,
        "A text without a signature, or with a part of one, gives no key",
        "RFC 4648, section 3.3"
    )
    .test(async |t| {
        t.call("crack(\"alice\", …)", || crack("alice", &["a"], &["b"]))
            .gives(Err(Error::Parts));
        t.call("crack(\"alice.!\", …)", || {
            crack("alice.!", &["a"], &["b"])
        })
        .gives(Err(Error::NotBase64));
        for cut in [
            "alice.",
            &SECRET_KEY[.."alice.".len() + 4],
            &SECRET_KEY[..48],
        ] {
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
        STEP,
        "One cookie of her own is all that Mallory needs to be any user",
        "CWE-321, CWE-798"
    )
    .test(async |t| {
        hide_signatures(&t);
        let site = t.serve(stages(|| TUESDAY));
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
