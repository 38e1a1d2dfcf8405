//! Write `item_key`, `value_of` and `record_of`: a session's key, its record as bytes, and back.

use harness::{Step, claim};
use memcached_store::{Error, LARGEST, item_key, record_of, value_of};
use memory_store::{Record, StoreError, Timestamp};
use serde_json::json;
use session_ids::{SessionId, StoreKey};

use crate::common::*;
use crate::store_contract::record;

const STEP: Step = CHAPTER.step(1, "Put a record into bytes");

#[test]
fn a_key_is_safe_whatever_the_client_sends() {
    claim!(
        STEP,
        "A key is the prefix and the 64 hexadecimal digits of the store key: 72 bytes, none of them the client's",
        "memcached, doc/protocol.txt: Keys; CWE-93"
    )
    .test(async |t| {
        for _ in 0..10 {
            let key = StoreKey::of(&SessionId::generate());
            t.call(format!("item_key({key})"), || item_key(&key))
                .gives(format!("session:{key}"));
        }
    });
}

#[test]
fn a_record_comes_back_as_it_was() {
    claim!(
        STEP,
        "What becomes bytes comes back the same: data, end and tombstone",
        "the contract"
    )
    .test(async |t| {
        let mut ended = record("user", "alice");
        ended.ended = true;
        let mut endless = record("user", "alice");
        endless.expires = Timestamp::from_seconds(u64::MAX);
        for wanted in [
            record("", "\r\nEN\r\n\u{0} é 🦀 \" \\"),
            record(
                "numbers",
                json!([
                    0,
                    -1,
                    u64::MAX,
                    i64::MIN,
                    0.1,
                    1e300,
                    2.2250738585072014e-308
                ]),
            ),
            record(
                "nested",
                json!({"expires": 1, "ended": true, "data": {"": [null]}}),
            ),
            ended,
            endless,
        ] {
            let value = value_of(&wanted);
            t.see(
                format!("whether value_of({wanted:?}) gives a value"),
                value.is_ok(),
            )
            .is(true);
            let value = value.expect("it is the bytes");
            let shown = value.escape_ascii();
            let call = format!("record_of(b\"{shown}\"), which value_of made,");
            t.call(call, || record_of(&value).ok()).gives(Some(wanted));
        }
    });
}

#[test]
fn what_could_not_be_read_is_not_written() {
    claim!(
        STEP,
        "A record with a value that nests too deep is refused before it is bytes",
        "CWE-674"
    )
    .test(async |t| {
        for (depth, fits) in [
            (Record::MAX_DEPTH, true),
            (Record::MAX_DEPTH + 1, false),
            (127, false),
        ] {
            let deep = (0..depth).fold(json!(0), |inside, _| json!([inside]));
            let deep = record("deep", deep);
            let call = format!("value_of(a record with {depth} lists in each other), read again,");
            let back = t.call(call, || match value_of(&deep) {
                Ok(value) => record_of(&value).map_err(|_| "damaged"),
                Err(Error::TooDeep(_)) => Err("TooDeep"),
                Err(_) => Err("another error"),
            });
            back.gives(fits.then_some(deep).ok_or("TooDeep"));
        }
    });
}

#[test]
fn what_is_no_record_is_damaged() {
    claim!(
        STEP,
        "Bytes that another program put there, or a part of a record, are an error, which doesn't quote them",
        "CWE-20; ASVS 5.0, 16.2.5"
    )
    .test(async |t| {
        let whole = value_of(&record("user", "alice")).expect("it is small");
        let (half, more) = (&whole[..whole.len() / 2], [&whole[..], &whole].concat());
        for bytes in [b"", &b"null"[..], b"{}", b"17", b"\xff\xfe", b"hello", half, &more] {
            let call = format!("record_of(b\"{}\")", bytes.escape_ascii());
            t.call(call, || record_of(bytes)).must("StoreError::Damaged", |it| {
                matches!(it, Err(StoreError::Damaged(_)))
            });
        }
        for secret in [
            r#""tea at noon""#,
            r#"{"expires":"tea at noon","ended":false,"data":{}}"#,
            r#"{"expires":2000,"ended":false,"data":"tea at noon"}"#,
            r#"{"expires":2000,"ended":"tea at noon","data":{}}"#,
            "{\"expires\":2000,\"ended\":false,\"data\":{\"password\":tea at noon}}",
        ] {
            let error = t.call(format!("record_of(b{secret:?})"), || record_of(secret.as_bytes()));
            let shown = error.map(|it| it.map_err(|error| format!("{error}\n{error:?}")));
            shown.must("an error, with nothing of the value in it", |it| {
                it.as_ref().is_err_and(|text| !text.contains("tea") && !text.contains("noon"))
            });
        }
    });
}

#[test]
fn a_record_has_a_largest_size() {
    claim!(
        STEP,
        "A record of more than a million bytes is refused before it is sent, and one of a million isn't",
        "memcached 1.6.18: a set that is too large removes what was there"
    )
    .test(async |t| {
        let of = |length: usize| record("text", "x".repeat(length));
        let size = |record: &Record| value_of(record).map(|value| value.len());
        let rest = size(&of(0)).expect("it is small");
        let fits = of(LARGEST - rest);
        t.call("value_of(a record that is LARGEST bytes), as its length,", || size(&fits).ok())
            .gives(Some(LARGEST));
        let over = of(LARGEST - rest + 1);
        t.call("value_of(a record of one byte more), as its length,", || size(&over))
            .must("Error::TooLarge with the size", |it| {
                matches!(it, Err(Error::TooLarge { size, limit: LARGEST }) if *size == LARGEST + 1)
            });
    });
}
