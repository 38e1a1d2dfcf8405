//! Write `Connection::exchange` and `Pool::ask`: a question on a connection, and an answer in time.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use harness::{Called, Step, Test, claim};
use memcached_store::{Answer, Command, Error, LARGEST, MemcachedStore, Only, Pool};
use tokio::time::{sleep, timeout};

use crate::common::*;
use crate::scripted;

const STEP: Step = CHAPTER.step(3, "Ask in time, or throw it away");

fn pool(address: SocketAddr, timeout: Duration) -> Pool {
    Pool::new(&address.to_string(), timeout)
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
        STEP.invariant(1),
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

/// So many bytes, with values that change on the way.
fn long(length: usize) -> Vec<u8> {
    (0..length).map(|it| it.to_le_bytes()[1]).collect()
}

/// Asks for a value that is too long to be shown.
async fn gives_all(t: &Test, pool: &Pool, long: &[u8]) {
    let asked = pool.ask(get("long")).await;
    let same = asked.is_ok_and(|it| matches!(it, Answer::Value { value, .. } if value == long));
    let what = format!("whether ask(Get) gives the same {} bytes", long.len());
    t.see(what, same).is(true);
}

#[test]
fn a_long_answer_comes_whole() {
    claim!(
        STEP.invariant(1),
        "A value of 900,000 bytes or of a million, which comes in many pieces, is read to its end",
        "RFC 9293, section 3.9.1"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let pool = pool(memcached.address(), LONG);
        for length in [900_000, LARGEST - 1, LARGEST] {
            let long = long(length);
            // A memcached that others use may have it from the last run.
            let clean = pool.ask(delete("long")).await;
            t.see("whether ask(Delete) succeeds", clean.is_ok())
                .is(true);
            let asked = pool.ask(set("long", &long)).await;
            let asked = asked.map_err(|error| error.to_string());
            t.see(format!("the result of ask(Set {length} bytes)"), asked)
                .is(Ok(Answer::Done));
            gives_all(&t, &pool, &long).await;
        }
        // The line in front of it may be long as well.
        let (long, flag) = (long(LARGEST), "x".repeat(2000));
        let line = format!("VA {LARGEST} O{flag} c{}\r\n", u64::MAX);
        let item = [line.as_bytes(), &long, b"\r\n"].concat();
        let address = scripted::server(&[&item, b""]);
        gives_all(&t, &pool_of_long(address), &long).await;
    });
}

#[test]
fn an_answer_may_come_byte_by_byte() {
    claim!(
        STEP.invariant(1),
        "An answer that comes in pieces of one byte is read to its end, and no further question is needed",
        "RFC 9293, section 3.9.1"
    )
    .test(async |t| {
        for (said, expected) in [
            (&b"HD\r\n"[..], Answer::Done),
            (b"VA 5 c17\r\nhello\r\n", Answer::Value { value: b"hello".to_vec(), cas: 17 }),
        ] {
            let address = scripted::byte_by_byte(said, Duration::from_millis(2));
            let pool = pool(address, LONG);
            for _ in 0..2 {
                answer(&t, &pool, get("alice")).await.gives(Ok(expected.clone()));
            }
        }
    });
}

#[test]
fn what_is_too_large_is_not_sent() {
    claim!(
        STEP.invariant(2),
        "A value that this memcached would refuse is an error, and the small one that was there stays",
        "memcached 1.6.18: -I; a set that is too large removes what was there"
    )
    .test(async |t| {
        let memcached = t.memcached_with_items("512k");
        let pool = pool(memcached.address(), LONG);
        answer(&t, &pool, set("alice", b"small")).await.gives(Ok(Answer::Done));
        let there = answer(&t, &pool, get("alice")).await.value();
        let cas = match &there {
            Ok(Answer::Value { cas, .. }) => *cas,
            _ => 0,
        };
        let large = vec![b'x'; 600_000];
        for only in [Only::IfAbsent, Only::IfUnchanged(cas), Only::IfUnchanged(cas + 1)] {
            let command = Command::Set { key: "alice", value: &large, lifetime: 3600, only };
            let call = format!("ask(Set of 600,000 bytes, {only:?}), where memcached was started with -I 512k,");
            let asked = t.call_async(call, pool.ask(command)).await;
            asked.must("Error::TooLarge, with the size", |it| {
                matches!(it, Err(Error::TooLarge { size: 600_000, limit }) if *limit < 600_000)
            });
            answer(&t, &pool, get("alice")).await.gives(there.clone());
        }
    });
}

