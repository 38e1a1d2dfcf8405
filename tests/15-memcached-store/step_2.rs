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
        STEP.invariant(1),
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
        for number in [0, 1, 59, 2_592_000, 2_592_001, 0x8000_0000, u32::MAX] {
            let cas = u64::from(number) << 16;
            for (only, flag) in [
                (Only::IfAbsent, "ME".to_owned()),
                (Only::IfUnchanged(cas), format!("C{cas}")),
            ] {
                let command = Command::Set {
                    key: "k",
                    value: b"",
                    lifetime: number,
                    only,
                };
                let written = t.call(format!("bytes() of {command:?}"), || command.bytes());
                let line = format!("ms k 0 T{number} {flag}\r\n\r\n");
                written
                    .map(|bytes| bytes.escape_ascii().to_string())
                    .gives(line.as_bytes().escape_ascii().to_string());
            }
        }
    });
}

#[test]
fn a_value_may_hold_any_bytes() {
    claim!(
        STEP.invariant(2),
        "The value goes out as it is, and its size says how many bytes it has",
        "memcached, doc/protocol.txt: Meta Set"
    )
    .test(async |t| {
        let all: Vec<u8> = (0..=255).collect();
        for value in [
            &b""[..],
            b"\r\n",
            b"\r",
            b"\r\nmd session:x\r\n",
            b"\r\nEND\r\n",
            b" hello ",
            "é🦀".as_bytes(),
            b"\x00\xff",
            &all,
            &all.repeat(5),
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
        STEP.invariant(3),
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
            (b"EX c17 VA\r\n", Answer::Changed),
            (b"EN kEX\r\n", Answer::Missing),
            (b"NF Oc17 q\r\n", Answer::Missing),
            (b"MN\r\n", Answer::Nothing),
            (b"VA 5 c17 t60 s5\r\nhello\r\n", value(b"hello", 17)),
            (b"VA 5 c17 kc9 Oc8 s5\r\nhello\r\n", value(b"hello", 17)),
            (b"VA 5 kc9 s5 Oc8 h1 c17\r\nhello\r\n", value(b"hello", 17)),
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
        STEP.invariant(4),
        "What stands in a value is data, also where it looks like an answer's end or like another answer",
        "memcached, doc/protocol.txt; CWE-93"
    )
    .test(async |t| {
        let all: Vec<u8> = (0..=255).collect();
        for inside in [
            &b""[..],
            b"\r\n",
            b"\r",
            b"\r\nEN\r\n",
            b"\r\nEND\r\n",
            b"HD\r\nVA 1 c1\r\nx\r\n",
            b"\n\r\r\n\r",
            b"\0",
            "é🦀".as_bytes(),
            &all,
            &all.repeat(5),
        ] {
            let line = format!("VA {} c3\r\n", inside.len());
            let heard = [line.as_bytes(), inside, b"\r\n"].concat();
            reads(&t, &heard, Ok(Some(value(inside, 3))));
        }
        for cas in [0, 1, 9, 10, 1 << 32, 1 << 63, u64::MAX] {
            let heard = format!("VA 2 c{cas}\r\nhi\r\n");
            reads(&t, heard.as_bytes(), Ok(Some(value(b"hi", cas))));
        }
    });
}

#[test]
fn waits_for_the_rest() {
    claim!(
        STEP.invariant(5),
        "TCP delivers an answer in pieces, cut anywhere: a piece is no answer yet, and no error",
        "RFC 9293, section 3.9.1"
    )
    .test(async |t| {
        for whole in [
            &b"HD\r\n"[..],
            b"EN\r\n",
            b"NS\r\n",
            b"EX c17\r\n",
            b"MN\r\n",
            b"CLIENT_ERROR bad data chunk\r\n",
            b"ERROR\r\n",
            b"VA 7 c17\r\n\r\nEN\r\n\r\n",
            b"VA 2 c17 t60\r\n\r\n\r\n",
            "VA 6 c1\r\né🦀\r\n".as_bytes(),
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
fn memcached_s_errors_are_refused() {
    claim!(
        STEP.invariant(8),
        "Memcached's three errors are kept with their words, for the log, whatever comes behind the line",
        "memcached, doc/protocol.txt: Error strings"
    )
    .test(async |t| {
        for line in [
            "ERROR",
            "CLIENT_ERROR bad command line format",
            "CLIENT_ERROR bad data chunk",
            "SERVER_ERROR out of memory storing object",
            "SERVER_ERROR HD",
        ] {
            for behind in ["", "ERROR\r\n", "HD\r\n", "VA 1 c", "x"] {
                let heard = format!("{line}\r\n{behind}");
                let call = format!("read_answer(b\"{}\")", heard.escape_debug());
                let read = t.call(call, || read_answer(heard.as_bytes()));
                read.must(&format!("Error::Refused({line:?})"), |it| {
                    matches!(it, Err(Error::Refused(text)) if text == line)
                });
            }
        }
    });
}

#[test]
fn what_memcached_doesn_t_say_is_malformed() {
    claim!(
        STEP.invariant(9),
        "A line that begins with another word is an error, and so is a value without a size or a cas number",
        "CWE-20"
    )
    .test(async |t| {
        for heard in [
            &b"\r\n"[..],
            b" \r\n",
            b"hd\r\n",
            b"HDx\r\n",
            b"H\r\n",
            b"xHD\r\n",
            b"VA5 c1\r\nhello\r\n",
            b"ENF\r\n",
            b"SOME_ERROR x\r\n",
            b"SERVER_ERRORS\r\n",
            b"+PONG\r\n",
            b"HTTP/1.1 400 Bad Request\r\n",
            b"\xff\xfe\r\n",
            b"VA\r\n",
            b"VA \r\n",
            b"VA 1\r\nx\r\n",
            b"VA 1 t60\r\nx\r\n",
            b"VA c2\r\nx\r\n",
            b"VA c2 1\r\nx\r\n",
            b"VA -1 c2\r\nx\r\n",
            b"VA x c2\r\nx\r\n",
            b"VA 1 c\r\nx\r\n",
            b"VA 1 c-2\r\nx\r\n",
            b"VA 1 cx\r\nx\r\n",
            b"VA 1 C2\r\nx\r\n",
            b"VA 1 c18446744073709551616\r\nx\r\n",
            &[b'x'; 10_000],
        ] {
            reads(&t, heard, Err("Malformed"));
        }
    });
}

#[test]
fn a_value_has_a_largest_size() {
    claim!(
        STEP.invariant(7),
        "A value of a million bytes is read, and one that says it has more is refused before it comes",
        "CWE-770"
    )
    .test(async |t| {
        let data: Vec<u8> = (0..1_000_000_u32).map(|it| it.to_le_bytes()[0]).collect();
        let heard = [b"VA 1000000 c2\r\n", &data[..], b"\r\n"].concat();
        // A million bytes in a failure would help no reader.
        let in_a_word = |heard: &[u8]| match read_answer(heard) {
            Ok(None) => "not there yet",
            Ok(Some(Answer::Value { value, cas: 2 })) if value == data => "the value",
            Ok(Some(_)) => "another answer",
            Err(error) => kind(&error),
        };
        for length in [15, 16, 1000, 1_000_014, 1_000_015, 1_000_016, heard.len()] {
            let is_whole = length == heard.len();
            let said = if is_whole { "the value" } else { "not there yet" };
            let part = &heard[..length];
            t.call(format!("what read_answer(b\"{}\") gives", shown(part)), || in_a_word(part))
                .gives(said);
        }
        for size in ["1000001", "1000002", "4294967296", "18446744073709551615", "18446744073709551616"] {
            let line = format!("VA {size} c2\r\n");
            reads(&t, line.as_bytes(), Err("Malformed"));
            reads(&t, format!("{line}x").as_bytes(), Err("Malformed"));
        }
    });
}

#[test]
fn one_question_has_one_answer() {
    claim!(
        STEP.invariant(10),
        "What comes behind an answer was never asked for, and is an error",
        "CWE-20; CWE-488"
    )
    .test(async |t| {
        for answer in [
            &b"HD\r\n"[..],
            b"EN\r\n",
            b"NF\r\n",
            b"NS\r\n",
            b"EX\r\n",
            b"MN\r\n",
            b"VA 0 c2\r\n\r\n",
            b"VA 1 c2\r\nx\r\n",
        ] {
            for behind in [
                &b"H"[..],
                b"HD\r\n",
                b"EN\r\n",
                b"\r",
                b"\r\n",
                b"VA 1 c2\r\nx\r\n",
                b"\0",
            ] {
                reads(&t, &[answer, behind].concat(), Err("Malformed"));
            }
        }
        // Nor does a value end where its size doesn't say.
        for heard in [
            &b"VA 1 c2\r\nxyz"[..],
            b"VA 1 c2\r\nxyz\r\n",
            b"VA 1 c2\r\nx\n\n",
            b"VA 1 c2\r\nx\rx",
            b"VA 0 c2\r\nxx",
        ] {
            reads(&t, heard, Err("Malformed"));
        }
        // One wrong byte may be refused at once, or when the second one has come.
        for heard in [&b"VA 1 c2\r\nx\n"[..], b"VA 0 c2\r\nx"] {
            let call = format!("read_answer(b\"{}\")", shown(heard));
            let read = t.call(call, || read_answer(heard));
            read.must("Error::Malformed, or Ok(None)", |it| {
                matches!(it, Ok(None) | Err(Error::Malformed(_)))
            });
        }
    });
}

#[test]
fn a_line_has_its_limit_however_it_comes() {
    claim!(
        STEP.invariant(6),
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
        // One `\r` may be the beginning of the line's end. A second one isn't, nor is other white space.
        for more in ["\r\r", "\r\r\n", " ", " \r"] {
            reads(&t, format!("{fits}{more}").as_bytes(), Err("Malformed"));
        }
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
        STEP.invariant(11),
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
            b"VA 5 tea at noon\r\n",
            b"VA 9999999 c1 tea at noon\r\n",
            b"EN\r\ntea at noon",
            b"VA 11 c2\r\ntea at noonx\r\n",
            b"\xfftea at noon\r\n",
            &b"tea at noon ".repeat(500),
        ] {
            let call = format!("read_answer(b\"{}\")", shown(heard));
            let read = t.call(call, || read_answer(heard));
            let bytes = format!("{:?}", b"tea");
            let read = read.map(|it| it.map_err(|error| texts_of(&error)));
            read.must("an error, with nothing of the value in it", |it| {
                it.as_ref().is_err_and(|text| {
                    let secrets = ["tea", "noon", &bytes[1..bytes.len() - 1]];
                    secrets.iter().all(|secret| !text.contains(secret))
                })
            });
        }
    });
}

#[test]
fn a_client_s_bytes_in_a_key_are_commands() {
    claim!(
        STEP.invariant(1),
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
