// Chapter 15, memcached-store: a store that may forget.

use std::time::Duration;

use harness::{Chapter, Step, Test, claim};
use memcached_store::{Answer, Command, Error, MemcachedStore, Only, Pool};

#[path = "scripted.rs"]
mod scripted;
#[path = "site.rs"]
mod site;
#[path = "../staged_store.rs"]
mod staged_store;
#[path = "../store_contract.rs"]
mod store_contract;
#[path = "story.rs"]
mod story;
#[path = "wire.rs"]
mod wire;

use site::{Site, fill};

const CHAPTER: Chapter = Chapter::new("15-memcached-store");

/// So long that nothing on loopback takes it.
const LONG: Duration = Duration::from_secs(8);

/// So short that a test can wait for its end.
const SHORT: Duration = Duration::from_millis(100);

/// A store in the memcached at this address, and the connection must succeed.
async fn store_at(t: &Test, address: std::net::SocketAddr) -> MemcachedStore {
    let address = address.to_string();
    let call = format!("connect_with({address:?}, 8 s)");
    let connected = t
        .call_async(call, MemcachedStore::connect_with(&address, LONG))
        .await;
    connected.must("a store, and no error", Result::is_ok);
    connected.value().expect("it is a store")
}

mod step_1 {
    //! Write `item_key`, `value_of` and `record_of`: a session's key, its record as bytes, and back.
    use super::*;
    use memcached_store::{LARGEST, item_key, record_of, value_of};
    use memory_store::{Record, StoreError, Timestamp};
    use serde_json::json;
    use session_ids::{SessionId, StoreKey};
    use store_contract::record;

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
            "What becomes bytes comes back the same: data, end and mark",
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
                t.call(format!("value_of({wanted:?})"), || value.is_ok())
                    .gives(true);
                let value = value.expect("it is the bytes");
                let shown = value.escape_ascii();
                let call = format!("record_of(b\"{shown}\"), which value_of made,");
                t.call(call, || record_of(&value).ok()).gives(Some(wanted));
            }
        });
    }

    #[test]
    fn what_is_no_record_is_damaged() {
        claim!(
            STEP,
            "Bytes that somebody else put there, or a part of a record, are an error, and nothing panics",
            "CWE-20"
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
                    matches!(it, Err(Error::TooLarge { size }) if *size == LARGEST + 1)
                });
        });
    }
}

mod step_2 {
    //! Write `Command::bytes` and `read_answer`: the meta protocol, without any server.
    use super::*;
    use memcached_store::read_answer;

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
            "The two letters say what it is, and flags that nobody asked about don't matter",
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
                t.call(call, || read_answer(bare)).must("no answer", |it| !matches!(it, Ok(Some(_))));
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
    fn a_client_s_bytes_in_a_key_are_commands() {
        claim!(
            STEP,
            "With a client's bytes in its key, a command is another one, or three: this is why keys are hashed",
            "CWE-93"
        )
        .test(async |t| {
            let memcached = t.small_memcached(8);
            let tap = t.tap(&memcached);
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
                wire::say(tap.address(), &bytes, lines).expect("memcached answers");
            }
            t.matches_snapshot_of(&wire::plain(&tap));
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
}

mod step_3 {
    //! Write `Connection::exchange` and `Pool::ask`: a question on a connection, and an answer in time.
    use super::*;
    use harness::Called;
    use std::net::SocketAddr;
    use std::sync::Arc;
    use tokio::time::timeout;

    const STEP: Step = CHAPTER.step(3, "Ask in time, or throw it away");

    fn pool(address: SocketAddr, patience: Duration) -> Pool {
        Pool::new(&address.to_string(), patience)
    }

    async fn ask(t: &Test, pool: &Pool, command: Command<'_>) -> Called<Result<Answer, Error>> {
        t.call_async(format!("ask({command:?})"), pool.ask(command))
            .await
    }

    /// What was answered, errors as their text.
    async fn answer(t: &Test, pool: &Pool, command: Command<'_>) -> Called<Result<Answer, String>> {
        let asked = ask(t, pool, command).await;
        asked.map(|it| it.map_err(|error| error.to_string()))
    }

    fn get(key: &str) -> Command<'_> {
        Command::Get { key }
    }

    fn set<'a>(key: &'a str, value: &'a [u8]) -> Command<'a> {
        let (lifetime, only) = (3600, Only::IfAbsent);
        Command::Set {
            key,
            value,
            lifetime,
            only,
        }
    }

    fn delete(key: &str) -> Command<'_> {
        Command::Delete { key }
    }

    fn is_value(answer: &Result<Answer, String>, wanted: &[u8]) -> bool {
        matches!(answer, Ok(Answer::Value { value, .. }) if value == wanted)
    }

