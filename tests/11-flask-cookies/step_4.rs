//! Write `unpack`: base64url, and behind a leading dot zlib, of which you read no more than
//! `LONGEST` bytes.

use flask_cookies::{Error, LONGEST, Part, unpack};
use harness::{Step, claim};
use miniz_oxide::deflate::compress_to_vec_zlib;
use signed_cookies::encode;

use crate::cases;
use crate::cases::verdict;
use crate::common::*;
use crate::fuzz::squeezed;

const STEP: Step = CHAPTER.step(4, "Unpack the payload");

fn text(payload: &str) -> Result<String, Error> {
    unpack(payload).map(|json| String::from_utf8_lossy(&json).into_owned())
}

#[test]
fn base64_is_json_and_a_dot_is_zlib() {
    claim!(
        STEP.invariants(&[1, 2]),
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
        STEP.invariants(&[1, 4]),
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
        STEP.invariant(4),
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
        // Here as much is inflated as may be, and no more. What is wrong is the sum behind it.
        let whole = compress_to_vec_zlib(&vec![b'a'; LONGEST], 6);
        let before_sum = whole.len() - 4;
        let mut wrong = whole.clone();
        wrong[before_sum] ^= 1;
        for (what, zlib) in [
            ("whose sum is wrong", &wrong[..]),
            ("without the end of its sum", &whole[..before_sum + 3]),
            ("without its sum", &whole[..before_sum]),
        ] {
            let payload = format!(".{}", encode(zlib));
            t.call(
                format!("unpack for LONGEST bytes in a stream {what}"),
                || unpack(&payload),
            )
            .gives(Err(Error::Zlib));
        }
    });
}

#[test]
fn a_payload_is_base64url() {
    claim!(
        STEP.invariant(3),
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
            ("e30.", Error::Base64 { part, at: Some(3) }),
            ("e30.eJyrrgUAAXUA-Q", Error::Base64 { part, at: Some(3) }),
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
        STEP.invariants(&[5, 6, 7]),
        "LONGEST bytes are inflated, and one more is too many. What isn't compressed has no limit",
        "CWE-409"
    )
    .test(async |t| {
        let fits = squeezed(&vec![b'a'; LONGEST]);
        t.call("unpack for LONGEST bytes, as its length,", || {
            unpack(&fits).map(|json| json.len())
        })
        .gives(Ok(LONGEST));
        t.call(
            "unpack for twice as much, not compressed, as its length,",
            || unpack(&encode(&vec![b'a'; 2 * LONGEST])).map(|json| json.len()),
        )
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
        STEP.invariant(8),
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
        t.see("the megabytes of memory that this took at most", more)
            .must("less than 8", |&megabytes| megabytes < 8);
    });
}
