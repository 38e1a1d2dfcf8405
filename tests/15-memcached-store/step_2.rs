//! Write `Command::bytes` and `read_answer`: the meta protocol, without any server.

use harness::{Step, Test, claim};
use memcached_store::{Answer, Command, Error, Only, read_answer};

use crate::common::*;
use crate::wire;

const STEP: Step = CHAPTER.step(2, "Write a command, and read its answer");

/// What `read_answer` makes of these bytes, errors as their kind.
fn reads(t: &Test, heard: &[u8], expected: Result<Option<Answer>, &str>) {
    let call = format!("read_answer(b\"{}\")", shown(heard));
    let read = t.call(call, || read_answer(heard));
    read.map(|it| it.map_err(|error| kind(&error)))
        .gives(expected);
}

fn kind(error: &Error) -> &'static str {
    match error {
        Error::Refused(_) => "Refused",
        Error::Malformed(_) => "Malformed",
        _ => "another error",
    }
}

fn shown(heard: &[u8]) -> String {
    match heard.len() {
        0..100 => heard.escape_ascii().to_string(),
        length => format!("{}… ({length} bytes)", heard[..50].escape_ascii()),
    }
}

fn value(value: &[u8], cas: u64) -> Answer {
    let value = value.to_vec();
    Answer::Value { value, cas }
}

#[test]
fn writes_each_command() {
    claim!(
        STEP,
        "A command is its two letters, the key, and its flags, and a line end after all of it",
        "memcached, doc/protocol.txt: Meta Commands"
    )
    .test(async |t| {
        let (key, value, lifetime) = ("session:2d71", &b"hello"[..], 3660);
        let set = |only| Command::Set {
            key,
            value,
            lifetime,
            only,
        };
        let (added, swapped) = (set(Only::IfAbsent), set(Only::IfUnchanged(u64::MAX)));
        for (command, expected) in [
            (Command::Get { key }, "mg session:2d71 v c\r\n"),
            (Command::Delete { key }, "md session:2d71\r\n"),
            (Command::Nothing, "mn\r\n"),
            (added, "ms session:2d71 5 T3660 ME\r\nhello\r\n"),
            (
                swapped,
                "ms session:2d71 5 T3660 C18446744073709551615\r\nhello\r\n",
            ),
        ] {
            let written = t.call(format!("bytes() of {command:?}"), || command.bytes());
            written
                .map(|bytes| bytes.escape_ascii().to_string())
                .gives(expected.as_bytes().escape_ascii().to_string());
        }
    });
}

#[test]
fn a_value_may_hold_any_bytes() {
    claim!(
        STEP,
        "The value goes out as it is, and its size says how many bytes it has",
        "memcached, doc/protocol.txt: Meta Set"
    )
    .test(async |t| {
        for value in [
            &b""[..],
            b"\r\n",
            b"\r\nmd session:x\r\n",
            "é🦀".as_bytes(),
            b"\x00\xff",
        ] {
            let (key, lifetime, only) = ("k", 60, Only::IfAbsent);
            let command = Command::Set {
                key,
                value,
                lifetime,
                only,
            };
            let line = format!("ms k {} T60 ME\r\n", value.len());
            let expected = [line.as_bytes(), value, b"\r\n"].concat();
            t.call(format!("bytes() of {command:?}"), || command.bytes())
                .gives(expected);
        }
    });
}

#[test]
fn reads_each_answer() {
    claim!(
        STEP,
        "The two letters say what it is, and flags that weren't asked about don't matter",
        "memcached, doc/protocol.txt: Meta Commands"
    )
    .test(async |t| {
        for (heard, answer) in [
            (&b"HD\r\n"[..], Answer::Done),
            (b"HD c17 t60\r\n", Answer::Done),
            (b"HD kERROR\r\n", Answer::Done),
            (b"EN\r\n", Answer::Missing),
            (b"NF\r\n", Answer::Missing),
            (b"NS\r\n", Answer::Present),
            (b"NS c0\r\n", Answer::Present),
            (b"EX\r\n", Answer::Changed),
            (b"MN\r\n", Answer::Nothing),
            (b"VA 5 c17\r\nhello\r\n", value(b"hello", 17)),
            (
                b"VA 5 t60 c18446744073709551615 f0\r\nhello\r\n",
                value(b"hello", u64::MAX),
            ),
        ] {
            reads(&t, heard, Ok(Some(answer)));
        }
    });
}

