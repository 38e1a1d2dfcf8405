//! Write `session_id`: the ID in the request's cookie called `session`, if there is one.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use harness::{Step, Test, claim};
use memory_store::session_id;
use session_ids::{SessionId, StoreKey};

use crate::common::*;

const STEP: Step = CHAPTER.step(6, "Read the ID from the cookie");

/// White space that isn't a header's, as bytes: of other scripts in UTF-8, and two bytes of Latin-1.
const WHITE_SPACE: [&[u8]; 9] = [
    b"\xc2\x85",
    b"\xc2\xa0",
    b"\xe1\x9a\x80",
    b"\xe2\x80\x80",
    b"\xe2\x80\xa8",
    b"\xe2\x80\xaf",
    b"\xe3\x80\x80",
    b"\x85",
    b"\xa0",
];

/// What `session_id` makes of these `Cookie` lines, as a key, since IDs can't be compared.
fn reads(t: &Test, lines: &[&[u8]], expected: Option<&SessionId>) {
    let mut headers = HeaderMap::new();
    for line in lines {
        let value = HeaderValue::from_bytes(line).expect("a header can hold these bytes");
        headers.append(COOKIE, value);
    }
    let shown: Vec<_> = lines
        .iter()
        .map(|line| line.escape_ascii().to_string())
        .collect();
    let call = format!("session_id, as a key, with these cookie lines: {shown:?},");
    t.call(call, || session_id(&headers).as_ref().map(StoreKey::of))
        .gives(expected.map(StoreKey::of));
}

#[test]
fn finds_the_one_cookie() {
    claim!(
        STEP.invariants(&[1, 2, 4]),
        "The ID is read from the cookie called session, wherever it stands among others",
        "RFC 6265bis, section 4.2"
    )
    .test(async |t| {
        let id = SessionId::generate();
        let text = id.text();
        reads(&t, &[], None);
        reads(&t, &[b"theme=dark"], None);
        let alone = format!("session={text}");
        reads(&t, &[alone.as_bytes()], Some(&id));
        let among = format!("theme=dark; session={text}; a=b=c");
        reads(&t, &[among.as_bytes()], Some(&id));
        // On any of several lines, and so is the second one that makes two.
        let dark = &b"theme=dark"[..];
        for number in 1..=6 {
            for at in 0..number {
                let mut lines = vec![dark; number];
                lines[at] = alone.as_bytes();
                reads(&t, &lines, Some(&id));
                lines.push(alone.as_bytes());
                reads(&t, &lines, None);
            }
        }
        for text in [format!("={text}"), text.clone()] {
            reads(&t, &[text.as_bytes()], None);
            let own = format!("{text}; session=banana");
            reads(&t, &[own.as_bytes()], None);
        }
        for odd in [
            &b"name=Ren\xe9"[..],
            "town=Z\u{fc}rich".as_bytes(),
            b"\xff=\xfe",
        ] {
            reads(&t, &[&[odd, b"; ", alone.as_bytes()].concat()], Some(&id));
            reads(&t, &[&[alone.as_bytes(), b"; ", odd].concat()], Some(&id));
        }
        // Blanks around a name or a value belong to neither.
        for start in ["session =", "session\t= ", " \tsession \t=\t"] {
            let spaced = format!("{start}{text} ");
            reads(&t, &[spaced.as_bytes()], Some(&id));
            let among = format!("theme=dark;{spaced};a=b");
            reads(&t, &[among.as_bytes()], Some(&id));
        }
        for odd in ["flag", "=", ";;", "=x"] {
            reads(&t, &[format!("{odd}; {alone}").as_bytes()], Some(&id));
            reads(&t, &[format!("{alone}; {odd}").as_bytes()], Some(&id));
        }
        // A cookie without a name has the value `session`, or one that looks like a cookie.
        let planted = format!("=session={}", SessionId::generate().text());
        reads(&t, &[planted.as_bytes()], None);
        reads(&t, &[format!("{planted}; {alone}").as_bytes()], Some(&id));
        reads(&t, &[format!("{alone}; {planted}").as_bytes()], Some(&id));
        reads(&t, &[format!("session; {alone}").as_bytes()], Some(&id));
        reads(&t, &[format!("{alone}; =session").as_bytes()], Some(&id));
        // However much else there is.
        let long = format!("theme={}", "x".repeat(100_000));
        reads(&t, &[format!("{long}; {alone}").as_bytes()], Some(&id));
        reads(&t, &[long.as_bytes(), alone.as_bytes()], Some(&id));
        let mut lines = vec![dark; 100];
        lines.push(alone.as_bytes());
        reads(&t, &lines, Some(&id));
        let many: String = (0..20_000).map(|number| format!("a{number}=b; ")).collect();
        reads(&t, &[format!("{many}{alone}").as_bytes()], Some(&id));
        let many: String = (0..200).map(|number| format!("a{number}=b; ")).collect();
        reads(&t, &[format!("{many}{alone}").as_bytes()], Some(&id));
        for other in [
            "Session",
            "session2",
            "xsession",
            "__Host-session",
            "__Secure-session",
            "__Http-session",
            "__Host-Http-session",
            "__host-session",
            "$session",
            "session.sig",
            "session[]",
            "session[0]",
            "\"session\"",
            "session-id",
            "s",
            "ession",
            "sess",
            "SESSION",
            "",
        ] {
            reads(&t, &[format!("{other}={text}").as_bytes()], None);
            let both = format!("{other}=1; {alone}; {other}={text}");
            reads(&t, &[both.as_bytes()], Some(&id));
        }
    });
}