    #[test]
    fn asks_and_hears() {
        claim!(
            STEP,
            "Each question gets its answer, from memcached itself",
            "memcached, doc/protocol.txt: Meta Commands"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let pool = pool(memcached.address(), LONG);
            answer(&t, &pool, Command::Nothing)
                .await
                .gives(Ok(Answer::Nothing));
            answer(&t, &pool, get("asks_and_hears"))
                .await
                .gives(Ok(Answer::Missing));
            let first = set("asks_and_hears", b"\r\nEN\r\n");
            answer(&t, &pool, first).await.gives(Ok(Answer::Done));
            answer(&t, &pool, first).await.gives(Ok(Answer::Present));
            let read = answer(&t, &pool, get("asks_and_hears")).await;
            read.must("the value that was set", |it| is_value(it, b"\r\nEN\r\n"));
            let delete = delete("asks_and_hears");
            answer(&t, &pool, delete).await.gives(Ok(Answer::Done));
            answer(&t, &pool, delete).await.gives(Ok(Answer::Missing));
        });
    }

    #[test]
    fn a_long_answer_comes_whole() {
        claim!(
            STEP,
            "A value of 900,000 bytes, which comes in many pieces, is read to its end",
            "RFC 9293, section 3.9.1"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let pool = pool(memcached.address(), LONG);
            let long: Vec<u8> = (0..900_000_u32).map(|it| it.to_le_bytes()[1]).collect();
            // A memcached that others use may have it from the last run.
            let clean = pool.ask(delete("long")).await;
            t.call("ask(Delete)", || clean.is_ok()).gives(true);
            let asked = pool.ask(set("long", &long)).await;
            let asked = asked.map_err(|error| error.to_string());
            t.call("ask(Set 900,000 bytes)", || asked)
                .gives(Ok(Answer::Done));
            let asked = pool.ask(get("long")).await;
            let same =
                asked.is_ok_and(|it| matches!(it, Answer::Value { value, .. } if value == long));
            t.call("whether ask(Get) gives the same 900,000 bytes", || same)
                .gives(true);
        });
    }

    #[test]
    fn a_connection_serves_more_than_once() {
        claim!(
            STEP,
            "Fifty questions, one after the other, go over one connection",
            "step 3: a connection serves the next question after a whole answer"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let tap = t.tap(&memcached);
            let pool = pool(tap.address(), LONG);
            for _ in 0..50 {
                answer(&t, &pool, Command::Nothing)
                    .await
                    .gives(Ok(Answer::Nothing));
            }
            t.call("connections, after 50 questions", || tap.connections())
                .gives(1);
        });
    }

    #[test]
    fn two_hundred_share_sixteen_connections() {
        claim!(
            STEP,
            "Of two hundred who ask at once each gets their own answer, over no more than 16 connections",
            "CWE-488; CWE-770"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let tap = t.tap(&memcached);
            let pool = Arc::new(pool(tap.address(), LONG));
            let work = |number: usize| {
                let pool = Arc::clone(&pool);
                async move {
                    let (key, value) = (format!("crowd {number}").replace(' ', ":"), number.to_string());
                    let clean = pool.ask(delete(&key)).await;
                    let set = pool.ask(set(&key, value.as_bytes())).await;
                    let got = pool.ask(get(&key)).await;
                    matches!(clean, Ok(Answer::Done | Answer::Missing))
                        && matches!(set, Ok(Answer::Done))
                        && matches!(got, Ok(Answer::Value { value: it, .. }) if it == value.as_bytes())
                }
            };
            let all = t.at_once("200 that set a value and get it, as how many got their own,", 200, work);
            all.await.map(|all| all.into_iter().filter(|own| *own).count()).gives(200);
            t.call("connections", || tap.connections()).must("at most 16", |&it| it <= 16);
        });
    }

    #[test]
    fn no_answer_is_an_error_in_time() {
        claim!(
            STEP,
            "Where memcached can be reached and says nothing, there is an error when the time is over",
            "ASVS 5.0, 16.5.2"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let tap = t.tap(&memcached);
            tap.stall();
            let pool = pool(tap.address(), SHORT);
            for _ in 0..3 {
                ask(&t, &pool, get("alice")).await.must("Error::Late", |it| {
                    matches!(it, Err(Error::Late(_)))
                });
            }
            tap.mend();
        });
    }

    /// A question that ought to be given up after [`SHORT`], and gets twenty times that.
    async fn is_late(t: &Test, what: &str, pool: &Pool) {
        let call = format!("ask(Get) with 100 ms, {what}");
        let asked = t
            .call_async(call, timeout(20 * SHORT, pool.ask(get("alice"))))
            .await;
        let asked = asked.map(|it| it.map_or(Err("still waiting after 2 s"), Ok));
        asked.must("Error::Late", |it| matches!(it, Ok(Err(Error::Late(_)))));
    }

    #[test]
    fn the_limit_is_for_all_of_it() {
        claim!(
            STEP,
            "Who waits for one of the sixteen places, or for a connection, waits no longer than for an answer",
            "ASVS 5.0, 16.5.2; CWE-770"
        )
        .test(async |t| {
            let full = pool(scripted::nobody(), SHORT);
            let places = full.places.try_acquire_many(16);
            is_late(&t, "where all places are taken,", &full).await;
            drop(places);
            // Elsewhere a listener whose queue is full refuses, or takes more than it said.
            if cfg!(target_os = "linux") {
                let busy = scripted::Busy::listen();
                is_late(&t, "of a server that doesn't accept connections,", &pool(busy.address, SHORT)).await;
            }
        });
    }

    #[test]
    fn a_late_answer_is_nobody_elses() {
        claim!(
            STEP,
            "The answer that came too late for Alice isn't read by whoever asks next",
            "CWE-488"
        )
        .test(async |t| {
            let mut pool = pool(scripted::late_for_alice(), SHORT);
            let late = ask(&t, &pool, get("alice")).await;
            late.must("Error::Late", |it| matches!(it, Err(Error::Late(_))));
            // Alice's answer is still on its way. Where Bob asks on her connection, it comes next, alone.
            pool.patience = LONG;
            let call = "ask(Get { key: \"bob\" }), after a Get for alice that was too late,";
            let bob = t.call_async(call, pool.ask(get("bob"))).await;
            let bob = bob.map(|it| it.map_err(|error| error.to_string()));
            bob.must("the value bob", |it| is_value(it, b"bob"));
        });
    }

    #[test]
    fn nor_is_that_of_somebody_who_hung_up() {
        claim!(
            STEP,
            "When a visitor hangs up while memcached is asked, the answer isn't read by whoever asks next",
            "CWE-488"
        )
        .test(async |t| {
            let pool = pool(scripted::late_for_alice(), LONG);
            let gone = timeout(SHORT, pool.ask(get("alice"))).await;
            t.call("whether Alice got an answer before she hung up", || gone.is_ok()).gives(false);
            let call = "ask(Get { key: \"bob\" }), after a Get for alice, who hung up,";
            let bob = t.call_async(call, pool.ask(get("bob"))).await;
            let bob = bob.map(|it| it.map_err(|error| error.to_string()));
            bob.must("the value bob", |it| is_value(it, b"bob"));
        });
    }

    #[test]
    fn after_an_error_comes_another_connection() {
        claim!(
            STEP,
            "Memcached may say two lines where one was expected, so after an error nobody reads on",
            "memcached 1.6.18, by its answer to a key that is too long; CWE-488"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let tap = t.tap(&memcached);
            let pool = pool(tap.address(), LONG);
            let long = "k".repeat(251);
            let call = "ask(Set { key: 251 letters, … })";
            let refused = t.call_async(call, pool.ask(set(&long, b"hello"))).await;
            refused.must("Error::Refused", |it| matches!(it, Err(Error::Refused(_))));
            answer(&t, &pool, get("k")).await.gives(Ok(Answer::Missing));
            t.call("connections, after an error and another question", || {
                tap.connections()
            })
            .gives(2);
        });
    }

    #[test]
    fn half_an_answer_is_an_error() {
        claim!(
            STEP,
            "An answer that ends before its end is an error, and so is none at all",
            "RFC 9293, section 3.6"
        )
        .test(async |t| {
            const HALVES: [&[&[u8]]; 3] = [&[b"VA 10 c1\r\nhello"], &[b"HD"], &[b""]];
            for answers in HALVES {
                let pool = pool(scripted::server(answers), LONG);
                let said = answers.concat().escape_ascii().to_string();
                let call = format!("ask(Get) of a server that says b\"{said}\" and hangs up");
                let asked = t.call_async(call, pool.ask(get("alice"))).await;
                asked.must("Error::Broken", |it| matches!(it, Err(Error::Broken(_))));
            }
        });
    }

    #[test]
    fn nothing_is_asked_twice() {
        claim!(
            STEP,
            "Where the answer got lost nobody knows whether it was done, so it isn't asked for again",
            "the contract: a StoreError means that there is no answer"
        )
        .test(async |t| {
            let pool = pool(scripted::server_of(&[&[b""], &[b"HD\r\n"]]), LONG);
            let lost = ask(&t, &pool, set("alice", b"alice")).await;
            lost.must("Error::Broken", |it| matches!(it, Err(Error::Broken(_))));
        });
    }

    #[test]
    fn it_heals_after_a_restart() {
        claim!(
            STEP,
            "While memcached is down there are errors, and when it is back the old connections don't matter",
            "ASVS 5.0, 16.5.2"
        )
        .test(async |t| {
            let mut memcached = t.small_memcached(8);
            let pool = pool(memcached.address(), LONG);
            answer(&t, &pool, Command::Nothing).await.gives(Ok(Answer::Nothing));
            memcached.kill();
            ask(&t, &pool, Command::Nothing).await.must("Error::Broken", |it| {
                matches!(it, Err(Error::Broken(_)))
            });
            memcached.start();
            answer(&t, &pool, Command::Nothing).await.gives(Ok(Answer::Nothing));
        });
    }

    #[test]
    fn who_isn_t_there_is_named_at_the_start() {
        claim!(
            STEP,
            "Where no memcached is, connecting is an error that names the address",
            "step 3, and `ConnectError`"
        )
        .test(async |t| {
            let other = scripted::server(&[b"HTTP/1.1 400 Bad Request\r\n\r\n"]);
            for address in [scripted::nobody(), other] {
                let address = address.to_string();
                let connected = MemcachedStore::connect(&address).await;
                let error = connected.map_or_else(|error| error.to_string(), |_| "none".to_owned());
                t.call(format!("connect({address:?}), as its error,"), || error)
                    .must("an error with the address", |error| {
                        error.contains(&address)
                    });
            }
            let memcached = t.memcached();
            store_at(&t, memcached.address()).await;
        });
    }
}

