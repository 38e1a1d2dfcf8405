//! Write `read_time`, `write_time` and `check_age`: seconds since 1970 in as few bytes as it
//! takes, and how old is too old.

use flask_cookies::{Error, Part, check_age, read_time, write_time};
use harness::{Step, claim};
use signed_cookies::encode;

use crate::cases::DAY;
use crate::common::*;
use crate::recorded::NOW;
use crate::{cases, recorded};

const STEP: Step = CHAPTER.step(3, "Read the time");

#[test]
fn no_zeros_in_front() {
    claim!(
        STEP.invariants(&[1, 2]),
        "A time is written big-endian, without zeros in front, and zero itself as nothing",
        "itsdangerous 2.2.0, encoding.py, int_to_bytes; recorded"
    )
    .test(async |t| {
        for entry in cases::entries("times") {
            let [seconds, text] = ["seconds", "text"].map(|field| recorded::text(&entry, field));
            let number: u64 = seconds.parse().expect("a number");
            t.call(format!("write_time({seconds})"), || write_time(number))
                .gives(text);
        }
    });
}

#[test]
fn reads_what_flask_wrote() {
    claim!(
        STEP.invariant(3),
        "Every time is read, from zero to the last that eight bytes hold",
        "itsdangerous 2.2.0, encoding.py, bytes_to_int; recorded"
    )
    .test(async |t| {
        for entry in cases::entries("times") {
            let [seconds, text] = ["seconds", "text"].map(|field| recorded::text(&entry, field));
            let number: u64 = seconds.parse().expect("a number");
            t.call(format!("read_time({text:?})"), || read_time(&text))
                .gives(Ok(number));
        }
        for places in 0..64 {
            let number = 0xfedc_ba98_7654_3211_u64 >> places;
            let text = t
                .call(format!("write_time({number})"), || write_time(number))
                .value();
            t.call(format!("read_time({text:?})"), || read_time(&text))
                .gives(Ok(number));
        }
    });
}

#[test]
fn a_time_has_one_text() {
    claim!(
        STEP.invariant(4),
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
        STEP.invariant(5),
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
            ("aOd4AAaOd4AA=", Error::Base64 { part, at: Some(12) }),
            ("aOd4AAaOd4AAa", Error::Base64 { part, at: None }),
            ("aOd4AAaOd4AAaB", Error::NotCanonical { part }),
            // These begin with a zero, too.
            ("AA=", Error::Base64 { part, at: Some(2) }),
            ("AAB", Error::NotCanonical { part }),
        ] {
            t.call(format!("read_time({text:?})"), || read_time(text))
                .gives(Err(error));
        }
    });
}

#[test]
fn valid_for_so_long_and_not_a_second_more() {
    claim!(
        STEP.invariants(&[6, 7]),
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
        STEP.invariant(8),
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