#[test]
fn no_other_header_is_read() {
    claim!(
        STEP.invariant(2),
        "An ID in another header than Cookie is no cookie, and takes nothing from one that is",
        "RFC 6265bis, section 4.2"
    )
    .test(async |t| {
        let [id, evil] = [SessionId::generate(), SessionId::generate()];
        for name in [
            "cookie2",
            "set-cookie",
            "x-cookie",
            "session",
            "x-session",
            "x-session-id",
            "authorization",
            "x-csrf-token",
        ] {
            for before in ["", "session=", "Bearer "] {
                let value = format!("{before}{}", evil.text());
                let mut headers = HeaderMap::new();
                let value = HeaderValue::from_str(&value).expect("a header can hold it");
                headers.insert(name, value);
                let read = || session_id(&headers).as_ref().map(StoreKey::of);
                t.call(
                    format!("session_id, with no cookie and `{name}: {before}ID`,"),
                    read,
                )
                .gives(None);
                let own = format!("session={}", id.text());
                headers.insert(COOKIE, own.parse().expect("a header can hold it"));
                let read = || session_id(&headers).as_ref().map(StoreKey::of);
                let call = format!("session_id, with a cookie, and `{name}` with another ID,");
                t.call(call, read).gives(Some(StoreKey::of(&id)));
            }
        }
    });
}

#[test]
fn a_look_alike_is_another_cookie() {
    claim!(
        STEP.invariant(2),
        "A name with white space of another script at an end is another name, and takes nothing with it",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        let [id, evil] = [SessionId::generate(), SessionId::generate()];
        let own = format!("session={}", id.text()).into_bytes();
        let evil = evil.text();
        for space in WHITE_SPACE {
            for planted in [
                [space, b"session=", evil.as_bytes()].concat(),
                [b"session", space, b"=", evil.as_bytes()].concat(),
                [space, b" session ", space, b"=", evil.as_bytes()].concat(),
            ] {
                reads(&t, &[&planted], None);
                reads(&t, &[&[&planted[..], b"; ", &own].concat()], Some(&id));
                reads(&t, &[&own, &planted], Some(&id));
            }
        }
        // Some servers decode names.
        let planted = [b"%73ession=", evil.as_bytes()].concat();
        reads(&t, &[&planted], None);
        reads(&t, &[&own, &planted], Some(&id));
    });
}

#[test]
fn a_comma_ends_no_cookie() {
    claim!(
        STEP.invariant(4),
        "Only a semicolon ends a cookie: what follows a comma is part of another cookie's value",
        "RFC 6265bis, section 4.2.1"
    )
    .test(async |t| {
        let [id, evil] = [SessionId::generate(), SessionId::generate()];
        let own = format!("session={}", id.text());
        let evil = format!("session={}", evil.text());
        for planted in ["theme=x,", "theme=x, ", "theme=,", "x,", ","] {
            let planted = format!("{planted}{evil}");
            reads(&t, &[planted.as_bytes()], None);
            reads(&t, &[format!("{planted}; {own}").as_bytes()], Some(&id));
            reads(&t, &[format!("{own}; {planted}").as_bytes()], Some(&id));
        }
        reads(&t, &[format!("{own},theme=x").as_bytes()], None);
    });
}