mod step_4 {
    //! Write `lifetime`: when memcached may remove an item, as it wants to be told.
    use super::*;
    use memcached_store::lifetime;
    use memory_store::{Clock, Timestamp};

    const STEP: Step = CHAPTER.step(4, "Say how long it may stay");

    const DAY: u64 = 86_400;

    /// 2026-11-23, 12:00 UTC.
    const NOON: u64 = 1_795_435_200;

    /// How long memcached keeps an item.
    #[derive(Clone, Copy, PartialEq)]
    enum Kept {
        NoEnd,
        GoneAtOnce,
        Seconds(u64),
    }

    impl std::fmt::Debug for Kept {
        fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            match self {
                Self::NoEnd => f.write_str("without an end"),
                Self::GoneAtOnce => f.write_str("not at all: it is gone at once"),
                Self::Seconds(seconds) => write!(f, "{seconds} seconds"),
            }
        }
    }

    /// How long memcached keeps an item with this lifetime, when its clock shows `clock`.
    fn kept_for(lifetime: u32, clock: u64) -> Kept {
        let moment = u64::from(lifetime);
        let seconds = match lifetime {
            0 => return Kept::NoEnd,
            1..=2_592_000 => moment,
            2_592_001..=0x7FFF_FFFF => moment.saturating_sub(clock),
            // Its numbers are of 32 bits, with a sign.
            _ => 0,
        };
        match seconds {
            0 => Kept::GoneAtOnce,
            _ => Kept::Seconds(seconds),
        }
    }

    /// Calls `lifetime` with these seconds, and says for how long the item is kept.
    fn kept(t: &Test, expires: u64, now: u64, clock: u64) -> harness::Called<Kept> {
        let at = Timestamp::from_seconds;
        let told = lifetime(at(expires), at(now), at(clock));
        let call = format!(
            "how long memcached keeps an item with T{told}, \
             which is lifetime(expires: {expires} s, now: {now} s, clock: {clock} s),"
        );
        t.call(call, || kept_for(told, clock))
    }

    /// Calls `lifetime` for a record with so many seconds left. The item stays a minute longer, and not a
    /// day.
    fn outlasts(t: &Test, left: u64, now: u64, clock: u64) {
        let must = format!("{left} seconds, and 60 more or a little more");
        kept(t, now + left, now, clock).must(
            &must,
            |kept| matches!(kept, Kept::Seconds(it) if (left + 60..left + DAY).contains(it)),
        );
    }

    #[test]
    fn an_item_stays_as_long_as_its_record() {
        claim!(
            STEP,
            "Up to thirty days, memcached keeps an item a minute longer than its record lasts, and less than a day",
            "memcached, doc/protocol.txt: Expiration times"
        )
        .test(async |t| {
            for left in [1, 60, 3600, DAY, 29 * DAY] {
                for now in [1000, 1_000_000_000, NOON] {
                    outlasts(&t, left, now, NOON);
                }
            }
        });
    }

    #[test]
    fn more_than_thirty_days_are_no_moment_of_1970() {
        claim!(
            STEP,
            "Also a record of thirty days and more is kept, although memcached takes such numbers for moments",
            "memcached, doc/protocol.txt: Expiration times"
        )
        .test(async |t| {
            let month = 30 * DAY;
            for left in [month - 61, month - 60, month - 1, month, month + 1, 31 * DAY, 400 * DAY] {
                for now in [1000, 1_000_000_000, NOON] {
                    outlasts(&t, left, now, NOON);
                }
            }
        });
    }

    #[test]
    fn what_ends_after_2038_is_kept() {
        claim!(
            STEP,
            "Memcached's moments end on 2038-01-19: a record that lasts longer has no end there",
            "memcached 1.6.18, by a run"
        )
        .test(async |t| {
            for (left, clock) in [
                (u64::MAX - 1000, NOON),
                (0x7FFF_FFFF, NOON),
                (31 * DAY, 0x7FFF_FFFF),
            ] {
                kept(&t, 1000 + left, 1000, clock).gives(Kept::NoEnd);
            }
            // Thirty days can be told after 2038 too.
            outlasts(&t, DAY, 1000, 0x1_0000_0000);
        });
    }

    #[test]
    fn what_is_over_is_not_kept_for_ever() {
        claim!(
            STEP,
            "A record whose end is past goes soon: no number below zero, and no zero, which means for ever",
            "memcached, doc/protocol.txt: Expiration times"
        )
        .test(async |t| {
            for (expires, now) in [(1000, 1000), (1000, 2000), (0, NOON), (0, 0)] {
                kept(&t, expires, now, NOON)
                    .must("some seconds, less than a day", |it| matches!(it, Kept::Seconds(..DAY)));
            }
        });
    }

    #[test]
    fn memcached_understands_it_so() {
        claim!(
            STEP,
            "Asked how long it keeps an item, memcached says the time that was meant",
            "memcached, doc/protocol.txt: Meta Get, flag t"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let pool = Pool::new(&memcached.address().to_string(), LONG);
            let (now, clock) = (Timestamp::from_seconds(1000), Clock::system().now());
            for days in [1, 29, 30, 31, 90, 365] {
                let key = format!("days:{days}");
                let lifetime = lifetime(now.plus(days * DAY), now, clock);
                let (key, value, only) = (key.as_str(), &b"hello"[..], Only::IfAbsent);
                let set = Command::Set {
                    key,
                    value,
                    lifetime,
                    only,
                };
                let clean = pool.ask(Command::Delete { key }).await;
                t.call(format!("ask(Delete {key:?})"), || clean.is_ok())
                    .gives(true);
                let done = pool.ask(set).await.map_err(|error| error.to_string());
                t.call(format!("ask({set:?})"), || done)
                    .gives(Ok(Answer::Done));
                let asked = format!("mg {key} t\r\n");
                let said = wire::say(memcached.address(), asked.as_bytes(), 1);
                let said = said.map_err(|error| error.to_string());
                t.call(
                    format!("memcached's answer to mg {key} t, for {days} days,"),
                    || said,
                )
                .must("HD t and these days in seconds, or a little more", |said| {
                    let left = said
                        .as_ref()
                        .ok()
                        .and_then(|said| said.strip_prefix("HD t"));
                    let left = left.and_then(|left| left.parse().ok());
                    left.is_some_and(|left: u64| (days * DAY..(days + 1) * DAY).contains(&left))
                });
            }
        });
    }
}

