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
        STEP,
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
        STEP,
        "The count is the value of the cookie \"visits\"",
        "RFC 6265bis, section 4.2.1"
    )
    .test(async |t| {
        count(&t, b"visits=3").gives(3);
        count(&t, b"visits=18446744073709551615").gives(u64::MAX);
    });
}

#[test]
fn finds_it_among_other_cookies() {
    claim!(
        STEP,
        "Cookies are pairs parted by semicolons, and only the pair named \"visits\" counts",
        "RFC 6265bis, section 4.2.1"
    )
    .test(async |t| {
        count(&t, b"theme=dark; visits=3").gives(3);
        count(&t, b"visits=3; theme=dark").gives(3);
        count(&t, b"revisits=9; visits=3").gives(3);
        count(&t, b"visits2=9; visits=3").gives(3);
        count(&t, b"a=1; visits=3; b=2").gives(3);
        count(&t, b"a=1; b=2; c=3; visits=4").gives(4);
        count(&t, b"flag; visits=3").gives(3);
        count(&t, b"visits=3; flag").gives(3);
        count(&t, b"note=visits; theme=dark").gives(0);
        count(&t, b"note=visits=9").gives(0);
        count(&t, b"theme=a,visits=9").gives(0);
        count(&t, b"theme=a visits=9").gives(0);
        count(&t, b"revisits=9").gives(0);
        count(&t, b"Visits=9").gives(0);
    });
}

#[test]
fn what_is_no_number_counts_as_zero() {
    claim!(
        STEP,
        "A visitor can send anything: what isn't a number below 2^64 counts as zero",
        "CWE-20, CWE-565"
    )
    .test(async |t| {
        for value in [
            "banana", "", "-1", "3=3", "3x", "3.7", "1e3", "0x10", "1_0", "1 0", "%33",
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
        STEP,
        "A header is bytes, not text: a count with the byte 0xFF in it is no number",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        count(&t, b"visits=\xff").gives(0);
        count(&t, b"visits=3\xff").gives(0);
        count(&t, b"theme=\xc3\xa9; revisits=3").gives(0);
    });
}

#[test]
fn two_counts_are_no_count() {
    claim!(
        STEP,
        "Two cookies named \"visits\" don't say which one is right: they count as zero",
        "RFC 6265bis, section 4.2.2"
    )
    .test(async |t| {
        count(&t, b"visits=3; visits=4").gives(0);
        count(&t, b"visits=3; visits=3").gives(0);
        count(&t, b"visits=1; visits=2; visits=3").gives(0);
        count(&t, b"visits=3; theme=dark; visits=banana").gives(0);
        count(&t, b"visits=banana; visits=3").gives(0);
    });
}