#[test]
fn two_of_one_name_are_none() {
    claim!(
        STEP.invariant(5),
        "Two cookies with the session's name are treated as none, whichever comes first",
        "RFC 6265bis, section 8.6; CWE-565"
    )
    .test(async |t| {
        let [one, two] = [SessionId::generate(), SessionId::generate()];
        let [one, two] = [one, two].map(|id| format!("session={}", id.text()));
        reads(&t, &[format!("{one}; {two}").as_bytes()], None);
        reads(&t, &[one.as_bytes(), two.as_bytes()], None);
        reads(&t, &[format!("{one}; {one}").as_bytes()], None);
        reads(&t, &[format!("session=evil; {one}").as_bytes()], None);
        for other in [
            &b"session="[..],
            b"session=\xff",
            b"session=\"\"",
            b"session= ",
            b"session=x",
            b"session =x",
            b"session\t= x",
            b"session=%20",
            b"session==",
            b"session=deleted",
            &[&b"session="[..], &[b'x'; 5000]].concat(),
            b"session=\xe9\xa9",
        ] {
            let before = [other, b"; ", one.as_bytes()].concat();
            let after = [one.as_bytes(), b"; ", other].concat();
            reads(&t, &[&before], None);
            reads(&t, &[&after], None);
            reads(&t, &[other, b"theme=dark", one.as_bytes()], None);
            reads(&t, &[one.as_bytes(), b"theme=dark", other], None);
        }
        // However far the second is from the first.
        for number in [1, 60, 300, 20_000] {
            let between: String = (0..number).map(|number| format!("a{number}=b; ")).collect();
            reads(&t, &[format!("{one}; {between}{two}").as_bytes()], None);
        }
        reads(&t, &[format!("{one}; {one}; {one}").as_bytes()], None);
        reads(&t, &[one.as_bytes(), two.as_bytes(), one.as_bytes()], None);
        // A line with two is not passed over for the sake of one on another line, nor do two cancel out.
        let three = format!("session={}", SessionId::generate().text());
        for other in [two.as_str(), &one, "session=", "session=x"] {
            let pair = format!("{one}; {other}");
            for third in [three.as_str(), &one, "session=", &pair] {
                let (pair, third) = (pair.as_bytes(), third.as_bytes());
                reads(&t, &[pair, third], None);
                reads(&t, &[third, pair], None);
                reads(&t, &[third, b"theme=dark", pair], None);
            }
        }
    });
}

#[test]
fn what_is_no_id_is_none() {
    claim!(
        STEP.invariant(3),
        "A value that is no session ID is treated as no cookie, and nothing panics",
        "CWE-20"
    )
    .test(async |t| {
        let id = SessionId::generate();
        let text = id.text();
        reads(&t, &[format!("session={text}").as_bytes()], Some(&id));
        for value in [
            "",
            "1",
            "alice",
            &text[1..],
            &format!("{text}A"),
            &format!("{text}="),
            &format!("\"{text}\""),
            &format!("%{:02X}{}", text.as_bytes()[0], &text[1..]),
            &StoreKey::of(&id).to_string(),
            "' OR 1=1 --",
            &format!("\"{text}"),
            &format!("{text}\""),
            &format!("'{text}'"),
            &format!("{text}=="),
            &format!("{text}."),
            &format!("{text}.signature"),
            &format!("s:{text}"),
            &format!("{text},"),
            &format!("{text}, {text}"),
            &format!("{text} {text}"),
            &format!("{text}\t{text}"),
            &format!("{text} x"),
            &format!("{text}\tx"),
            &format!("x {text}"),
            &format!("{text}{text}"),
            &format!("={text}"),
            &format!("session={text}"),
            &text[..21],
        ] {
            reads(&t, &[format!("session={value}").as_bytes()], None);
        }
        // Each letter in another writing: percent-encoded, and, of the two that differ, in plain base64.
        let id = loop {
            let id = SessionId::generate();
            if ["-", "_"].iter().all(|it| id.text().contains(it)) {
                break id;
            }
        };
        let all = id.text();
        reads(&t, &[format!("session={all}").as_bytes()], Some(&id));
        let encoded = |byte: u8| [format!("%{byte:02X}"), format!("%{byte:02x}")];
        for (at, byte) in all.bytes().enumerate() {
            let mut others = encoded(byte).to_vec();
            others.push(format!("%u00{byte:02X}"));
            others.push(format!("&#{byte};"));
            others.push(format!("\\{}", char::from(byte)));
            others.extend((byte == b'-').then(|| "+".to_owned()));
            others.extend((byte == b'_').then(|| "/".to_owned()));
            for other in others {
                let value = format!("session={}{other}{}", &all[..at], &all[at + 1..]);
                reads(&t, &[value.as_bytes()], None);
            }
        }
        let plain = all.replace('-', "+").replace('_', "/");
        let percent: String = all.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let two = all.replace('-', "%2D").replace('_', "%5f");
        for value in [&plain, &percent, &two, &format!("{plain}==")] {
            reads(&t, &[format!("session={value}").as_bytes()], None);
        }
        reads(&t, &[b"session=\xff\xfe"], None);
        let (start, end) = text.split_at(11);
        for (before, within, after) in [
            (&b"\xff"[..], &b""[..], &b""[..]),
            (b"", b"\xff", b""),
            (b"", b"", b"\xff"),
            (b"", "\u{fffd}".as_bytes(), b""),
            (b"", b"", "\u{feff}".as_bytes()),
        ] {
            let start = [b"session=", before, start.as_bytes()].concat();
            let line = [&start, within, end.as_bytes(), after].concat();
            reads(&t, &[&line], None);
        }
        for space in WHITE_SPACE {
            let text = text.as_bytes();
            reads(&t, &[&[b"session=", space, text].concat()], None);
            reads(&t, &[&[b"session=", text, space].concat()], None);
        }
        reads(&t, &[b"session"], None);
    });
}
