//! Write `in_time`: every question ends, and every error is told as what it is.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use harness::{Step, Test, claim};
use redis_store::{Options, RedisStore};

use crate::scripted::Scripted;
use crate::site::*;

const STEP: Step = CHAPTER.step(4, "Wait no longer than a second");

#[test]
fn an_answer_is_handed_on() {
    claim!(
        STEP.invariant(1),
        "An answer that comes within the limit is the result, also when it comes late",
        "the contract"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        let ping = t.call_async("ping()", kind(store.ping())).await;
        ping.gives("an answer");
        let slow = Scripted::answering(|_| {
            thread::sleep(Duration::from_millis(1200));
            "+PONG\r\n".to_owned()
        });
        let store = connected(&t, &slow.url(), Duration::from_secs(2)).await;
        let call = "ping() to a Redis that takes 1.2 s, with a timeout of 2 s,";
        let ping = t.call_async(call, kind(store.ping())).await;
        ping.gives("an answer");
    });
}

#[test]
fn silence_ends_with_the_limit() {
    claim!(
        STEP.invariants(&[2, 7]),
        "Where Redis says nothing, the store says so when its timeout has passed, and recovers",
        "ASVS 5.0, 13.2.6"
    )
    .test(async |t| {
        gives_up(&t, "ping()", async |store: RedisStore| store.ping().await).await;
        t.see("the usual limit", Options::default().timeout)
            .is(Duration::from_secs(1));
        let (_redis, proxy, store) = proxied(&t, SHORT).await;
        proxy.stall();
        let ping = t.call_async("ping() to a silent Redis", kind(store.ping()));
        ping.await.gives("Unavailable");
        proxy.restore();
        heals(&t, &store).await;
    });
}

/// A store on a server that says this to every question.
async fn saying(t: &Test, answer: &'static str) -> (Scripted, RedisStore) {
    let server = Scripted::answering(move |_| format!("{answer}\r\n"));
    let store = connected(t, &server.url(), FAR_TOO_LONG).await;
    (server, store)
}

#[test]
fn a_value_of_another_type_is_damage() {
    claim!(
        STEP.invariant(3),
        "Redis' WRONGTYPE says that no text lies under the key: that is damage",
        "Redis 7.0.15: GET of a list"
    )
    .test(async |t| {
        let answer = "-WRONGTYPE Operation against a key holding the wrong kind of value";
        let (_server, store) = saying(&t, answer).await;
        let ping = t.call_async(format!("ping() that hears {answer:?}"), kind(store.ping()));
        ping.await.gives("Damaged");
    });
}

#[test]
fn every_other_error_is_unavailable() {
    claim!(
        STEP.invariant(4),
        "A Redis that is full, loading, closed to this user or at a loss is unavailable, and nothing is damaged",
        "ASVS 5.0, 16.5.3; Redis 7.0.15"
    )
    .test(async |t| {
        for answer in [
            "-OOM command not allowed when used memory > 'maxmemory'.",
            "-LOADING Redis is loading the dataset in memory",
            "-NOPERM this user has no permissions to run the 'ping' command",
            "-NOAUTH Authentication required.",
            "-BUSY Redis is busy running a script.",
            "-MISCONF Redis is configured to save RDB snapshots",
            "-ERR WRONGTYPE is no code here",
            "-READONLY You can't write against a read only replica.",
        ] {
            let (_server, store) = saying(&t, answer).await;
            let ping = t.call_async(format!("ping() that hears {answer:?}"), kind(store.ping()));
            ping.await.gives("Unavailable");
        }
    });
}

#[test]
fn a_refused_write_looks_for_the_primary() {
    claim!(
        STEP.invariant(5),
        "After READONLY the next question goes over a new connection, and after no other error",
        "Redis 7.0.15: REPLICAOF, -READONLY; ASVS 5.0, 13.2.6"
    )
    .test(async |t| {
        for (answer, expected) in [
            ("-READONLY You can't write against a read only replica.", 1),
            (
                "-OOM command not allowed when used memory > 'maxmemory'.",
                0,
            ),
            (
                "-WRONGTYPE Operation against a key holding the wrong kind of value",
                0,
            ),
            ("-LOADING Redis is loading the dataset in memory", 0),
            ("-MASTERDOWN Link with MASTER is down", 0),
            (
                "-NOPERM this user has no permissions to run the 'ping' command",
                0,
            ),
            ("-ERR READONLY is no code here", 0),
        ] {
            let asked = AtomicUsize::new(0);
            let server = Scripted::answering(move |_| match asked.fetch_add(1, Ordering::SeqCst) {
                0 => format!("{answer}\r\n"),
                _ => "+PONG\r\n".to_owned(),
            });
            let store = connected(&t, &server.url(), FAR_TOO_LONG).await;
            let before = server.connections();
            let ping = t.call_async(format!("ping() that hears {answer:?}"), kind(store.ping()));
            ping.await.must("an error", |it| *it != "an answer");
            let ping = t.call_async("ping() again", kind(store.ping()));
            ping.await.gives("an answer");
            let what = format!("new connections after {answer:?}");
            t.see(what, server.connections() - before).is(expected);
        }
    });
}

#[test]
fn an_error_quotes_nothing() {
    claim!(
        STEP.invariant(6),
        "An error, which goes to a log, says what Redis said, without the words that Redis repeats",
        "ASVS 5.0, 16.2.5"
    )
    .test(async |t| {
        for code in ["ERR", "WRONGTYPE", "READONLY"] {
            let server = Scripted::answering(move |_| {
                format!(
                    "-{code} unknown command 'PING', with args beginning with: 'tea at noon' \r\n"
                )
            });
            let store = connected(&t, &server.url(), FAR_TOO_LONG).await;
            let ping = store.ping();
            let ping = t.call_async(format!("ping() that hears {code}, with a quotation,"), ping);
            let text = ping.await.map(|it| {
                it.err().map(|error| {
                    let source = std::error::Error::source(&error).map(ToString::to_string);
                    format!("{error}\n{error:?}\n{}", source.unwrap_or_default())
                })
            });
            text.must("an error with `unknown command`, and no tea", |it| {
                it.as_ref()
                    .is_some_and(|it| it.contains("unknown command") && !it.contains("tea"))
            });
        }
    });
}

#[test]
fn a_cut_wire_is_connected_again() {
    claim!(
        STEP.invariants(&[4, 7]),
        "A lost connection is an error in bounded time, and is replaced without help",
        "ASVS 5.0, 13.2.6"
    )
    .test(async |t| {
        let (_redis, proxy, store) = proxied(&t, SHORT).await;
        heals(&t, &store).await;
        proxy.cut();
        for _ in 0..3 {
            let ping = t.call_async("ping() over a cut wire", kind(store.ping()));
            ping.await.gives("Unavailable");
        }
        proxy.restore();
        heals(&t, &store).await;
    });
}

/// Asks until an answer comes. Each try takes its timeout at most, and the test has ten seconds.
async fn heals(t: &Test, store: &RedisStore) {
    let healed = async { while kind(store.ping()).await != "an answer" {} };
    let call = t.call_async("ping(), until an answer comes,", healed);
    call.await.gives(());
}
