mod names;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

use super::*;
use crate::wire::COLUMNS;

fn reply(headers: &[(&str, &str)], body: &str) -> Came {
    let header = |&(name, value): &(&str, &str)| {
        let name = HeaderName::from_bytes(name.as_bytes()).unwrap();
        (name, HeaderValue::from_bytes(value.as_bytes()).unwrap())
    };
    let mut map = HeaderMap::new();
    for (name, value) in headers.iter().map(header) {
        map.append(name, value);
    }
    Came::Reply(Reply {
        status: 200,
        headers: map,
        body: body.as_bytes().to_vec(),
    })
}

fn get(cookie: &str) -> Sent {
    let headers = match cookie {
        "" => Vec::new(),
        _ => vec![("cookie".to_owned(), cookie.as_bytes().to_vec())],
    };
    Sent::Request {
        method: "GET".to_owned(),
        path: "/".to_owned(),
        headers,
        body: Vec::new(),
    }
}

/// How one answer looks.
fn look(headers: &[(&str, &str)], body: &str) -> String {
    talk(&[("alice", "", headers, body)])
}

type Turn<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)], &'a str);

/// How a conversation looks in which the cookie `id` is called `session`.
fn talk(turns: &[Turn]) -> String {
    let transcript = Transcript::default();
    transcript.name(CookieName {
        cookie: "id".to_owned(),
        label: "session".to_owned(),
        part: Part::Whole,
    });
    for (who, cookie, headers, body) in turns {
        let place = transcript.sent(who, get(cookie));
        transcript.came(place, reply(headers, body));
    }
    transcript.render()
}

#[test]
fn an_answer_stands_where_it_came() {
    let transcript = Transcript::default();
    let slow = transcript.sent("alice", get("id=1"));
    let fast = transcript.sent("bob", get(""));
    transcript.came(fast, reply(&[], "fast"));
    transcript.came(slow, reply(&[], "slow"));
    let lost = transcript.sent("carol", get(""));
    let expected = "\
alice
> GET /
> cookie: id=1
< (the answer comes later)

bob
> GET /
< 200 OK
<
< fast

alice, the answer to GET /
< 200 OK
<
< slow

carol
> GET /
< (no answer yet)
";
    assert_eq!(transcript.render(), expected);
    transcript.came(lost, Came::Closed);
    assert!(transcript.render().ends_with("whole answer)\n"));
}

#[test]
fn a_whole_exchange() {
    let headers = [
        ("x-b", "2"),
        ("set-cookie", "a=1; Path=/; httponly"),
        ("content-type", "text/html"),
        ("x-empty", ""),
    ];
    let expected = "\
alice
> GET /
< 200 OK
< content-type: text/html
< set-cookie: a=1
<   HttpOnly
<   Path=/
< x-b: 2
< x-empty:
<
< one
<
< two\\n
";
    assert_eq!(look(&headers, "one\n\ntwo\n"), expected);
}

#[test]
fn what_ends_a_line_shows() {
    let bodies = [
        "",
        "\n",
        "\n\n",
        "\r\n",
        "a",
        "a\n",
        "a\r\n",
        "a ",
        "a\nb",
        "a\r\nb",
        "a \nb",
        "a\\nb",
        "a\n\nb",
        "\na",
        "a\\",
        "a\\\\",
        "a\t",
        "\u{e9}",
        "\\xC3\\xA9",
        " a",
        "  a",
    ];
    for (place, one) in bodies.iter().enumerate() {
        for other in &bodies[place + 1..] {
            assert_ne!(look(&[], one), look(&[], other), "{one:?} and {other:?}");
        }
    }
}

#[test]
fn spaces_and_empty_values_show() {
    let header = |value| look(&[("x-a", value)], "");
    assert_ne!(header("1"), header("1 "));
    assert_ne!(header(""), header("\\x20"));
    let cookie = |line| look(&[("set-cookie", line)], "");
    assert_ne!(cookie("a=1"), cookie("a=1 "));
    assert_ne!(cookie("a=1"), cookie("a=1; Path=/"));
    assert_ne!(cookie("id=0123456789"), cookie("id=0123456789 "));
    for line in look(&[("x-a", ""), ("x-b", "1  ")], " \n\n \n").lines() {
        assert_eq!(line, line.trim_end());
    }
}

#[test]
fn the_order_of_headers_and_attributes_does_not_show() {
    let one = [
        ("x-a", "1"),
        ("set-cookie", "a=1; Path=/; Secure"),
        ("set-cookie", "b=2"),
    ];
    let other = [
        ("set-cookie", "b=2;"),
        ("set-cookie", "a=1; SECURE; path=/"),
        ("x-a", "1"),
    ];
    assert_eq!(look(&one, ""), look(&other, ""));
}

#[test]
fn the_order_of_two_cookies_with_one_name_shows() {
    let one = [("set-cookie", "a=1"), ("set-cookie", "a=2")];
    let other = [("set-cookie", "a=2"), ("set-cookie", "a=1")];
    assert_ne!(look(&one, ""), look(&other, ""));
}

#[test]
fn how_an_answer_travelled_does_not_show() {
    let plain = look(&[], "a");
    for header in [
        ("date", "Mon, 23 Nov 2026 01:00:00 GMT"),
        ("content-length", "1"),
        ("connection", "close"),
        ("transfer-encoding", "chunked"),
        ("content-type", "text/plain; charset=utf-8"),
        ("content-type", "text/plain;charset=UTF-8"),
        ("content-type", "text/plain"),
    ] {
        assert_eq!(look(&[header], "a"), plain, "{header:?}");
    }
    for content_type in ["text/html; charset=utf-8", "text/plainer"] {
        assert_ne!(look(&[("content-type", content_type)], "a"), plain);
    }
}

#[test]
fn no_line_is_too_wide_and_none_looks_like_another() {
    let long = "x".repeat(200);
    for width in 50..64 {
        let short = "y".repeat(width);
        let looks = look(
            &[(&long, &short), ("set-cookie", &format!("{short}={long}"))],
            &format!("{long}\n{short}\n"),
        );
        assert!(looks.lines().all(|line| line.len() <= COLUMNS), "{looks}");
        let (head, tail) = short.split_at(30);
        let folded = look(&[], &short);
        assert_ne!(folded, look(&[], &format!("{head}\\\n  {tail}")));
        let first_line = folded.lines().nth(4).unwrap().trim_start_matches("< ");
        let in_two = short.replacen('y', "", first_line.len());
        assert_ne!(folded, look(&[], &format!("{first_line}\n  {in_two}")));
    }
}

#[test]
fn a_request_shows_its_bytes_and_how_it_ended() {
    let transcript = Transcript::default();
    transcript.sent("alice", get("a=\u{e9}; b=\\"));
    let closed = transcript.sent("mallory", Sent::Raw(b"GET / \r\n\xff\n \0".to_vec()));
    assert_eq!(
        transcript.under_way(),
        ["alice: GET /", "mallory: raw bytes"]
    );
    transcript.came(closed, Came::Closed);
    assert_eq!(transcript.under_way(), ["alice: GET /"]);
    let expected = r"alice
> GET /
> cookie: a=\xC3\xA9; b=\\
< (no answer yet)

mallory, in raw bytes
> GET / \r\n
> \xFF\n
>  \x00
< (connection closed, no whole answer)
";
    assert_eq!(transcript.render(), expected);
}
