//! What stands in the headers of cookies, and the ID in one.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use cookie_header::{Pair, SetCookie, cookies, parse};
use session_ids::{SessionId, log_line};

/// A `Cookie` header, as chapter 02 reads it.
pub fn header(input: &[u8]) -> bool {
    let pairs = parse(input);
    for Pair { name, value } in &pairs {
        assert!(!name.is_empty() || !value.is_empty(), "an empty pair");
        assert!(!name.contains(&b'='), "a name with = in it");
        for part in [name, value] {
            assert!(!part.contains(&b';'), "a semicolon in a pair");
            let ends = [part.first(), part.last()];
            let is_blank = |end: &Option<&u8>| matches!(end, Some(b' ' | b'\t'));
            assert!(!ends.iter().any(is_blank), "a space or a tab at an end");
        }
    }
    let again: Vec<Vec<u8>> = pairs.iter().map(written).collect();
    assert_eq!(
        parse(&again.join(&b"; "[..])),
        pairs,
        "what was read, written"
    );
    if let Ok(line) = HeaderValue::from_bytes(input) {
        let headers = HeaderMap::from_iter([(COOKIE, line)]);
        assert_eq!(cookies(&headers), pairs, "the same in a request");
    }
    !pairs.is_empty()
}

fn written(Pair { name, value }: &Pair) -> Vec<u8> {
    if name.is_empty() && !value.contains(&b'=') {
        value.clone()
    } else {
        [name, &b"="[..], value].concat()
    }
}

/// The parts of a `Set-Cookie` line, a name, a value, a path and a domain, one on each line: what comes out
/// is that cookie, and no other.
pub fn set_cookie(input: &[u8]) -> bool {
    let text = String::from_utf8_lossy(input);
    let mut parts = text.splitn(4, '\n');
    let (name, value) = (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    let (path, domain) = (parts.next(), parts.next());
    let mut cookie = SetCookie::new(name, value).secure().max_age(60);
    let mut attributes = vec!["max-age", "secure"];
    if let Some(path) = path {
        cookie = cookie.path(path);
        attributes.push("path");
    }
    if let Some(domain) = domain {
        cookie = cookie.domain(domain);
        attributes.push("domain");
    }
    attributes.sort_unstable();
    let Ok(line) = cookie.header_value() else {
        return false;
    };
    let read = harness::SetCookie::parse(&line);
    assert_eq!(
        (read.name(), read.value()),
        (name.as_bytes(), value.as_bytes())
    );
    assert_eq!(
        read.attribute_names(),
        attributes,
        "the attributes that were asked for"
    );
    assert_eq!(read.attribute("path"), path.map(str::as_bytes));
    assert_eq!(read.attribute("domain"), domain.map(str::as_bytes));
    assert!(
        name.len() + value.len() <= 4096,
        "more than a browser keeps"
    );
    let pair = Pair {
        name: name.into(),
        value: value.into(),
    };
    assert_eq!(
        parse(format!("{name}={value}").as_bytes()),
        [pair],
        "what a browser sends back"
    );
    true
}

/// A session ID, as chapter 04 reads it.
pub fn session_id(input: &[u8]) -> bool {
    let text = String::from_utf8_lossy(input);
    let secret = text.len() >= 16;
    assert!(
        !secret || !log_line(&text).contains(&*text),
        "the log has the cookie"
    );
    match SessionId::parse(&text) {
        Ok(id) => {
            assert_eq!(id.text(), text, "the one spelling");
            true
        }
        Err(error) => {
            assert!(
                !secret || !error.to_string().contains(&*text),
                "the error has the cookie"
            );
            false
        }
    }
}
