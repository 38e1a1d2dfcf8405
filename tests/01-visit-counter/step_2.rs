//! Write `count_from`: it reads the cookie `visits` out of the request's `Cookie` header.
//! What isn't there, isn't a number, or is there twice counts as zero.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use harness::{Called, Step, Test, claim};
use visit_counter::count_from;

use crate::CHAPTER;

const STEP: Step = CHAPTER.step(2, "Read the count");

fn count(t: &Test, cookie: &[u8]) -> Called<u64> {
    let value = HeaderValue::from_bytes(cookie).expect("a header can hold these bytes");
    let headers = HeaderMap::from_iter([(COOKIE, value)]);
    let call = format!(
        "count_from with the header \"cookie: {}\"",
        cookie.escape_ascii()
    );
    t.call(call, || count_from(&headers))
}

#[test]
fn a_first_visit_has_no_cookie() {
    claim!(
        STEP.invariant(2),
        "Without a Cookie header the count is zero",
        "RFC 6265bis, section 4.2"
    )
    .test(async |t| {
        t.call("count_from without a Cookie header", || {
            count_from(&HeaderMap::new())
        })
        .gives(0);
    });
}

#[test]
fn reads_the_number() {
    claim!(
        STEP.invariant(1),
        "The count is the value of the cookie \"visits\"",
        "RFC 6265bis, section 4.2.1"
    )
    .test(async |t| {
        count(&t, b"visits=3").gives(3);
        count(&t, b"visits=18446744073709551615").gives(u64::MAX);
        for number in [
            0,
            1,
            9,
            10,
            255,
            256,
            65_536,
            4_294_967_295,
            4_294_967_296,
            u64::MAX - 1,
        ] {
            count(&t, format!("visits={number}").as_bytes()).gives(number);
        }
    });
}

#[test]
fn finds_it_among_other_cookies() {
    claim!(
        STEP.invariant(1),
        "The count is found wherever its cookie stands among others, whatever those are",
        "RFC 6265bis, section 4.2.1"
    )
    .test(async |t| {
        count(&t, b"theme=dark; visits=3").gives(3);
        count(&t, b"visits=3; theme=dark").gives(3);
        count(&t, b"a=1; visits=3; b=2").gives(3);
        count(&t, b"a=1; b=2; c=3; visits=4").gives(4);
        for other in [
            "token=YQ==",
            "a==",
            "a=",
            "=b",
            "a=1; a=2",
            "a=visits",
            "a=x y",
            "a=\"3\"",
            "a={\"b\":[1,2]}",
            "a=%3B",
        ] {
            count(&t, format!("{other}; visits=3").as_bytes()).gives(3);
            count(&t, format!("visits=3; {other}").as_bytes()).gives(3);
        }
        let others = format!("a={}; ", "x".repeat(60)).repeat(150);
        for line in [
            format!("{others}visits=3"),
            format!("visits=3; {others}b=2"),
            format!("{others}visits=3; {others}b=2"),
        ] {
            let value = HeaderValue::try_from(line).expect("a header can hold this");
            let headers = HeaderMap::from_iter([(COOKIE, value)]);
            t.call("count_from with visits=3 and many long cookies", || {
                count_from(&headers)
            })
            .gives(3);
        }
    });
}

#[test]
fn a_name_matches_as_a_whole() {
    claim!(
        STEP.invariants(&[1, 2]),
        "Only the cookie whose whole name is \"visits\" counts",
        "RFC 6265bis, section 4.2.1"
    )
    .test(async |t| {
        count(&t, b"revisits=9; visits=3").gives(3);
        count(&t, b"visits2=9; visits=3").gives(3);
        count(&t, b"visits=3; revisits=9; Visits=9").gives(3);
        for other in [
            "theme=dark",
            "revisits=9",
            "visits2=9",
            "visit=9",
            "Visits=9",
            "VISITS=9",
            "note=visits",
            "note=visits=9",
            "theme=a,visits=9",
            "theme=a visits=9",
            "=visits=9",
        ] {
            count(&t, other.as_bytes()).gives(0);
        }
    });
}

#[test]
fn a_piece_without_an_equals_sign_changes_nothing() {
    claim!(
        STEP.invariant(6),
        "A piece without =, also an empty one, is no cookie, and the count beside it counts",
        "RFC 6265bis, section 4.2.1"
    )
    .test(async |t| {
        count(&t, b"flag; visits=3").gives(3);
        count(&t, b"visits=3; flag").gives(3);
        count(&t, b"flag; visits=3; flag; theme=dark").gives(3);
        count(&t, b"visits; visits=3").gives(3);
        count(&t, b"; visits=3").gives(3);
        count(&t, b"theme=dark; ; visits=3").gives(3);
        count(&t, b"visits=3; ; theme=dark").gives(3);
    });
}

#[test]
fn what_is_no_number_counts_as_zero() {
    claim!(
        STEP.invariants(&[3, 7]),
        "A visitor can send anything: what isn't a number below 2^64 counts as zero",
        "CWE-20, CWE-565"
    )
    .test(async |t| {
        for value in [
            "banana", "", "-1", "3=3", "visits=3", "3x", "x3", "3.7", "1e3", "0x10", "1_0", "1 0",
            "1,000", "%33", "\"3\"",
        ] {
            count(&t, format!("visits={value}").as_bytes()).gives(0);
        }
        count(&t, b"visits=18446744073709551616").gives(0);
        count(&t, b"visits=18446744073709551619").gives(0);
        for nothing in ["", ";", "visits", "=", "; ;"] {
            count(&t, nothing.as_bytes()).gives(0);
        }
    });
}

#[test]
fn bytes_that_are_no_text_count_as_zero() {
    claim!(
        STEP.invariants(&[4, 7]),
        "A header is bytes, not text: a count with the byte 0xFF in it is no number",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        count(&t, b"visits=\xff").gives(0);
        count(&t, b"visits=3\xff").gives(0);
        count(&t, b"visits=\xd9\xa3").gives(0);
        // A space that doesn't break a line: Rust's `trim` takes it for white space.
        count(&t, b"visits=3\xc2\xa0").gives(0);
        count(&t, b"visits=3; visits=\xff").gives(0);
        count(&t, b"visits=\xff; visits=3").gives(0);
        count(&t, b"theme=dark; visits=\xff3; consent=yes").gives(0);
        count(&t, b"theme=\xc3\xa9; revisits=3").gives(0);
    });
}

#[test]
fn two_counts_are_no_count() {
    claim!(
        STEP.invariant(5),
        "Two cookies named \"visits\" don't say which one is right: they count as zero",
        "RFC 6265bis, section 4.2.2"
    )
    .test(async |t| {
        count(&t, b"visits=3; visits=4").gives(0);
        count(&t, b"visits=3; visits=3").gives(0);
        count(&t, b"visits=1; visits=2; visits=3").gives(0);
        count(&t, b"visits=3; theme=dark; visits=banana").gives(0);
        count(&t, b"visits=banana; visits=3").gives(0);
        count(&t, b"visits=; visits=3").gives(0);
        count(&t, b"visits=3; visits=").gives(0);
        count(&t, b"visits=3=3; visits=3").gives(0);
        count(&t, b"visits=0; visits=3").gives(0);
        count(&t, b"visits=3; a=1; b=2; visits=3").gives(0);
    });
}