#[test]
fn a_connection_serves_more_than_once() {
    claim!(
        STEP.invariant(4),
        "Fifty questions, one after the other, go over one connection",
        "what a pool is for"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let proxy = t.proxy(&memcached);
        let pool = pool(proxy.address(), LONG);
        for _ in 0..50 {
            answer(&t, &pool, Command::Nothing)
                .await
                .gives(Ok(Answer::Nothing));
        }
        // Whatever the answer is: also "it isn't there" is a whole one.
        let first = set("serves", b"hello");
        for command in [
            delete("serves"),
            get("serves"),
            first,
            first,
            get("serves"),
            delete("serves"),
        ] {
            answer(&t, &pool, command)
                .await
                .must("an answer", Result::is_ok);
        }
        let unchanged = Command::Set {
            key: "serves",
            value: b"hello",
            lifetime: 60,
            only: Only::IfUnchanged(17),
        };
        answer(&t, &pool, unchanged)
            .await
            .gives(Ok(Answer::Missing));
        t.see("connections, after 57 questions", proxy.connections())
            .is(1);
    });
}

#[test]
fn two_hundred_share_sixteen_connections() {
    claim!(
        STEP.invariants(&[1, 6]),
        "Of two hundred who ask at once each gets their own answer, over no more than 16 connections",
        "CWE-488; CWE-770"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let proxy = t.proxy(&memcached);
        let pool = Arc::new(pool(proxy.address(), LONG));
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
        t.see("connections", proxy.connections()).must("at most 16", |&it| it <= 16);
    });
}

#[test]
fn no_answer_is_an_error_in_time() {
    claim!(
        STEP.invariant(7),
        "Where memcached can be reached and says nothing, there is an error when the time has passed",
        "ASVS 5.0, 16.5.2"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let proxy = t.proxy(&memcached);
        proxy.stall();
        let pool = pool(proxy.address(), SHORT);
        for _ in 0..3 {
            ask(&t, &pool, get("alice"))
                .await
                .must("Error::TimedOut, with the 100 ms", |it| {
                    matches!(it, Err(Error::TimedOut(SHORT)))
                });
        }
        proxy.restore();
        // Nor does it help that something comes.
        let half = scripted::server(&[b"VA 10 c1\r\nhello", b""]);
        is_late(&t, "of a server that says half an answer,", &pool_of(half)).await;
        let slow = scripted::byte_by_byte(b"VA 90 c1\r\n", Duration::from_millis(40));
        is_late(&t, "of a server that says a byte each 40 ms,", &pool_of(slow)).await;
    });
}

fn pool_of(address: SocketAddr) -> Pool {
    pool(address, SHORT)
}

#[test]
fn the_parts_have_one_limit_together() {
    claim!(
        STEP.invariant(7),
        "Who has waited for a place for most of the time has only the rest of it for the answer",
        "ASVS 5.0, 16.5.2"
    )
    .test(async |t| {
        // The clock jumps, so a long limit costs no more time than a short one.
        for limit in [SHORT, Duration::from_secs(1), LONG] {
            let late = limit * 9 / 10;
            let address = scripted::server(&[b"MN\r\n", b"", b""]);
            let call = format!(
                "ask(Get) with {} ms, where a place is free after {} ms and no answer comes, \
                 as after how long it ends,",
                limit.as_millis(),
                late.as_millis()
            );
            let waited = t.on_one_thread(call, || async move {
                let mut pool = pool(address, LONG);
                // The connection is there when the clock stops: from then on it jumps to the next timer.
                let opened = pool.ask(Command::Nothing).await.is_ok();
                pool.timeout = limit;
                let pool = Arc::new(pool);
                tokio::time::pause();
                let start = tokio::time::Instant::now();
                let busy = Arc::clone(&pool);
                let all = tokio::spawn(async move {
                    let _all = busy.places.acquire_many(16).await;
                    sleep(late).await;
                });
                tokio::task::yield_now().await;
                let asked = pool.ask(get("alice")).await;
                let waited = start.elapsed();
                let _ = all.await;
                opened
                    && matches!(asked, Err(Error::TimedOut(it)) if it == limit)
                    && waited >= limit
                    && waited < limit + late / 2
            });
            let within = |within| {
                if within {
                    "in time"
                } else {
                    "another error, too early or too late"
                }
            };
            waited.map(within).gives("in time");
        }
    });
}

