//! Write `open_with`: a store that says at once when there is no Redis, and why.

use std::net::{Ipv4Addr, TcpListener};
use std::time::{Duration, Instant};

use harness::{Step, Test, claim};
use redis_store::{OpenError, Options, RedisStore};

use crate::scripted::Scripted;
use crate::site::*;

const STEP: Step = CHAPTER.step(3, "Connect, or say why not");

/// What connecting within two seconds gives, as the variant and its text.
async fn refusal(t: &Test, url: &str) -> (&'static str, String) {
    let timeout = Duration::from_secs(2);
    let call = format!("RedisStore::open_with({url:?}, …), with a timeout of {timeout:?},");
    let connect = RedisStore::open_with(url, Options { timeout });
    let connected = t
        .call_async(call, tokio::time::timeout(FAR_TOO_LONG, connect))
        .await;
    connected.must("an answer within 5 s", Result::is_ok);
    connected.must("an error", |answer| !matches!(answer, Ok(Ok(_))));
    let text = |error: &OpenError| format!("{error}\n{error:?}");
    match connected.value() {
        Ok(Err(error @ OpenError::Address(_))) => ("Address", text(&error)),
        Ok(Err(error @ OpenError::Unreachable { .. })) => ("Unreachable", text(&error)),
        Ok(Ok(_)) | Err(_) => unreachable!("it was an error"),
    }
}

#[test]
fn a_text_that_is_no_address_says_so() {
    claim!(
        STEP.invariants(&[1, 6]),
        "What is no address of a Redis is refused as such, and its password isn't repeated",
        "CWE-532"
    )
    .test(async |t| {
        for url in [
            "",
            "localhost",
            "http://127.0.0.1:6379",
            "redis://:s3cret@:x/",
        ] {
            let (variant, text) = refusal(&t, url).await;
            let what = format!("connecting to {url:?}");
            t.see(&what, variant).is("Address");
            t.see(&what, text)
                .must("what to write, and no password", |text| {
                    text.contains("redis://127.0.0.1:6379") && !text.contains("s3cret")
                });
        }
    });
}

#[test]
fn a_password_has_to_be_encoded() {
    claim!(
        STEP.invariants(&[1, 2, 6]),
        "An address with a sign in its password that isn't percent-encoded is refused, and nothing of it repeated",
        "RFC 3986, section 3.2.1; CWE-532"
    )
    .test(async |t| {
        let redis = t.redis();
        let address = redis.address();
        for password in ["s3@cret", "s3/cret", "s3#cret", "s3?cret", "s3@cr#et", "s3://cret", "s3/cr@et", "@s3cret", "s3cret#"] {
            for user in ["", "alice"] {
                let url = format!("redis://{user}:{password}@{address}");
                let (variant, text) = refusal(&t, &url).await;
                let what = format!("connecting to {url:?}");
                t.see(&what, variant).is("Address");
                t.see(&what, text)
                    .must("to percent-encode it, and nothing of the password", |text| {
                        let parts = ["s3", "cr", "ret", "#et", "alice"];
                        text.contains("percent-encoded") && parts.iter().all(|it| !text.contains(it))
                    });
            }
        }
        // Written as it has to be, it is a password like any other, which this Redis doesn't ask for.
        let url = format!("redis://default:s3%40%2F%3F%23cret@{address}");
        connected(&t, &url, FAR_TOO_LONG).await;
    });
}

#[test]
fn an_absent_redis_is_said_at_once() {
    claim!(
        STEP.invariant(3),
        "Where no Redis listens, connecting says the address, and that it was refused",
        "what the chapter asks for"
    )
    .test(async |t| {
        let closed = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
        let address = closed.and_then(|it| it.local_addr()).expect("a port");
        for (before, behind) in [
            ("", ""),
            ("", "/3"),
            ("", "?protocol=resp3"),
            ("alice:s3cret@", "/3?protocol=resp3"),
        ] {
            let (variant, text) = refusal(&t, &format!("redis://{before}{address}{behind}")).await;
            t.see("the kind of error for a closed port", variant)
                .is("Unreachable");
            let text = t.see("its text", text);
            text.must(
                &format!(
                    "it says that none answers at {address}: host and port, and no more of the URL"
                ),
                |text| text.contains(&format!("no Redis server answers at {address}: ")),
            );
            text.must("it says how to start one", |text| {
                text.contains("redis-server")
            });
            // Windows asks a closed port for longer than a first try takes.
            text.must("it says what the first try gave: refused", |text| {
                text.contains("refused") || cfg!(windows) && !text.contains("no answer")
            });
        }
    });
}