#[test]
fn the_size_says_where_a_value_ends() {
    claim!(
        STEP,
        "What stands in a value is data, also where it looks like an answer's end or like another answer",
        "memcached, doc/protocol.txt; CWE-93"
    )
    .test(async |t| {
        for inside in [&b""[..], b"\r\n", b"\r\nEN\r\n", b"HD\r\nVA 1 c1\r\nx\r\n", b"\n\r\r\n\r"] {
            let line = format!("VA {} c3\r\n", inside.len());
            let heard = [line.as_bytes(), inside, b"\r\n"].concat();
            reads(&t, &heard, Ok(Some(value(inside, 3))));
        }
    });
}

#[test]
fn waits_for_the_rest() {
    claim!(
        STEP,
        "TCP delivers an answer in pieces, cut anywhere: a piece is no answer yet, and no error",
        "RFC 9293, section 3.9.1"
    )
    .test(async |t| {
        for whole in [
            &b"HD\r\n"[..],
            b"EN\r\n",
            b"VA 7 c17\r\n\r\nEN\r\n\r\n",
            b"VA 0 c1\r\n\r\n",
            b"SERVER_ERROR out of memory\r\n",
        ] {
            for length in 0..whole.len() {
                reads(&t, &whole[..length], Ok(None));
            }
        }
        reads(&t, b"VA 1 c2\r\nx\r\n", Ok(Some(value(b"x", 2))));
        for bare in [&b"EN\n"[..], b"ENx\n", b"HD\n\n"] {
            let call = format!("read_answer(b\"{}\"), which has no \\r\\n,", shown(bare));
            t.call(call, || read_answer(bare))
                .must("no answer", |it| !matches!(it, Ok(Some(_))));
        }
    });
}

#[test]
fn what_is_no_answer_is_an_error() {
    claim!(
        STEP,
        "An error is an error, and so is what memcached doesn't say, or more than one answer",
        "CWE-20; CWE-770"
    )
    .test(async |t| {
        for heard in [
            &b"ERROR\r\n"[..],
            b"CLIENT_ERROR bad command line format\r\n",
            b"CLIENT_ERROR bad data chunk\r\nERROR\r\n",
            b"SERVER_ERROR out of memory storing object\r\n",
        ] {
            reads(&t, heard, Err("Refused"));
        }
        for heard in [
            &b"\r\n"[..],
            b"hd\r\n",
            b"HDx\r\n",
            b"SOME_ERROR x\r\n",
            b"+PONG\r\n",
            b"HTTP/1.1 400 Bad Request\r\n",
            b"\xff\xfe\r\n",
            b"HD\r\nHD\r\n",
            b"VA 1 c2\r\nx\r\nEN\r\n",
            b"VA 1 c2\r\nxyz",
            b"VA\r\n",
            b"VA 1\r\nx\r\n",
            b"VA -1 c2\r\nx\r\n",
            b"VA x c2\r\nx\r\n",
            b"VA 1 c-2\r\nx\r\n",
            b"VA 1000001 c2\r\n",
            b"VA 18446744073709551615 c2\r\n",
            &[b'x'; 10_000],
        ] {
            reads(&t, heard, Err("Malformed"));
        }
    });
}