#[test]
fn a_place_is_given_back_whatever_happens() {
    claim!(
        STEP.invariant(8),
        "After questions that failed, each in its way, all sixteen places are free",
        "CWE-772"
    )
    .test(async |t| {
        for said in scripted::FAULTS {
            let (answers, limit): (&[&[u8]], _) = match said {
                scripted::SILENCE => (&[b"", b""], SHORT / 2),
                _ => (&[said], LONG),
            };
            let pool = pool(scripted::server(answers), limit);
            for _ in 0..20 {
                let call = format!("ask(Get) of a server that says {}", scripted::shown(said));
                let asked = t
                    .call_async(call, timeout(LONG, pool.ask(get("alice"))))
                    .await;
                asked.must("an error", |it| matches!(it, Ok(Err(_))));
                t.see("free places after that", pool.places.available_permits())
                    .is(16);
            }
        }
        let pool = pool(scripted::late_for_alice(), LONG);
        for _ in 0..20 {
            let gone = timeout(SHORT / 8, pool.ask(get("alice"))).await;
            t.see(
                "whether Alice got an answer before she hung up",
                gone.is_ok(),
            )
            .is(false);
            t.see("free places after that", pool.places.available_permits())
                .is(16);
        }
        answer(&t, &pool, get("bob"))
            .await
            .must("the value bob", |it| is_value(it, b"bob"));
        t.see("free places after that", pool.places.available_permits())
            .is(16);
        fails_before_it_asks(&t).await;
    });
}

/// Questions that have a place, and of which nothing is sent: no connection can be opened, or the value is
/// too large.
async fn fails_before_it_asks(t: &Test) {
    let memcached = t.memcached();
    let silent = t.proxy(&memcached);
    silent.stall();
    let large = vec![b'x'; LARGEST + 1];
    let (get, set) = (get("alice"), set("alice", &large));
    for (what, address, limit, command) in [
        (
            "Get), where no server listens,",
            scripted::no_server(),
            LONG,
            get,
        ),
        (
            "Get), where a server hangs up on a new connection,",
            scripted::without_settings(b""),
            LONG,
            get,
        ),
        (
            "Get), where a server tells no settings,",
            scripted::without_settings(b"ERROR\r\n"),
            LONG,
            get,
        ),
        (
            "Get), where it tells nonsense for settings,",
            scripted::without_settings(b"hello\r\n"),
            LONG,
            get,
        ),
        (
            "Get), of a server that says nothing,",
            silent.address(),
            SHORT / 2,
            get,
        ),
        (
            "Set), of a byte more than LARGEST,",
            scripted::server(&[b"HD\r\n"]),
            LONG,
            set,
        ),
    ] {
        let pool = pool(address, limit);
        for _ in 0..2 {
            let call = format!("ask({what}");
            let asked = t
                .call_async(call, timeout(20 * SHORT, pool.ask(command)))
                .await;
            asked.must("an error", |it| matches!(it, Ok(Err(_))));
            t.see("free places after that", pool.places.available_permits())
                .is(16);
        }
    }
}

/// A question that ought to be given up after [`SHORT`], and gets twenty times that.
async fn is_late(t: &Test, what: &str, pool: &Pool) {
    let call = format!("ask(Get) with 100 ms, {what}");
    let asked = t
        .call_async(call, timeout(20 * SHORT, pool.ask(get("alice"))))
        .await;
    let asked = asked.map(|it| it.map_or(Err("still waiting after 2 s"), Ok));
    asked.must("Error::TimedOut", |it| {
        matches!(it, Ok(Err(Error::TimedOut(_))))
    });
}