#[test]
fn a_silent_client_is_not_waited_for() {
    claim!(
        STEP.invariant(5),
        "A port that takes the connection and never answers counts as no Redis",
        "ASVS 5.0, 13.2.6"
    )
    .test(async |t| {
        let silent = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
        let url = format!("redis://{}", silent.local_addr().expect("it has one"));
        let call = "connecting to a silent port within 500 ms, by a clock that doesn't run,";
        let connected = t.on_one_thread(call, async || {
            tokio::time::pause();
            let connect = RedisStore::open_with(&url, Options { timeout: SHORT });
            let (ended, after) = measured(connect).await;
            let ended = match ended {
                Some(Err(OpenError::Unreachable { .. })) => "Unreachable",
                Some(Err(OpenError::Address(_))) => "Address",
                Some(Ok(_)) => "a store",
                None => "nothing",
            };
            (ended, after)
        });
        connected.must("Unreachable, after 500 ms at most", |(ended, after)| {
            *ended == "Unreachable" && *after <= SHORT + TICK
        });
    });
}

#[test]
fn a_wrong_password_is_not_repeated() {
    claim!(
        STEP.invariants(&[4, 6]),
        "A password that Redis refuses is an error without the password in it",
        "CWE-532"
    )
    .test(async |t| {
        let redis = t.redis();
        let url = format!("redis://nobody:s3cret@{}/3", redis.address());
        let (variant, text) = refusal(&t, &url).await;
        t.see("the kind of error for a wrong password", variant)
            .is("Unreachable");
        let text = t.see("its text", text);
        text.must("it doesn't hold s3cret", |text| !text.contains("s3cret"));
        let address = redis.address();
        text.must(
            &format!("it says that the Redis at {address} refuses, and not that none answers"),
            |text| {
                text.contains(&format!("the Redis at {address} refuses: "))
                    && !text.contains("no Redis")
            },
        );
        // One that knows no greeting repeats the words in it.
        let strange = Scripted::without_greetings();
        let url = strange.url().replace("//", "//nobody:s3cret@");
        let (variant, text) = refusal(&t, &url).await;
        t.see("the kind of error of a Redis without HELLO", variant)
            .is("Unreachable");
        t.see("its text", text)
            .must("what it said, without the password", |text| {
                text.contains("unknown command") && !text.contains("s3cret")
            });
    });
}

#[test]
fn both_connections_have_one_limit() {
    claim!(
        STEP.invariant(5),
        "The limit is one for both connections: what the first has used, the second hasn't got",
        "ASVS 5.0, 13.2.6"
    )
    .test(async |t| {
        let timeout = Duration::from_secs(1);
        let mut fastest = FAR_TOO_LONG;
        // On a busy machine one try may take longer, by chance.
        for _ in 0..3 {
            let late = Scripted::greeting(1, Duration::from_millis(800));
            let url = late.url();
            let begun = Instant::now();
            let connect = RedisStore::open_with(&url, Options { timeout });
            let call = "connecting within 1 s to a Redis that greets the first connection after 0.8 s, \
                        and no other,";
            let connected = tokio::time::timeout(FAR_TOO_LONG, connect);
            let connected = t.call_async(call, connected).await;
            connected.must("Unreachable, since no Redis server answers", |it| match it {
                Ok(Err(error @ OpenError::Unreachable { .. })) => {
                    error.to_string().contains("no Redis server answers")
                }
                _ => false,
            });
            fastest = fastest.min(begun.elapsed());
            if fastest < Duration::from_millis(1300) {
                break;
            }
        }
        t.see("the time that it took", fastest)
            .must("about 1 s, and not 1.8 s", |it| {
                (Duration::from_millis(900)..Duration::from_millis(1600)).contains(it)
            });
        // What the first hasn't used, the second has.
        let late = Scripted::greeting_later(Duration::from_millis(1500));
        connected(&t, &late.url(), FAR_TOO_LONG).await;
    });
}