mod step_5 {
    //! Write `find`, `put` and `create`: a record under a key that isn't there yet.
    use super::*;
    use memory_store::{Created, Record, SessionStore, StoreError};
    use scripted::Script;
    use session_ids::StoreKey;
    use store_contract::{NOW, new_key, record};

    const STEP: Step = CHAPTER.step(5, "Create a record, and replace none");

    #[test]
    fn a_key_can_be_created_once() {
        claim!(
            STEP,
            "A key that is there is taken, whoever asks and whatever with",
            "the contract; ASVS 5.0, 7.2.3"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::create_refuses_a_key_that_is_there(&t, store).await;
        });
    }

    #[test]
    fn a_key_is_free_again_when_its_record_is_over() {
        claim!(
            STEP,
            "A record whose time is over doesn't stand in the way, although memcached still holds it",
            "the contract"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::create_takes_the_place_of_what_is_over(&t, store).await;
        });
    }

    #[test]
    fn of_two_hundred_at_once_one_creates() {
        claim!(
            STEP,
            "Of two hundred who create one key at the same moment, exactly one succeeds",
            "CWE-362"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::of_a_crowd_one_creates(&t, store).await;
        });
    }

    #[test]
    fn of_two_hundred_heirs_one_creates() {
        claim!(
            STEP,
            "Where a record that is over is in the way, one of two hundred takes its place",
            "CWE-362"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = std::sync::Arc::new(store_at(&t, memcached.address()).await);
            let (key, mut new) = (new_key(), record("user", "bob"));
            let old = store.create(&key, &record("user", "alice"), NOW).await;
            t.call("create, for a record until 2000 s,", || old.ok())
                .gives(Some(Created::Yes));
            new.expires = store_contract::END.plus(1000);
            let create = |_| {
                let (store, new) = (std::sync::Arc::clone(&store), new.clone());
                async move { store.create(&key, &new, store_contract::END).await.ok() }
            };
            let call = "200 times create at 2000 s at once, as how many times Created::Yes,";
            let all = t.at_once(call, 200, create).await;
            all.map(|all| {
                all.into_iter()
                    .filter(|it| *it == Some(Created::Yes))
                    .count()
            })
            .gives(1);
        });
    }

    async fn create(
        t: &Test,
        store: &MemcachedStore,
        key: &StoreKey,
        record: &Record,
    ) -> harness::Called<Result<Created, StoreError>> {
        t.call_async(
            format!("create({key:?}, …)"),
            store.create(key, record, NOW),
        )
        .await
    }

    #[test]
    fn this_is_what_the_wire_says() {
        claim!(
            STEP,
            "A create is one question; only where the key is taken, a second one asks what is there",
            "memcached, doc/protocol.txt: Meta Set, mode E"
        )
        .test(async |t| {
            let memcached = t.small_memcached(8);
            let tap = t.tap(&memcached);
            let store = store_at(&t, tap.address()).await;
            let key = new_key();
            tap.forget();
            let first = create(&t, &store, &key, &record("user", "alice")).await;
            first.map(Result::ok).gives(Some(Created::Yes));
            let second = create(&t, &store, &key, &record("user", "mallory")).await;
            second.map(Result::ok).gives(Some(Created::Taken));
            let kept = [record("user", "alice"), record("user", "mallory")];
            t.matches_snapshot_of(&wire::text(&tap, &key, &kept));
        });
    }

    #[test]
    fn an_outage_is_an_error_and_no_answer() {
        claim!(
            STEP,
            "A memcached that is down, or says something else, is an error of the store, and never Taken",
            "the contract: two kinds of no"
        )
        .test(async |t| {
            let mut memcached = t.small_memcached(8);
            let store = store_at(&t, memcached.address()).await;
            let key = new_key();
            memcached.kill();
            let down = create(&t, &store, &key, &record("user", "alice")).await;
            down.must("StoreError::Unavailable", |it| matches!(it, Err(StoreError::Unavailable(_))));
            let (live, over) = (scripted::item(&record("user", "bob")), over());
            // A fault in the first question, in the second, and in the third. After it all is well, so
            // that whoever goes on gets an answer.
            for fault in [b"SERVER_ERROR out of memory\r\n", &b"MN\r\n"[..], b"VA 1 c1\r\nx\r\n", b""] {
                let (add, get) = ([fault, &b"HD\r\n"[..]], [&live[..]]);
                says_unavailable(&t, "ms … ME", fault, Script { add: &add, get: &get, swap: &[HD] }).await;
                let (add, swap) = ([NS, HD], [fault, &b"HD\r\n"[..]]);
                let get = [&over[..], &live];
                says_unavailable(&t, "ms … C17", fault, Script { add: &add, get: &get, swap: &swap }).await;
            }
            for fault in [b"SERVER_ERROR out of memory\r\n", &b"MN\r\n"[..], HD, NS, b""] {
                let (add, get) = ([NS, HD], [fault, &live]);
                says_unavailable(&t, "mg", fault, Script { add: &add, get: &get, swap: &[HD] }).await;
            }
        });
    }

    const HD: &[u8] = b"HD\r\n";
    const NS: &[u8] = b"NS\r\n";

    /// An item that is over at [`NOW`].
    fn over() -> Vec<u8> {
        let mut over = record("user", "bob");
        over.expires = NOW;
        scripted::item(&over)
    }

    async fn says_unavailable(t: &Test, question: &str, fault: &[u8], script: Script<'_>) {
        let store = store_at(t, script.server()).await;
        let fault = match fault {
            b"" => "nothing, and hangs up".to_owned(),
            _ => fault.escape_ascii().to_string(),
        };
        let call = format!("create, where memcached says to {question}: {fault},");
        let (key, record) = (new_key(), record("user", "alice"));
        let created = t.call_async(call, store.create(&key, &record, NOW)).await;
        created.must("StoreError::Unavailable", |it| {
            matches!(it, Err(StoreError::Unavailable(_)))
        });
    }

    #[test]
    fn who_is_overtaken_looks_again() {
        claim!(
            STEP,
            "What has changed between two questions is looked at anew: Taken is only what was seen to live",
            "CWE-362; memcached: LRU"
        )
        .test(async |t| {
            let (live, over) = (scripted::item(&record("user", "bob")), over());
            let (live, over) = (&live[..], &over[..]);
            let (en, nf, ex) = (&b"EN\r\n"[..], &b"NF\r\n"[..], &b"EX\r\n"[..]);
            for (what, add, get, swap, expected) in [
                ("is pushed out before the mg", [NS, HD], [en, en], HD, Created::Yes),
                ("is over, and pushed out before the C17", [NS, HD], [over, en], nf, Created::Yes),
                ("is over, and somebody is faster with the C17", [NS, NS], [over, live], ex, Created::Taken),
            ] {
                let script = Script { add: &add, get: &get, swap: &[swap] };
                let store = store_at(&t, script.server()).await;
                let (key, record) = (new_key(), record("user", "alice"));
                let call = format!("create, where an item {what},");
                let created = t.call_async(call, store.create(&key, &record, NOW)).await;
                created.map(Result::ok).gives(Some(expected));
            }
        });
    }

    #[test]
    fn it_stays_as_long_as_its_record() {
        claim!(
            STEP,
            "Memcached is told each record's own end, also where that is months away",
            "memcached, doc/protocol.txt: Meta Get, flag t"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            for left in [1000, 10_000, 31 * 86_400, 90 * 86_400] {
                let (key, mut alice) = (new_key(), record("user", "alice"));
                alice.expires = NOW.plus(left);
                let created = create(&t, &store, &key, &alice).await;
                created.map(Result::ok).gives(Some(Created::Yes));
                let asked = format!("mg session:{key} t\r\n");
                let said = wire::say(memcached.address(), asked.as_bytes(), 1);
                let call =
                    format!("memcached's answer to mg … t, for a record with {left} s left,");
                t.call(call, || said.ok())
                    .must(&format!("HD t{left}, or a little more"), |said| {
                        let told = said
                            .as_ref()
                            .and_then(|said| said.strip_prefix("HD t")?.parse().ok());
                        told.is_some_and(|told: u64| (left..left + 86_400).contains(&told))
                    });
            }
        });
    }
}