#[test]
fn the_limit_is_for_all_of_it() {
    claim!(
        STEP.invariant(7),
        "Who waits for one of the sixteen places, or for a connection, waits no longer than for an answer",
        "ASVS 5.0, 16.5.2; CWE-770"
    )
    .test(async |t| {
        let full = pool(scripted::no_server(), SHORT);
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
fn a_late_answer_is_read_by_no_other() {
    claim!(
        STEP.invariant(5),
        "The answer that came too late for Alice isn't read by the next to ask",
        "CWE-488"
    )
    .test(async |t| {
        let mut pool = pool(scripted::late_for_alice(), SHORT);
        let late = ask(&t, &pool, get("alice")).await;
        late.must("Error::TimedOut", |it| {
            matches!(it, Err(Error::TimedOut(_)))
        });
        // Alice's answer is still on its way. Where Bob asks on her connection, it comes next, alone.
        pool.timeout = LONG;
        let call = "ask(Get { key: \"bob\" }), after a Get for alice that was too late,";
        let bob = t.call_async(call, pool.ask(get("bob"))).await;
        let bob = bob.map(|it| it.map_err(|error| error.to_string()));
        bob.must("the value bob", |it| is_value(it, b"bob"));
    });
}

#[test]
fn nor_is_that_of_a_visitor_who_hung_up() {
    claim!(
        STEP.invariant(5),
        "When a visitor hangs up while memcached is asked, the answer isn't read by the next to ask",
        "CWE-488"
    )
    .test(async |t| {
        let pool = pool(scripted::late_for_alice(), LONG);
        let gone = timeout(SHORT, pool.ask(get("alice"))).await;
        t.see("whether Alice got an answer before she hung up", gone.is_ok()).is(false);
        let call = "ask(Get { key: \"bob\" }), after a Get for alice, who hung up,";
        let bob = t.call_async(call, pool.ask(get("bob"))).await;
        let bob = bob.map(|it| it.map_err(|error| error.to_string()));
        bob.must("the value bob", |it| is_value(it, b"bob"));
    });
}

#[test]
fn after_an_error_comes_another_connection() {
    claim!(
        STEP.invariant(5),
        "Memcached may say two lines where one was expected, so after an error the client doesn't read on",
        "memcached 1.6.18, by its answer to a key that is too long; CWE-488"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let proxy = t.proxy(&memcached);
        let pool = pool(proxy.address(), LONG);
        let long = "k".repeat(251);
        let call = "ask(Set { key: 251 letters, … })";
        let refused = t.call_async(call, pool.ask(set(&long, b"hello"))).await;
        refused.must("Error::Refused", |it| matches!(it, Err(Error::Refused(_))));
        answer(&t, &pool, get("k")).await.gives(Ok(Answer::Missing));
        t.see(
            "connections, after an error and another question",
            proxy.connections(),
        )
        .is(2);
        // The first connection has old to say next, and the second one new.
        let new: &[&[u8]] = &[b"VA 3 c2\r\nnew\r\n", b""];
        for wrong in [
            &b"ERROR\r\n"[..],
            b"CLIENT_ERROR bad data chunk\r\n",
            b"SERVER_ERROR out of memory\r\n",
            b"hello\r\n",
            b"HD\r\nHD\r\n",
            b"VA 9999999 c1\r\n",
            b"VA 1 c1\r\nxy\r\n",
        ] {
            let old: &[&[u8]] = &[wrong, b"VA 3 c1\r\nold\r\n", b""];
            let pool = pool_of_long(scripted::server_of(&[old, new]));
            let first = ask(&t, &pool, get("k")).await;
            // Who reads no further than to the end of an answer doesn't hear that there is another one.
            if wrong != b"HD\r\nHD\r\n" {
                first.must("Error::Refused or Error::Malformed", |it| {
                    matches!(it, Err(Error::Refused(_) | Error::Malformed(_)))
                });
            }
            let call = format!("ask(Get), after an answer b\"{}\" on another connection,", wrong.escape_ascii());
            let next = t.call_async(call, pool.ask(get("k"))).await;
            let next = next.map(|it| it.map_err(|error| error.to_string()));
            next.must("the value new, from a new connection", |it| is_value(it, b"new"));
        }
    });
}

fn pool_of_long(address: SocketAddr) -> Pool {
    pool(address, LONG)
}

#[test]
fn half_an_answer_is_an_error() {
    claim!(
        STEP.invariant(3),
        "An answer that ends before its end is an error, and so is none at all",
        "RFC 9293, section 3.6"
    )
    .test(async |t| {
        const HALVES: [&[&[u8]]; 7] = [
            &[b"VA 10 c1\r\nhello"],
            &[b"VA 5 c1\r\nhello"],
            &[b"VA 5 c1\r\nhello\r"],
            &[b"VA 5 c1\r\n"],
            &[b"HD"],
            &[b"HD\r"],
            &[b""],
        ];
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
        STEP.invariant(9),
        "Where the answer got lost it isn't known whether it was done, so it isn't asked for again",
        "the contract: a StoreError means that there is no answer"
    )
    .test(async |t| {
        let done: &[&[u8]] = &[b"HD\r\n"];
        for said in [
            &b""[..],
            b"H",
            b"HD\r",
            b"ERROR\r\n",
            b"SERVER_ERROR out of memory\r\n",
            b"hello\r\n",
        ] {
            // On a connection that is new, and on one that has served before; also where it would do no harm.
            for (before, command) in [
                (&[][..], set("alice", b"alice")),
                (&[&b"MN\r\n"[..]], set("alice", b"alice")),
                (&[], get("alice")),
                (&[b"MN\r\n"], delete("alice")),
            ] {
                let first = [before, &[said]].concat();
                let pool = pool_of_long(scripted::server_of(&[&first, done]));
                for _ in before {
                    answer(&t, &pool, Command::Nothing)
                        .await
                        .gives(Ok(Answer::Nothing));
                }
                let call = format!(
                    "ask({command:?}) of a server that says {}, and on the next connection HD,",
                    scripted::shown(said)
                );
                let lost = t.call_async(call, pool.ask(command)).await;
                lost.must("an error", Result::is_err);
            }
        }
    });
}

#[test]
fn it_heals_after_a_restart() {
    claim!(
        STEP.invariant(10),
        "While memcached is down there are errors, and when it is back the old connections don't matter",
        "ASVS 5.0, 16.5.2"
    )
    .test(async |t| {
        let mut memcached = t.small_memcached(8);
        let pool = pool(memcached.address(), LONG);
        answer(&t, &pool, Command::Nothing).await.gives(Ok(Answer::Nothing));
        for _ in 0..2 {
            memcached.kill();
            for _ in 0..2 {
                ask(&t, &pool, Command::Nothing).await.must("Error::Broken", |it| {
                    matches!(it, Err(Error::Broken(_)))
                });
            }
            memcached.start();
            for _ in 0..2 {
                answer(&t, &pool, Command::Nothing).await.gives(Ok(Answer::Nothing));
            }
        }
    });
}

#[test]
fn who_isn_t_there_is_named_at_the_start() {
    claim!(
        STEP.invariants(&[3, 10]),
        "Where no memcached is, connecting is an error that names the address",
        "ASVS 5.0, 16.5.2"
    )
    .test(async |t| {
        let other = scripted::server(&[b"HTTP/1.1 400 Bad Request\r\n\r\n"]);
        for address in [scripted::no_server(), other] {
            let address = address.to_string();
            let connected = MemcachedStore::open(&address).await;
            let error = connected.map_or_else(|error| error.to_string(), |_| "none".to_owned());
            t.see(format!("the error of connect({address:?})"), error)
                .must("an error with the address", |error| {
                    error.contains(&address)
                });
        }
        let memcached = t.memcached();
        store_at(&t, memcached.address()).await;
    });
}
