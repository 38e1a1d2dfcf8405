//! Write `open_with` and `in_time`: a store that says at once when there is no Redis, and whose
//! every call ends.

use std::net::{Ipv4Addr, TcpListener};
use std::time::Duration;

use harness::{Step, Test, claim};
use memory_store::StoreError;
use redis_store::{OpenError, Options, RedisStore};

use crate::site::*;

const STEP: Step = CHAPTER.step(2, "Connect, and wait no longer than a second");

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
        STEP,
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
        STEP,
        "An address with a sign in its password that isn't percent-encoded is refused, and nothing of it repeated",
        "RFC 3986, section 3.2.1; CWE-532"
    )
    .test(async |t| {
        let redis = t.redis();
        let address = redis.address();
        for password in ["s3@cret", "s3/cret", "s3#cret", "s3?cret", "s3@cr#et", "s3/cr@et", "@s3cret", "s3cret#"] {
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
        let store = connected(&t, &url, FAR_TOO_LONG).await;
        let ping = t.call_async("ping()", kind(store.ping())).await;
        ping.gives("an answer");
    });
}

#[test]
fn an_absent_redis_is_said_at_once() {
    claim!(
        STEP,
        "Where no Redis listens, connecting says the address, and that it was refused",
        "what the chapter asks for"
    )
    .test(async |t| {
        let closed = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
        let address = closed.and_then(|it| it.local_addr()).expect("a port");
        let (variant, text) = refusal(&t, &format!("redis://{address}")).await;
        t.see("the kind of error for a closed port", variant)
            .is("Unreachable");
        let address = address.to_string();
        let text = t.see("its text", text);
        text.must(&format!("it names {address}"), |text| {
            text.contains(&address)
        });
        // Windows asks a closed port for longer than a first try takes.
        text.must("it says what the first try gave: refused", |text| {
            text.contains("refused") || cfg!(windows) && !text.contains("no answer")
        });
    });
}

#[test]
fn a_silent_client_is_not_waited_for() {
    claim!(
        STEP,
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

/// A timer may be a millisecond late, and there may be two.
const TICK: Duration = Duration::from_millis(5);

/// What `work` gives, and after how long by a clock that jumps from timer to timer.
async fn measured<T>(work: impl Future<Output = T>) -> (Option<T>, Duration) {
    let begun = tokio::time::Instant::now();
    let ended = tokio::time::timeout(FAR_TOO_LONG, work).await;
    (ended.ok(), begun.elapsed())
}

#[test]
fn a_wrong_password_is_not_repeated() {
    claim!(
        STEP,
        "A password that Redis refuses is an error without the password in it",
        "CWE-532"
    )
    .test(async |t| {
        let redis = t.redis();
        let url = format!("redis://nobody:s3cret@{}", redis.address());
        let (variant, text) = refusal(&t, &url).await;
        t.see("the kind of error for a wrong password", variant)
            .is("Unreachable");
        t.see("its text", text)
            .must("it doesn't hold s3cret", |text| !text.contains("s3cret"));
    });
}

#[test]
fn a_redis_that_is_there_answers() {
    claim!(
        STEP,
        "A store on a running Redis has its answer",
        "the contract"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        let ping = t.call_async("ping()", kind(store.ping())).await;
        ping.gives("an answer");
    });
}

#[test]
fn silence_ends_with_the_limit() {
    claim!(
        STEP,
        "Where Redis doesn't answer, the store says so when its timeout has passed, and recovers",
        "ASVS 5.0, 13.2.6"
    )
    .test(async |t| {
        let (_redis, proxy, store) = proxied(&t, SHORT).await;
        let call =
            "ping() to a silent Redis, with a timeout of 500 ms, by a clock that doesn't run,";
        let silence = t.on_one_thread(call, async || {
            let store = RedisStore::open_with(&proxy.url(), Options { timeout: SHORT }).await;
            let store = store.expect("it connected a moment ago");
            proxy.stall();
            tokio::time::pause();
            let (ended, after) = measured(store.ping()).await;
            let unavailable = matches!(ended, Some(Err(StoreError::Unavailable(_))));
            (
                if unavailable {
                    "Unavailable"
                } else {
                    "something else"
                },
                after,
            )
        });
        silence.must("Unavailable, after 500 ms at most", |(ended, after)| {
            *ended == "Unavailable" && *after <= SHORT + TICK
        });
        let ping = t.call_async("ping() to a silent Redis", kind(store.ping()));
        ping.await.gives("Unavailable");
        proxy.restore();
        heals(&t, &store).await;
    });
}

#[test]
fn a_cut_wire_is_connected_again() {
    claim!(
        STEP,
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