mod step_6 {
    //! Write `load`: the record with its cas number, as long as it is live and memcached has it.
    use super::*;
    use memory_store::{SessionStore, StoreError};
    use store_contract::{Asked, NOW, new_key, record};

    const STEP: Step = CHAPTER.step(6, "Load what is live");

    #[test]
    fn gives_back_what_was_created() {
        claim!(
            STEP,
            "What is loaded is what was created, to the last byte, and a load gives it no new version",
            "the contract"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::load_gives_what_was_created(&t, store).await;
        });
    }

    #[test]
    fn an_unknown_key_gives_nothing() {
        claim!(
            STEP,
            "A key that nobody created has no record, and no other key's either",
            "CWE-488"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::load_gives_nothing_for_an_unknown_key(&t, store).await;
        });
    }

    #[test]
    fn what_is_over_is_not_given_back() {
        claim!(
            STEP,
            "From the second of its end on, a record is not given back, although memcached still holds it",
            "ASVS 5.0, 7.3; CWE-613"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::load_ends_with_the_time(&t, store).await;
        });
    }

    #[test]
    fn a_refused_create_leaves_the_record_alone() {
        claim!(
            STEP,
            "When create says Taken, the record that was there is there as before, in its version",
            "the contract"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::a_refused_create_changes_nothing(&t, store).await;
        });
    }

    #[test]
    fn the_new_record_is_the_one_that_counts() {
        claim!(
            STEP,
            "A record that took the place of an expired one is the one that is loaded",
            "the contract"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::a_new_record_takes_the_place_of_an_expired_one(&t, store).await;
        });
    }

    #[test]
    fn what_was_evicted_is_not_there() {
        claim!(
            STEP,
            "A record that a full memcached has pushed out is None, as one that never was, and no error",
            "the contract; memcached: LRU"
        )
        .test(async |t| {
            let memcached = t.small_memcached(2);
            let asked = Asked::new(&t, store_at(&t, memcached.address()).await);
            let (alice, _) = asked.kept(&record("user", "alice")).await;
            fill(memcached.address());
            asked.record(&alice, NOW).await.gives(None);
        });
    }

    #[test]
    fn who_is_forgotten_can_log_in_again() {
        claim!(
            STEP,
            "Whose session was pushed out is a stranger: no error, and the next login gives a new ID",
            "WSTG-SESS-03"
        )
        .test(async |t| {
            let memcached = t.small_memcached(2);
            let site = Site::new(&t, memcached.address()).await;
            let alice = t.browser("alice", &site.server);
            alice.get("/login").await;
            alice.get("/profile").await;
            fill(memcached.address());
            alice.get("/profile").await;
            alice.get("/login").await;
            alice.get("/profile").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn what_a_restart_took_is_not_there() {
        claim!(
            STEP,
            "After memcached was restarted every record is None, and no error",
            "the contract"
        )
        .test(async |t| {
            let mut memcached = t.small_memcached(8);
            let asked = Asked::new(&t, store_at(&t, memcached.address()).await);
            let (alice, _) = asked.kept(&record("user", "alice")).await;
            memcached.kill();
            memcached.start();
            asked.record(&alice, NOW).await.gives(None);
        });
    }

    #[test]
    fn an_outage_is_not_none() {
        claim!(
            STEP,
            "A memcached that doesn't answer is an error: what it holds is unknown, and not gone",
            "the contract: two kinds of no"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let tap = t.tap(&memcached);
            let asked = Asked::new(&t, store_at(&t, tap.address()).await);
            let alice = record("user", "alice");
            let (key, _) = asked.kept(&alice).await;
            tap.cut();
            let cut = t
                .call_async("load, with the wire cut,", asked.store.load(&key, NOW))
                .await;
            cut.must("StoreError::Unavailable", |it| {
                matches!(it, Err(StoreError::Unavailable(_)))
            });
            tap.mend();
            asked.record(&key, NOW).await.gives(Some(alice));
            for said in ["HD", "NS", "MN", "EX", "SERVER_ERROR out of memory"] {
                let line = format!("{said}\r\n");
                let store = store_at(&t, scripted::server(&[b"MN\r\n", line.as_bytes()])).await;
                let call = format!("load, answered with {said},");
                let loaded = t.call_async(call, store.load(&new_key(), NOW)).await;
                loaded.must("StoreError::Unavailable", |it| {
                    matches!(it, Err(StoreError::Unavailable(_)))
                });
            }
        });
    }

    #[test]
    fn what_others_put_there_is_damaged() {
        claim!(
            STEP,
            "A value that is no record is an error, and so is a memcached without cas numbers",
            "CWE-20; memcached -C"
        )
        .test(async |t| {
            let answers: &[&[u8]] = &[b"MN\r\n", b"VA 5 c17\r\nhello\r\n"];
            let store = store_at(&t, scripted::server(answers)).await;
            let loaded = t
                .call_async("load of the value hello", store.load(&new_key(), NOW))
                .await;
            loaded.must("StoreError::Damaged", |it| {
                matches!(it, Err(StoreError::Damaged(_)))
            });
            let answers: &[&[u8]] = &[
                b"MN\r\n",
                b"VA 42 c0\r\n{\"data\":{},\"ended\":false,\"expires\":2000  }\r\n",
            ];
            let store = store_at(&t, scripted::server(answers)).await;
            let loaded = t
                .call_async(
                    "load of a record with cas number 0",
                    store.load(&new_key(), NOW),
                )
                .await;
            loaded.must("an error", Result::is_err);
        });
    }
}

mod step_7 {
    //! Write `save`: compare-and-swap, with memcached's cas number.
    use super::*;
    use memory_store::{Created, Saved, SessionStore, StoreError, Version};
    use scripted::Script;
    use std::sync::Arc;
    use store_contract::{Asked, NOW, new_key, record};

    const STEP: Step = CHAPTER.step(7, "Compare and swap");

    #[test]
    fn replaces_the_version_that_was_seen() {
        claim!(
            STEP,
            "A save with the version that was loaded replaces the whole record",
            "the contract"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::save_replaces_what_was_loaded(&t, store).await;
        });
    }

    #[test]
    fn refuses_a_version_that_is_old() {
        claim!(
            STEP,
            "Once somebody else has saved, a save with the older version changes nothing and says Stale",
            "CWE-362"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::save_refuses_what_has_changed(&t, store).await;
        });
    }

    #[test]
    fn the_same_data_again_is_another_version() {
        claim!(
            STEP,
            "A save gives the record a new version, also when it changes nothing in it",
            "the contract"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::save_refuses_what_was_changed_back(&t, store).await;
        });
    }

    #[test]
    fn creates_nothing() {
        claim!(
            STEP,
            "A save never creates a record, whatever version it names",
            "the contract"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::save_never_creates(&t, store).await;
        });
    }

    #[test]
    fn takes_the_end_that_it_is_given() {
        claim!(
            STEP,
            "A save moves the record's end to where the new record has it, later or sooner",
            "the contract"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::save_moves_the_end(&t, store).await;
        });
    }

    #[test]
    fn does_not_revive_what_is_over() {
        claim!(
            STEP,
            "A save that comes when the record's time is over is too late, although the cas number still fits",
            "CWE-613"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::save_never_revives_what_is_over(&t, store).await;
        });
    }

    #[test]
    fn does_not_put_a_new_record_back() {
        claim!(
            STEP,
            "A version of a record that is over doesn't fit the one that has taken its place",
            "the contract"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::a_version_ends_with_its_record(&t, store).await;
        });
    }

    #[test]
    fn of_two_hundred_at_once_one_saves() {
        claim!(
            STEP,
            "Of two hundred who loaded one version and save at the same moment, exactly one succeeds",
            "CWE-362"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::of_a_crowd_one_saves(&t, store).await;
        });
    }

    #[test]
    fn two_hundred_additions_are_two_hundred() {
        claim!(
            STEP,
            "Two hundred tasks that each add one, and load again when they were late, add two hundred",
            "CWE-362"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::no_update_is_lost_in_a_crowd(&t, store).await;
        });
    }

    #[test]
    fn two_hundred_requests_are_two_hundred() {
        claim!(
            STEP,
            "Two hundred requests that count in one session at the same moment all say 200, and count 200",
            "CWE-362"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let site = Site::new(&t, memcached.address()).await;
            let alice = t.browser("alice", &site.server);
            alice.get("/login").await;
            let alice = Arc::new(alice);
            // All of them have loaded the session before the first one saves it.
            site.director.gather(staged_store::Call::Load, 200);
            let count = |_| {
                let alice = Arc::clone(&alice);
                async move { alice.get("/count").await.status }
            };
            let answers = t.at_once("200 times GET /count at once", 200, count).await;
            answers.gives(vec![200; 200]);
            let shown = alice.get("/counted").await.text();
            t.call("the count after that", || shown).gives("200".to_owned());
        });
    }

    #[test]
    fn an_outage_is_not_stale() {
        claim!(
            STEP,
            "A memcached that fails in the look or in the swap is an error, and never Stale",
            "the contract: two kinds of no"
        )
        .test(async |t| {
            let live = scripted::item(&record("cart", "tea"));
            let (live, seen) = (&live[..], Version(17));
            let save = async |get: &[u8], swap: &[u8]| {
                let script = Script {
                    add: &[],
                    get: &[get],
                    swap: &[swap],
                };
                let store = store_at(&t, script.server()).await;
                let said = [get, swap]
                    .map(|it| it.escape_ascii().to_string())
                    .join(" and ");
                let (key, milk) = (new_key(), record("cart", "milk"));
                let saved = store.save(&key, seen, &milk, NOW);
                t.call_async(format!("save of version 17, answered with {said},"), saved)
                    .await
            };
            for fault in [&b"SERVER_ERROR out of memory\r\n"[..], b"MN\r\n", b""] {
                for (get, swap) in [(fault, &b"HD\r\n"[..]), (live, fault)] {
                    save(get, swap).await.must("StoreError::Unavailable", |it| {
                        matches!(it, Err(StoreError::Unavailable(_)))
                    });
                }
            }
            for late in [&b"EX\r\n"[..], b"NF\r\n"] {
                save(live, late)
                    .await
                    .map(Result::ok)
                    .gives(Some(Saved::Stale));
            }
        });
    }

    #[test]
    fn this_is_what_a_swap_looks_like() {
        claim!(
            STEP,
            "A save looks, and then swaps the number that it saw; one that is late changes nothing",
            "memcached, doc/protocol.txt: Meta Set, flag C"
        )
        .test(async |t| {
            let memcached = t.small_memcached(8);
            let tap = t.tap(&memcached);
            let asked = Asked::new(&t, store_at(&t, tap.address()).await);
            let (key, seen) = asked.kept(&record("cart", "tea")).await;
            tap.forget();
            let saved = asked
                .save(&key, seen, &record("cart", "tea, milk"), NOW)
                .await;
            saved.gives(Saved::Yes);
            let late = asked
                .save(&key, seen, &record("cart", "tea, sugar"), NOW)
                .await;
            late.gives(Saved::Stale);
            let kept = ["tea", "tea, milk"].map(|cart| record("cart", cart));
            t.matches_snapshot_of(&wire::text(&tap, &key, &kept));
        });
    }

    #[test]
    fn a_record_that_is_too_large_loses_nothing() {
        claim!(
            STEP,
            "A record that memcached would refuse is an error, what was there stays, and the next save works",
            "memcached 1.6.18: a set that is too large removes what was there"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let asked = Asked::new(&t, store_at(&t, memcached.address()).await);
            let alice = record("user", "alice");
            let (key, seen) = asked.kept(&alice).await;
            let large = record("text", "x".repeat(1_100_000));
            let save = asked.store.save(&key, seen, &large, NOW);
            let saved = t.call_async("save of a record of 1.1 MB", save).await;
            saved.must("StoreError::Unavailable", |it| {
                matches!(it, Err(StoreError::Unavailable(_)))
            });
            let create = asked.store.create(&key, &large, NOW);
            let created = t.call_async("create of a record of 1.1 MB", create).await;
            created.must("an error, or Taken", |it| {
                !matches!(it, Ok(Created::Yes))
            });
            asked.load(&key, NOW).await.gives(Some((alice, seen)));
            let small = record("user", "bob");
            asked.save(&key, seen, &small, NOW).await.gives(Saved::Yes);
        });
    }

    #[test]
    fn what_was_forgotten_stays_forgotten() {
        claim!(
            STEP,
            "Who has loaded a record that was pushed out, or lost in a restart, can't save it back",
            "the contract: a save never creates"
        )
        .test(async |t| {
            let mut memcached = t.small_memcached(2);
            let asked = Asked::new(&t, store_at(&t, memcached.address()).await);
            let alice = record("user", "alice");
            let (pushed_out, first) = asked.kept(&alice).await;
            fill(memcached.address());
            let late = asked.save(&pushed_out, first, &alice, NOW).await;
            late.gives(Saved::Stale);
            asked.record(&pushed_out, NOW).await.gives(None);
            let (lost, seen) = asked.kept(&alice).await;
            memcached.kill();
            memcached.start();
            asked
                .save(&lost, seen, &alice, NOW)
                .await
                .gives(Saved::Stale);
            asked.record(&lost, NOW).await.gives(None);
        });
    }

    #[test]
    fn a_forgotten_mark_makes_the_late_one_new() {
        claim!(
            STEP,
            "Who comes with the ID from before a login is refused, until its mark is pushed out; then they are new",
            "what an ended mark is for, chapter 07"
        )
        .test(async |t| {
            let memcached = t.small_memcached(2);
            let site = Site::new(&t, memcached.address()).await;
            let alice = t.browser("alice", &site.server);
            alice.get("/login").await;
            let old = alice.cookies("/").unwrap_or_default();
            alice.get("/cycle").await;
            let late = t.browser("a late request of alice", &site.server);
            late.get_with_cookie("/count", &old).await;
            fill(memcached.address());
            late.get_with_cookie("/count", &old).await;
            t.matches_snapshot();
        });
    }
}