#[test]
fn a_line_has_its_limit_however_it_comes() {
    claim!(
        STEP,
        "A line of 2,048 bytes is read and one more is too many, whether it comes whole or in pieces",
        "CWE-770"
    )
    .test(async |t| {
        let words = "SERVER_ERROR ";
        let line = |length: usize| words.to_owned() + &"x".repeat(length - words.len());
        let (fits, too_long) = (line(2048), line(2049));
        reads(&t, fits.as_bytes(), Ok(None));
        reads(&t, format!("{fits}\r").as_bytes(), Ok(None));
        reads(&t, format!("{fits}\r\n").as_bytes(), Err("Refused"));
        reads(&t, too_long.as_bytes(), Err("Malformed"));
        reads(&t, format!("{too_long}\r").as_bytes(), Err("Malformed"));
        reads(&t, format!("{too_long}\r\n").as_bytes(), Err("Malformed"));
        // The limit is the line's: a value has one of its own.
        let flag = |length: usize| format!("VA 3000 c7 O{}", "x".repeat(length - 12));
        let data = [b'v'; 3000];
        for (length, expected) in [(2048, Ok(Some(value(&data, 7)))), (2049, Err("Malformed"))] {
            let heard = [flag(length).as_bytes(), b"\r\n", &data, b"\r\n"].concat();
            reads(&t, &heard, expected.clone());
            let so_far = expected.map(|_| None);
            reads(&t, &heard[..length + 2 + 1000], so_far.clone());
            reads(&t, &heard[..length], so_far);
        }
    });
}

#[test]
fn an_error_quotes_no_value() {
    claim!(
        STEP,
        "What is no answer may be a piece of a session, and the error for the log has nothing of it",
        "ASVS 5.0, 16.2.5"
    )
    .test(async |t| {
        for heard in [
            &b"{\"password\":\"tea at noon\"}\r\n"[..],
            b"tea at noon\r\nVA 1 c2\r\nx\r\n",
            b"HD\r\ntea at noon\r\n",
            b"VA 3 c2\r\ntea at noon\r\n",
            b"VA tea at noon\r\n",
            b"\xfftea at noon\r\n",
            &b"tea at noon ".repeat(500),
        ] {
            let call = format!("read_answer(b\"{}\")", shown(heard));
            let read = t.call(call, || read_answer(heard));
            let read = read.map(|it| it.map_err(|error| format!("{error}\n{error:?}")));
            read.must("an error, with nothing of the value in it", |it| {
                it.as_ref().is_err_and(|text| !text.contains("tea") && !text.contains("noon"))
            });
        }
    });
}

#[test]
fn a_client_s_bytes_in_a_key_are_commands() {
    claim!(
        STEP,
        "With a client's bytes in its key, a command is another one, or three: this is why keys are hashed",
        "CWE-93"
    )
    .test(async |t| {
        let memcached = t.small_memcached(8);
        let proxy = t.proxy(&memcached);
        let get = |cookie: &str| {
            let key = format!("session:{cookie}");
            Command::Get { key: &key }.bytes()
        };
        let (key, value, only) = ("session:alice", &b"hello"[..], Only::IfAbsent);
        let alices = Command::Set { key, value, lifetime: 60, only };
        for (bytes, lines) in [
            (alices.bytes(), 1),
            (get("two words"), 1),
            (get("x\r\nmd session:alice\r\nmg x"), 3),
            (get("alice"), 1),
        ] {
            wire::say(proxy.address(), &bytes, lines).expect("memcached answers");
        }
        t.matches_snapshot_of(&wire::plain(&proxy));
    });
}

#[test]
fn an_error_is_told_in_memcached_s_words() {
    claim!(
        STEP,
        "The error that memcached gives is kept, for the log",
        "memcached, doc/protocol.txt: Error strings"
    )
    .test(async |t| {
        let heard = b"SERVER_ERROR out of memory storing object\r\n";
        let call = "read_answer(b\"SERVER_ERROR out of memory storing object\\r\\n\")";
        t.call(call, || read_answer(heard))
            .must("an error with these words", |it| {
                let text = it.as_ref().map_err(ToString::to_string);
                text.is_err_and(|text| text.contains("out of memory storing object"))
            });
    });
}