mod step_8 {
    //! Write `delete`: the item is gone, whatever its cas number.
    use super::*;
    use memory_store::{SessionStore, StoreError};
    use staged_store::Call;
    use store_contract::{Asked, new_key, record};
    use tokio::join;

    const STEP: Step = CHAPTER.step(8, "Delete for good");

    #[test]
    fn removes_one_record() {
        claim!(
            STEP,
            "What is deleted is gone whatever its version, nothing else is, and a second time is no error",
            "the contract"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::delete_removes_one_record(&t, store).await;
        });
    }

    #[test]
    fn no_save_brings_it_back() {
        claim!(
            STEP,
            "A save with the version from before the deletion changes nothing",
            "CVE-2025-46336"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::save_never_revives_what_was_deleted(&t, store).await;
        });
    }

    #[test]
    fn a_version_dies_with_its_record() {
        claim!(
            STEP,
            "A record that is created anew under the same key has other versions",
            "the contract"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::a_version_belongs_to_one_record(&t, store).await;
        });
    }

    #[test]
    fn two_hundred_cannot_save_what_one_deletes() {
        claim!(
            STEP,
            "While two hundred save and one deletes, the record is gone when all are done",
            "CVE-2025-46336"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let store = store_at(&t, memcached.address()).await;
            store_contract::a_crowd_cannot_save_what_one_deletes(&t, store).await;
        });
    }

    #[test]
    fn an_outage_is_no_deletion() {
        claim!(
            STEP,
            "A delete that memcached didn't answer is an error: nobody may be told that they are logged out",
            "ASVS 5.0, 7.4.1"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let tap = t.tap(&memcached);
            let asked = Asked::new(&t, store_at(&t, tap.address()).await);
            let (key, _) = asked.kept(&record("user", "alice")).await;
            tap.cut();
            let deleted = t.call_async("delete, with the wire cut,", asked.store.delete(&key)).await;
            deleted.must("StoreError::Unavailable", |it| {
                matches!(it, Err(StoreError::Unavailable(_)))
            });
            let store = store_at(&t, scripted::server(&[b"MN\r\n", b"EX\r\n"])).await;
            let deleted = t.call_async("delete, answered with EX,", store.delete(&new_key())).await;
            deleted.must("StoreError::Unavailable", |it| {
                matches!(it, Err(StoreError::Unavailable(_)))
            });
        });
    }

    #[test]
    fn a_logout_holds_when_its_mark_is_forgotten() {
        claim!(
            STEP,
            "A request from before the logout, which saves when everything is pushed out, undoes nothing",
            "CVE-2025-46336"
        )
        .test(async |t| {
            let memcached = t.small_memcached(2);
            let site = Site::new(&t, memcached.address()).await;
            let alice = t.browser("alice", &site.server);
            alice.get("/login").await;
            let copied = alice.cookies("/").unwrap_or_default();
            let slow = site.director.hold_next(Call::Load);
            join!(alice.get("/count"), async {
                slow.reached().await;
                alice.get("/logout").await;
                fill(memcached.address());
                slow.release();
            });
            alice.get_with_cookie("/profile", copied).await;
            t.matches_snapshot();
        });
    }
}

mod step_9 {
    //! Write `Setting::parse` and `Setting::router`: one app, and four stores to choose from.
    use super::*;
    use harness::programs::REDIS;
    use memcached_store::Setting;
    use memory_store::{SessionStore, StoppedClock};
    use sqlite_store::SqliteStore;
    use std::path::Path;
    use store_contract::{Asked, END, NOW, record};
    use story::{Story, router};
    use tokio::time::{sleep, timeout};

    const STEP: Step = CHAPTER.step(9, "Choose with one setting");

    /// What `parse` makes of a name and a place, errors as their text.
    fn parses(t: &Test, store: &str, at: Option<&str>) -> harness::Called<Result<Setting, String>> {
        t.call(format!("Setting::parse({store:?}, {at:?})"), || {
            Setting::parse(store, at).map_err(|error| error.to_string())
        })
    }

    #[test]
    fn each_store_has_a_name_and_a_place() {
        claim!(
            STEP,
            "Four names are four stores, at the place that is given or at the usual one",
            "step 9: the four stores and their usual places"
        )
        .test(async |t| {
            let text = str::to_owned;
            parses(&t, "memory", None).gives(Ok(Setting::Memory));
            for (at, expected) in [(None, "sessions.db"), (Some("/tmp/x.db"), "/tmp/x.db")] {
                let setting = Setting::Sqlite(expected.into());
                parses(&t, "sqlite", at).gives(Ok(setting));
            }
            let url = "redis://:secret@cache:7000/3";
            for (at, expected) in [(None, "redis://127.0.0.1:6379"), (Some(url), url)] {
                parses(&t, "redis", at).gives(Ok(Setting::Redis(text(expected))));
            }
            for (at, expected) in [(None, "127.0.0.1:11211"), (Some("cache:1"), "cache:1")] {
                parses(&t, "memcached", at).gives(Ok(Setting::Memcached(text(expected))));
            }
        });
    }

    /// Whether a text names all four stores.
    fn names_all(text: &str) -> bool {
        let names = ["memory", "sqlite", "redis", "memcached"];
        names.iter().all(|name| text.contains(name))
    }

    #[test]
    fn a_wrong_setting_is_an_error() {
        claim!(
            STEP,
            "Another name, also one that nearly fits, is an error that lists the four; nothing is ignored",
            "Flask 3.1.3 ignores SESSION_TYPE without its extension; CWE-1188"
        )
        .test(async |t| {
            for name in ["", "mysql", "Redis", "memcache", " redis", "redis ", "sqlite3", "null"] {
                parses(&t, name, None).must("an error that lists the four, and repeats the name", |it| {
                    let error = it.as_ref().err();
                    error.is_some_and(|error| names_all(error) && error.contains(name))
                });
            }
            parses(&t, "memory", Some("here")).must("an error: memory has no place", Result::is_err);
        });
    }

    #[test]
    fn a_store_that_is_not_there_ends_the_start() {
        claim!(
            STEP,
            "Where the store can't be reached, there is no app, and the error says what was tried and what there is",
            "CWE-636"
        )
        .test(async |t| {
            let folder = tempfile::tempdir().expect("a temporary folder can be made");
            let nowhere = folder.path().join("not").join("there.db");
            let (nobody, folder) = (scripted::nobody(), "there.db");
            for (setting, named) in [
                (Setting::Sqlite(nowhere), folder.to_owned()),
                (Setting::Redis(format!("redis://:secret@{nobody}")), nobody.to_string()),
                (Setting::Memcached(nobody.to_string()), nobody.to_string()),
            ] {
                let call = format!("router() of {setting:?}");
                let clock = StoppedClock::at(NOW).clock();
                let made = router(&setting, clock).await;
                let made = made.map(|_| "an app").map_err(|error| error.to_string());
                t.call(call, || made).must("an error with the place, the four names and no password", |it| {
                    let error = it.as_ref().err();
                    error.is_some_and(|it| it.contains(&named) && names_all(it) && !it.contains("secret"))
                });
            }
        });
    }

    /// The settings to try, of those whose servers are there: memcached always is, or this chapter's
    /// tests don't run.
    fn settings(
        memcached: &harness::Backend,
        redis: Option<&harness::Backend>,
        folder: &Path,
    ) -> Vec<Setting> {
        let mut settings = vec![
            Setting::Memory,
            Setting::Sqlite(folder.join("sessions.db")),
            Setting::Memcached(memcached.address().to_string()),
        ];
        settings.extend(redis.map(|redis| Setting::Redis(redis.url())));
        settings
    }

    #[test]
    fn the_same_story_on_every_store() {
        claim!(
            STEP,
            "The login of chapter 08 answers the same whichever store is behind it, by its clock and its settings",
            "one contract"
        )
        .test(async |t| {
            let folder = tempfile::tempdir().expect("a temporary folder can be made");
            let (memcached, redis) = (t.memcached(), REDIS.is_there().then(|| t.redis()));
            let settings = settings(&memcached, redis.as_ref(), folder.path());
            let mut first = None;
            for setting in settings {
                let story = Story::of(&t, &setting).await;
                let first = first.get_or_insert_with(|| story.clone());
                t.call(format!("the story on {setting:?}"), || story)
                    .gives(first.clone());
            }
            t.matches_snapshot_of(&first.unwrap_or_default().to_string());
        });
    }

    #[test]
    fn a_table_is_swept() {
        claim!(
            STEP,
            "On SQLite somebody removes what is over by the app's clock, and only that",
            "CWE-459"
        )
        .test(async |t| {
            let folder = tempfile::tempdir().expect("a temporary folder can be made");
            let path = folder.path().join("sessions.db");
            let asked = Asked::new(&t, SqliteStore::open(&path).expect("the file can be made"));
            let (over, _) = asked.kept(&record("user", "alice")).await;
            let mut later = record("user", "bob");
            later.expires = END.plus(1);
            let (live, _) = asked.kept(&later).await;
            let _app = router(&Setting::Sqlite(path), StoppedClock::at(END).clock()).await;
            let swept = async {
                while let Ok(Some(_)) = asked.store.load(&over, NOW).await {
                    sleep(Duration::from_millis(10)).await;
                }
            };
            let swept = timeout(Duration::from_secs(3), swept).await;
            t.call(
                "whether a record that is over is removed after router()",
                || swept.is_ok(),
            )
            .gives(true);
            asked.record(&live, NOW).await.gives(Some(later));
        });
    }

    #[test]
    fn what_a_second_server_knows() {
        claim!(
            STEP,
            "What one server has in memory no other one knows, and not itself after a restart; else they share",
            "one contract; one process, one memory"
        )
        .test(async |t| {
            let folder = tempfile::tempdir().expect("a temporary folder can be made");
            let (memcached, redis) = (t.memcached(), REDIS.is_there().then(|| t.redis()));
            for setting in settings(&memcached, redis.as_ref(), folder.path()) {
                let known = story::second_server_knows(&t, &setting).await;
                let call = format!("whether a second server on {setting:?} knows who logged in on the first");
                t.call(call, || known).gives(setting != Setting::Memory);
            }
        });
    }

    #[test]
    fn a_network_split_logs_nobody_out() {
        claim!(
            STEP,
            "While memcached can't be reached pages are 503 and no cookie is taken away; after it all is as before",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let memcached = t.memcached();
            let tap = t.tap(&memcached);
            let setting = Setting::Memcached(tap.address().to_string());
            t.name_cookie("__Host-session", "session");
            let site = t.serve(story::router_of(&t, &setting).await);
            let alice = t.browser("alice", &site);
            alice.get("/login").await;
            tap.cut();
            alice.get("/profile").await;
            tap.mend();
            alice.get("/profile").await;
            t.matches_snapshot();
        });
    }
}
