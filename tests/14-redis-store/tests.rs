// Chapter 14, redis-store: a store that forgets on time.

use std::time::Duration;

use harness::{Backend, Chapter, Server, Step, Tap, Test, claim};
use login::{Users, app};
use memory_store::{Clock, Created, Record, SessionStore, StoreError, Timestamp, Version};
use redis_store::RedisStore;
use session_ids::{SessionId, StoreKey};
use session_layer::Settings;

#[path = "../store_contract.rs"]
mod store_contract;

use store_contract::{END, NOW, new_key, record};

const CHAPTER: Chapter = Chapter::new("14-redis-store");

/// What the tests of outages give Redis for an answer.
const SHORT: Duration = Duration::from_millis(500);

/// Longer than any answer may take, on a machine that has much else to do.
const FAR_TOO_LONG: Duration = Duration::from_secs(5);

/// A store on the Redis at `url`, which must be there.
async fn connected(t: &Test, url: &str, limit: Duration) -> RedisStore {
    let call = format!("RedisStore::connect_within({url:?}, {limit:?})");
    let connect = RedisStore::connect_within(url, limit);
    let store = t.call_async(call, connect).await;
    store.must("it connects: a Redis runs there", Result::is_ok);
    store.value().expect("it is no error")
}

/// An empty Redis, and a store on it.
async fn empty(t: &Test) -> (Backend, RedisStore) {
    let redis = t.redis();
    let store = connected(t, &redis.url(), FAR_TOO_LONG).await;
    (redis, store)
}

/// A Redis that no other test uses, a tap on the wire to it, and a store behind that.
async fn tapped(t: &Test, limit: Duration) -> (Backend, Tap, RedisStore) {
    let redis = t.durable_redis();
    let tap = t.tap(&redis);
    let store = connected(t, &tap.url(), limit).await;
    (redis, tap, store)
}

/// The test's own question to Redis, past the store.
async fn ask<T: redis::FromRedisValue>(redis: &Backend, words: &[&str]) -> T {
    let client = redis::Client::open(redis.url()).expect("it is an address");
    let connection = client.get_multiplexed_async_connection().await;
    let mut connection = connection.expect("Redis runs");
    let mut question = redis::cmd(words[0]);
    question.arg(&words[1..]);
    let answer = question.query_async(&mut connection).await;
    answer.expect("Redis answers")
}

/// The one key that this Redis holds, after one record was created.
async fn only_key(t: &Test, redis: &Backend) -> String {
    let keys: Vec<String> = ask(redis, &["KEYS", "*"]).await;
    let keys = t.call("the keys in Redis after one create", || keys);
    keys.must("exactly one", |keys| keys.len() == 1);
    keys.value().remove(0)
}

/// How many questions went over the wire since the tap forgot. A question begins with its number of
/// words, and each question of ours has all of its words in one list.
fn questions(tap: &Tap) -> usize {
    let said = tap.text(&[]);
    said.lines().filter(|line| line.starts_with("> *")).count()
}

const ALICE: [(&str, &str); 2] = [("name", "alice"), ("password", "tea at noon")];

/// The hash of `tea at noon`. With eight KiB and one pass it costs the tests little, and would be no
/// protection.
const HASH: &str =
    "$argon2id$v=19$m=8,t=1,p=1$vlWKV/R0XiPiuKjaJYs3EA$bu/RXZaktn4+t4cPc5odAbwusbNhsnGajy/7kkDhEys";

/// The login of chapter 08 on a store of its own.
async fn site(t: &Test, url: &str, limit: Duration) -> Server {
    t.name_cookie("__Host-session", "session");
    let store = connected(t, url, limit).await;
    let settings = Settings::default().patience(FAR_TOO_LONG);
    let users = Users::new(&[("alice", HASH)]);
    t.serve(app(store, Clock::system(), settings, users))
}

/// What kind of answer this is; a store that takes far too long gives none.
async fn kind<T>(work: impl Future<Output = Result<T, StoreError>>) -> &'static str {
    match tokio::time::timeout(FAR_TOO_LONG, work).await {
        Ok(Ok(_)) => "an answer",
        Ok(Err(StoreError::Unavailable(_))) => "Unavailable",
        Ok(Err(StoreError::Damaged(_))) => "Damaged",
        Ok(Err(StoreError::Full { .. })) => "Full",
        Err(_) => "nothing for 5 s",
    }
}

mod step_1 {
    //! Write `redis_key`, `new_version`, `write_value`, `read_value` and `lifetime`: what a record is
    //! called in Redis, and how it is written there.
    use super::*;
    use redis_store::{lifetime, new_version, read_value, redis_key, write_value};
    use serde_json::{Map, json};
    use std::collections::HashSet;

    const STEP: Step = CHAPTER.step(1, "The key and the value");

    #[test]
    fn a_key_says_whose_it_is() {
        claim!(
            STEP,
            "A record's key is our prefix and all 64 digits of the store key",
            "OWASP Session Management Cheat Sheet; CWE-312"
        )
        .test(async |t| {
            let id = SessionId::parse("AAAAAAAAAAAAAAAAAAAAAA").expect("it is an ID");
            let key = StoreKey::of(&id);
            t.call(format!("redis_key({key:?})"), || redis_key(&key))
                .gives(format!("workbook:session:{key}"));
        });
    }

    fn until(second: u64) -> Record {
        let mut alice = record("user", "alice");
        alice.expires = Timestamp::from_seconds(second);
        alice
    }

    fn ended(second: u64) -> Record {
        let mut mark = Record::new(Map::new(), Timestamp::from_seconds(second));
        mark.ended = true;
        mark
    }

    #[test]
    fn a_value_is_one_line() {
        claim!(
            STEP,
            "A value is the version, the end, the state and the data, each in its place",
            "what the chapter asks for"
        )
        .test(async |t| {
            for (record, version, expected) in [
                (
                    until(2000),
                    0x3f1c_9a0b_e27d_4410,
                    r#"3f1c9a0be27d4410 00000000000000002000 live {"user":"alice"}"#,
                ),
                (
                    ended(1_763_884_800),
                    1,
                    "0000000000000001 00000000001763884800 ended {}",
                ),
                (
                    until(u64::MAX),
                    u64::MAX,
                    r#"ffffffffffffffff 18446744073709551615 live {"user":"alice"}"#,
                ),
            ] {
                let call = format!("write_value({record:?}, Version({version:#x}))");
                t.call(call, || write_value(&record, Version(version)))
                    .gives(expected.to_owned());
            }
        });
    }

    #[test]
    fn what_is_read_is_what_was_written() {
        claim!(
            STEP,
            "A value that was written is read as the same record and version",
            "the contract"
        )
        .test(async |t| {
            for (record, version) in [
                (record("", json!([0, -1, u64::MAX, 0.1, null])), 7),
                (record("a b", "line\nline \u{0} 🦀 '] }"), u64::MAX),
                (until(u64::MAX), 0),
                (ended(0), 1 << 63),
            ] {
                let value = write_value(&record, Version(version));
                let read = t.call(format!("read_value({value:?})"), || {
                    read_value(value.as_bytes()).ok()
                });
                read.gives(Some((record, Version(version))));
            }
        });
    }

    #[test]
    fn damage_is_an_error() {
        claim!(
            STEP,
            "A value that isn't written as ours are is an error, and nobody's empty session",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let good = r#"3f1c9a0be27d4410 00000000000000002000 live {"user":"alice"}"#;
            t.call(format!("read_value({good:?})"), || {
                read_value(good.as_bytes()).is_ok()
            })
            .gives(true);
            let damaged: [&[u8]; 18] = [
                b"",
                b"3f1c9a0be27d4410",
                b"3f1c9a0be27d4410 00000000000000002000 live",
                b"3f1c9a0be27d4410 00000000000000002000 live ",
                b"3f1c9a0be27d4410 00000000000000002000 live [1]",
                b"3f1c9a0be27d4410 00000000000000002000 live {\"user\":\"alice\"",
                b"3f1c9a0be27d4410 00000000000000002000 live {} {}",
                b"3f1c9a0be27d4410 00000000000000002000 over {}",
                b"3f1c9a0be27d4410 2000 live {}",
                b"3f1c9a0be27d4410 99999999999999999999 live {}",
                b"3f1c9a0be27d4410 +0000000000000002000 live {}",
                b"3f1c 00000000000000002000 live {}",
                b"3F1C9A0BE27D4410 00000000000000002000 live {}",
                b"3f1c9a0be27d4410 00000000000000002000 Live {}",
                b"3f1c9a0be27d4410 00000000000000002000 live {}\x0b",
                b"+f1c9a0be27d4410 00000000000000002000 live {}",
                b"3f1c9a0be27d4410 00000000000000002000 live {\"user\":\"\xff\"}",
                b"\x82\xaa_permanent\xc3\xa8username\xa5alice",
            ];
            for value in damaged {
                let call = format!("read_value({})", value.escape_ascii());
                t.call(call, || read_value(value))
                    .must("an error", Result::is_err);
            }
        });
    }

    #[test]
    fn no_two_servers_draw_one_version() {
        claim!(
            STEP,
            "A version is drawn from 64 bits, and another server draws others",
            "the contract: a version is never used twice"
        )
        .test(async |t| {
            let drawn = || (0..1000).map(|_| new_version().0).collect::<HashSet<_>>();
            let drawn = t.call("a thousand calls of new_version()", drawn).value();
            let different = drawn.len();
            t.call(
                "a thousand calls of new_version(), as different versions,",
                || different,
            )
            .gives(1000);
            let ever = |bit: &u64| drawn.iter().any(|version| version >> bit & 1 == 1);
            let never = || (0..64).filter(|bit| !ever(bit)).collect::<Vec<_>>();
            t.call("the bits (0 to 63) that are 1 in none of them", never)
                .gives(Vec::<u64>::new());
            t.call_in_two_processes("new_version()", || new_version().0.to_string())
                .must("different versions", |[one, other]| one != other);
        });
    }

    #[test]
    fn redis_keeps_it_a_little_longer() {
        claim!(
            STEP,
            "Redis is asked to keep a value until its end and a minute longer, and never for 0 seconds",
            "the contract: the record's own end decides"
        )
        .test(async |t| {
            let at = Timestamp::from_seconds;
            for (expires, expected) in [(2000, 1060), (1001, 61)] {
                let call = format!("lifetime({expires} s, now: 1000 s)");
                t.call(call, || lifetime(at(expires), at(1000)))
                    .gives(expected);
            }
            for expires in [1000, 900, 0] {
                let call = format!("lifetime({expires} s, now: 1000 s)");
                t.call(call, || lifetime(at(expires), at(1000)))
                    .must("1 to 60: its time is over", |kept| (1..=60).contains(kept));
            }
            for (expires, now) in [(u64::MAX, 0), (u64::MAX, 1000), (u64::MAX - 1, 1)] {
                let call = format!("lifetime({expires} s, now: {now} s)");
                t.call(call, || lifetime(at(expires), at(now))).must(
                    "a thousand years or more, and no more than Redis takes (9 × 10¹⁵ s)",
                    |kept| (31_536_000_000..9_000_000_000_000_000).contains(kept),
                );
            }
        });
    }
}

mod step_2 {
    //! Write `connect_within` and `in_time`: a store that says at once when there is no Redis, and whose
    //! every call ends.
    use super::*;
    use redis_store::ConnectError;
    use std::net::{Ipv4Addr, TcpListener};

    const STEP: Step = CHAPTER.step(2, "Connect, and wait no longer than a second");

    /// What connecting within two seconds gives, as the variant and its text.
    async fn refusal(t: &Test, url: &str) -> (&'static str, String) {
        let limit = Duration::from_secs(2);
        let call = format!("RedisStore::connect_within({url:?}, {limit:?})");
        let connect = RedisStore::connect_within(url, limit);
        let connected = t
            .call_async(call, tokio::time::timeout(FAR_TOO_LONG, connect))
            .await;
        connected.must("an answer within 5 s", Result::is_ok);
        connected.must("an error", |answer| !matches!(answer, Ok(Ok(_))));
        match connected.value() {
            Ok(Err(error @ ConnectError::Address(_))) => ("Address", error.to_string()),
            Ok(Err(error @ ConnectError::Unreachable { .. })) => ("Unreachable", error.to_string()),
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
                let call = format!("connecting to {url:?}");
                t.call(&call, || variant).gives("Address");
                t.call(&call, || text)
                    .must("what to write, and no password", |text| {
                        text.contains("redis://127.0.0.1:6379") && !text.contains("s3cret")
                    });
            }
        });
    }

    #[test]
    fn nobody_there_is_said_at_once() {
        claim!(
            STEP,
            "Where no Redis listens, connecting says the address, and that it was refused",
            "what the chapter asks for"
        )
        .test(async |t| {
            let closed = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
            let address = closed.and_then(|it| it.local_addr()).expect("a port");
            let (variant, text) = refusal(&t, &format!("redis://{address}")).await;
            t.call("connecting to a closed port", || variant)
                .gives("Unreachable");
            let address = address.to_string();
            let text = t.call("its error, as text,", || text);
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
    fn somebody_silent_is_not_waited_for() {
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
                let connect = RedisStore::connect_within(&url, SHORT);
                let (ended, after) = patience(connect).await;
                let ended = match ended {
                    Some(Err(ConnectError::Unreachable { .. })) => "Unreachable",
                    Some(Err(ConnectError::Address(_))) => "Address",
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
    async fn patience<T>(work: impl Future<Output = T>) -> (Option<T>, Duration) {
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
            t.call("connecting with a wrong password", || variant)
                .gives("Unreachable");
            t.call("its error, as text,", || text)
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
            "Where Redis doesn't answer, the store says so when its limit is over, and recovers",
            "ASVS 5.0, 13.2.6"
        )
        .test(async |t| {
            let (_redis, tap, store) = tapped(&t, SHORT).await;
            let call =
                "ping() to a silent Redis, with a limit of 500 ms, by a clock that doesn't run,";
            let silence = t.on_one_thread(call, async || {
                let store = RedisStore::connect_within(&tap.url(), SHORT).await;
                let store = store.expect("it connected a moment ago");
                tap.stall();
                tokio::time::pause();
                let (ended, after) = patience(store.ping()).await;
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
            tap.mend();
            heals(&t, &store).await;
        });
    }

    #[test]
    fn a_cut_wire_is_connected_again() {
        claim!(
            STEP,
            "A lost connection is an error in bounded time, and is replaced without anybody's help",
            "ASVS 5.0, 13.2.6"
        )
        .test(async |t| {
            let (_redis, tap, store) = tapped(&t, SHORT).await;
            heals(&t, &store).await;
            tap.cut();
            for _ in 0..3 {
                let ping = t.call_async("ping() over a cut wire", kind(store.ping()));
                ping.await.gives("Unavailable");
            }
            tap.mend();
            heals(&t, &store).await;
        });
    }

    /// Asks until an answer comes. Each try takes its limit at most, and the test has ten seconds.
    async fn heals(t: &Test, store: &RedisStore) {
        let healed = async { while kind(store.ping()).await != "an answer" {} };
        t.call_async("ping(), until an answer comes,", healed).await;
    }
}

mod step_3 {
    //! Write `create`: one question to Redis, which keeps the value if the key is free.
    use super::*;

    const STEP: Step = CHAPTER.step(3, "Create, unless it is there");

    #[test]
    fn a_key_can_be_created_once() {
        claim!(
            STEP,
            "A key that is there is taken, whoever asks and whatever with",
            "the contract; ASVS 5.0, 7.2.3"
        )
        .test(async |t| {
            let (_redis, store) = empty(&t).await;
            store_contract::create_refuses_a_key_that_is_there(&t, store).await;
        });
    }

    #[test]
    fn a_key_is_free_again_when_its_record_is_over() {
        claim!(
            STEP,
            "A record that is over doesn't stand in the way, though Redis still has it",
            "the contract"
        )
        .test(async |t| {
            let (_redis, store) = empty(&t).await;
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
            let (_redis, store) = empty(&t).await;
            store_contract::of_a_crowd_one_creates(&t, store.clone()).await;
            // Where a record lies whose time is over. On a busy machine a crowd may come one after another, once.
            for _ in 0..5 {
                let key = new_key();
                heard(&t, &store, &key, END).await;
                let create = |number: usize| {
                    let store = store.clone();
                    async move {
                        let mut mine = record("number", number);
                        mine.expires = Timestamp::from_seconds(3000);
                        let created = store.create(&key, &mine, END).await;
                        matches!(created, Ok(Created::Yes))
                    }
                };
                let call =
                    "200 times create(…) of one key, whose record is over, as times Created::Yes,";
                let created = t.at_once(call, 200, create).await;
                let times = |all: Vec<bool>| all.into_iter().filter(|&yes| yes).count();
                created.map(times).gives(1);
            }
        });
    }

    #[test]
    fn it_is_one_question() {
        claim!(
            STEP,
            "To create a record under a free key takes one question",
            "the contract: one question, one answer"
        )
        .test(async |t| {
            let (_redis, tap, store) = tapped(&t, FAR_TOO_LONG).await;
            heard(&t, &store, &new_key(), END).await;
            tap.forget();
            heard(&t, &store, &new_key(), END).await;
            t.call("the questions of one create", || questions(&tap))
                .gives(1);
        });
    }

    /// Creates Alice's record until `end`.
    async fn heard(t: &Test, store: &RedisStore, key: &StoreKey, end: Timestamp) {
        let mut alice = record("user", "alice");
        alice.expires = end;
        let call = format!("create({key:?}, …) of a record until {end}");
        let created = t.call_async(call, store.create(key, &alice, NOW)).await;
        created.must("Created::Yes", |created| {
            matches!(created, Ok(Created::Yes))
        });
    }

    #[test]
    fn redis_will_forget_it() {
        claim!(
            STEP,
            "A new record is kept until its end, and not for ever",
            "CWE-770"
        )
        .test(async |t| {
            let (redis, _tap, store) = tapped(&t, FAR_TOO_LONG).await;
            heard(&t, &store, &new_key(), END).await;
            let key = only_key(&t, &redis).await;
            let left: i64 = ask(&redis, &["TTL", &key]).await;
            t.call("TTL of a record that was created to last 1000 s", || left)
                .must("1060 s: SLACK more", |left| (1050..=1060).contains(left));
        });
    }

    #[test]
    fn no_end_is_too_far() {
        claim!(
            STEP,
            "A record until the last second there is can be created",
            "the contract"
        )
        .test(async |t| {
            let (_redis, store) = empty(&t).await;
            for end in [u64::MAX, u64::MAX / 2, 10_000_000_000_000] {
                heard(&t, &store, &new_key(), Timestamp::from_seconds(end)).await;
            }
        });
    }

    #[test]
    fn silence_is_no_refusal() {
        claim!(
            STEP,
            "Where no answer comes, a create is neither done nor refused, and isn't asked again",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let (redis, tap, store) = tapped(&t, FAR_TOO_LONG).await;
            tap.lose_an_answer();
            let (key, alice) = (new_key(), record("user", "alice"));
            let create = kind(store.create(&key, &alice, NOW));
            let call = "create(…), whose answer is lost after Redis has done it,";
            t.call_async(call, create).await.gives("Unavailable");
            only_key(&t, &redis).await;
            let store = connected(&t, &tap.url(), SHORT).await;
            tap.stall();
            let (key, alice) = (new_key(), record("user", "alice"));
            let create = kind(store.create(&key, &alice, NOW));
            let created = t.call_async("create(…) on a silent Redis", create).await;
            created.gives("Unavailable");
        });
    }
}

mod step_4 {
    //! Write `load`: the record under a key, as long as it is live.
    use super::*;

    const STEP: Step = CHAPTER.step(4, "Load what is live");

    #[test]
    fn gives_back_what_was_created() {
        claim!(
            STEP,
            "What is loaded is what was created, to the last byte",
            "the contract"
        )
        .test(async |t| {
            let (_redis, store) = empty(&t).await;
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
            let (_redis, store) = empty(&t).await;
            store_contract::load_gives_nothing_for_an_unknown_key(&t, store).await;
        });
    }

    #[test]
    fn the_record_s_own_end_decides() {
        claim!(
            STEP,
            "From the second of its end on, a record isn't given back, though Redis still has it",
            "ASVS 5.0, 7.3; CWE-613"
        )
        .test(async |t| {
            let (_redis, store) = empty(&t).await;
            store_contract::load_ends_with_the_time(&t, store).await;
        });
    }

    #[test]
    fn a_refused_create_leaves_the_record_alone() {
        claim!(
            STEP,
            "When create says Taken, the record is there as before, in its version",
            "the contract"
        )
        .test(async |t| {
            let (_redis, store) = empty(&t).await;
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
            let (_redis, store) = empty(&t).await;
            store_contract::a_new_record_takes_the_place_of_an_expired_one(&t, store).await;
        });
    }

    #[test]
    fn damage_and_silence_are_no_absence() {
        claim!(
            STEP,
            "What can't be read or doesn't come is an error: a stranger is only who has no record",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let (redis, tap, store) = tapped(&t, SHORT).await;
            let (key, alice) = (new_key(), record("user", "alice"));
            let created = kind(store.create(&key, &alice, NOW)).await;
            t.call("create(…)", || created).gives("an answer");
            let name = only_key(&t, &redis).await;
            let load = || t.call_async("load(…) of a damaged value", kind(store.load(&key, NOW)));
            for value in ["", "{}", "\u{80}\u{4}K\u{1}."] {
                let _: String = ask(&redis, &["SET", &name, value]).await;
                load().await.gives("Damaged");
            }
            let _: i64 = ask(&redis, &["DEL", &name]).await;
            let _: i64 = ask(&redis, &["RPUSH", &name, "a", "list"]).await;
            load().await.gives("Damaged");
            let _: String = ask(&redis, &["ACL", "SETUSER", "default", "-get"]).await;
            let load = t.call_async(
                "load(…), which Redis answers with NOPERM,",
                kind(store.load(&key, NOW)),
            );
            load.await.gives("Unavailable");
            tap.stall();
            let load = t.call_async("load(…) on a silent Redis", kind(store.load(&key, NOW)));
            load.await.gives("Unavailable");
        });
    }

    #[test]
    fn it_is_one_question() {
        claim!(
            STEP,
            "To load a record takes one question, also when it is over, and changes nothing",
            "the contract"
        )
        .test(async |t| {
            let (redis, tap, store) = tapped(&t, FAR_TOO_LONG).await;
            let asked = store_contract::Asked::new(&t, store);
            let (key, _) = asked.kept(&record("user", "alice")).await;
            for now in [NOW, END] {
                tap.forget();
                asked.load(&key, now).await;
                t.call("the questions of one load", || questions(&tap))
                    .gives(1);
            }
            let name = only_key(&t, &redis).await;
            let there: bool = ask(&redis, &["EXISTS", &name]).await;
            t.call("whether Redis still has the record that is over", || there)
                .gives(true);
        });
    }
}

mod step_5 {
    //! Write `save` and its script: compare-and-swap, done by Redis itself. Then two servers share a session.
    use super::*;
    use memory_store::Saved;
    use store_contract::Asked;

    const STEP: Step = CHAPTER.step(5, "Compare and swap, in Lua");

    #[test]
    fn replaces_the_version_that_was_seen() {
        claim!(
            STEP,
            "A save with the version that was loaded replaces the whole record",
            "the contract"
        )
        .test(async |t| {
            let (_redis, store) = empty(&t).await;
            store_contract::save_replaces_what_was_loaded(&t, store).await;
        });
    }

    #[test]
    fn refuses_a_version_that_is_old() {
        claim!(
            STEP,
            "Once somebody else has saved, a save with the older version changes nothing",
            "CWE-362"
        )
        .test(async |t| {
            let (_redis, store) = empty(&t).await;
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
            let (_redis, store) = empty(&t).await;
            store_contract::save_refuses_what_was_changed_back(&t, store).await;
        });
    }

    #[test]
    fn no_version_follows_from_another() {
        claim!(
            STEP,
            "A version is drawn, and not made of the one before: who saves twice from one gets two",
            "the contract: a version is never used twice"
        )
        .test(async |t| {
            let (redis, _tap, store) = tapped(&t, FAR_TOO_LONG).await;
            let asked = Asked::new(&t, store);
            let alice = record("user", "alice");
            let (key, first) = asked.kept(&alice).await;
            let name = only_key(&t, &redis).await;
            let value: String = ask(&redis, &["GET", &name]).await;
            let mut next = Vec::new();
            for _ in 0..2 {
                let _: String = ask(&redis, &["SET", &name, &value]).await;
                asked.save(&key, first, &alice, NOW).await.gives(Saved::Yes);
                next.push(asked.version(&key, NOW).await);
            }
            t.call("two saves from one version", || next)
                .must("two different versions", |next| next[0] != next[1]);
        });
    }

    #[test]
    fn a_version_in_the_data_is_none() {
        claim!(
            STEP,
            "Only the version at its place counts, and not what stands in the data",
            "the contract"
        )
        .test(async |t| {
            let (_redis, store) = empty(&t).await;
            let asked = Asked::new(&t, store);
            let (key, first) = asked.kept(&record("user", "alice")).await;
            let note = record("note", format!("{:016x}", first.0));
            asked.save(&key, first, &note, NOW).await.gives(Saved::Yes);
            let late = asked.save(&key, first, &note, NOW).await;
            late.gives(Saved::Stale);
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
            let (_redis, store) = empty(&t).await;
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
            let (_redis, store) = empty(&t).await;
            store_contract::save_moves_the_end(&t, store).await;
        });
    }

    #[test]
    fn does_not_revive_what_is_over() {
        claim!(
            STEP,
            "A save that comes when the record's time is over is too late, though Redis still has it",
            "CWE-613"
        )
        .test(async |t| {
            let (_redis, store) = empty(&t).await;
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
            let (_redis, store) = empty(&t).await;
            store_contract::a_version_ends_with_its_record(&t, store).await;
        });
    }

    #[test]
    fn of_two_hundred_at_once_one_saves() {
        claim!(
            STEP,
            "Of two hundred who loaded one version and save at the same moment, one succeeds",
            "CWE-362"
        )
        .test(async |t| {
            let (_redis, store) = empty(&t).await;
            // On a busy machine a crowd may come one after another, once.
            for _ in 0..5 {
                store_contract::of_a_crowd_one_saves(&t, store.clone()).await;
            }
        });
    }

    #[test]
    fn two_hundred_additions_are_two_hundred() {
        claim!(
            STEP,
            "Two hundred tasks that each add one, and load again when they were late, add 200",
            "CWE-362"
        )
        .test(async |t| {
            let (_redis, store) = empty(&t).await;
            store_contract::no_update_is_lost_in_a_crowd(&t, store).await;
        });
    }

    #[test]
    fn redis_will_still_forget_it() {
        claim!(
            STEP,
            "A save gives the value the time of its new end, longer or shorter than before",
            "CWE-770; CWE-613"
        )
        .test(async |t| {
            let (redis, _tap, store) = tapped(&t, FAR_TOO_LONG).await;
            let asked = Asked::new(&t, store);
            let (key, mut seen) = asked.kept(&record("user", "alice")).await;
            let name = only_key(&t, &redis).await;
            for (end, left) in [(51_000, 50_000), (1010, 10)] {
                let mut alice = record("user", "alice");
                alice.expires = Timestamp::from_seconds(end);
                asked.save(&key, seen, &alice, NOW).await.gives(Saved::Yes);
                seen = asked.version(&key, NOW).await;
                let kept: i64 = ask(&redis, &["TTL", &name]).await;
                let call = format!("TTL of a record that was saved to last {left} s");
                t.call(call, || kept)
                    .must("that long, and SLACK (60 s) more", |kept| {
                        (left + 50..=left + 60).contains(kept)
                    });
            }
        });
    }

    #[test]
    fn the_last_second_is_compared_exactly() {
        claim!(
            STEP,
            "A record is live until the second before its end, however large the numbers are",
            "the contract; Lua counts in 53 bits"
        )
        .test(async |t| {
            let (_redis, store) = empty(&t).await;
            let asked = Asked::new(&t, store);
            let at = Timestamp::from_seconds;
            for end in [u64::MAX, (1 << 53) + 2, 10_000_000_000] {
                let mut alice = record("user", "alice");
                alice.expires = at(end);
                let key = new_key();
                let before = at(end - 2);
                let created = asked.create(&key, &alice, before).await;
                created.gives(Created::Yes);
                let seen = asked.version(&key, before).await;
                let last = at(end - 1);
                asked.save(&key, seen, &alice, last).await.gives(Saved::Yes);
                let seen = asked.version(&key, last).await;
                let late = asked.save(&key, seen, &alice, at(end)).await;
                late.gives(Saved::Stale);
            }
        });
    }

    #[test]
    fn it_is_one_question() {
        claim!(
            STEP,
            "To save, or to hear Stale, takes one question, once Redis knows the script",
            "the contract: one question, one answer"
        )
        .test(async |t| {
            let (_redis, tap, store) = tapped(&t, FAR_TOO_LONG).await;
            let asked = Asked::new(&t, store);
            let alice = record("user", "alice");
            let (key, first) = asked.kept(&alice).await;
            asked.save(&key, first, &alice, NOW).await.gives(Saved::Yes);
            let second = asked.version(&key, NOW).await;
            for (seen, expected) in [(first, Saved::Stale), (second, Saved::Yes)] {
                tap.forget();
                asked.save(&key, seen, &alice, NOW).await.gives(expected);
                t.call("the questions of one save", || questions(&tap))
                    .gives(1);
            }
        });
    }

    #[test]
    fn a_redis_that_lost_the_script_gets_it_again() {
        claim!(
            STEP,
            "Redis forgets scripts when it restarts, and no save fails for that",
            "the contract"
        )
        .test(async |t| {
            let (redis, _tap, store) = tapped(&t, FAR_TOO_LONG).await;
            let asked = Asked::new(&t, store);
            let alice = record("user", "alice");
            let (key, first) = asked.kept(&alice).await;
            asked.save(&key, first, &alice, NOW).await.gives(Saved::Yes);
            let _: String = ask(&redis, &["SCRIPT", "FLUSH"]).await;
            let second = asked.version(&key, NOW).await;
            let saved = asked.save(&key, second, &alice, NOW).await;
            saved.gives(Saved::Yes);
        });
    }

    #[test]
    fn silence_is_neither_yes_nor_stale() {
        claim!(
            STEP,
            "Where no answer comes, whether Redis saved isn't known: nothing else is said, nor asked again",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let (_redis, tap, store) = tapped(&t, SHORT).await;
            let asked = Asked::new(&t, store);
            let alice = record("user", "alice");
            let (key, seen) = asked.kept(&alice).await;
            // Redis learns the script.
            asked.save(&key, seen, &alice, NOW).await.gives(Saved::Yes);
            let seen = asked.version(&key, NOW).await;
            let patient = connected(&t, &tap.url(), FAR_TOO_LONG).await;
            tap.lose_an_answer();
            let save = kind(patient.save(&key, seen, &alice, NOW));
            let call = "save(…), whose answer is lost after Redis has done it,";
            t.call_async(call, save).await.gives("Unavailable");
            let (known, seen) = (seen, asked.version(&key, NOW).await);
            t.call("the version then", || seen)
                .must("a new one", |seen| *seen != known);
            tap.stall();
            let save = kind(asked.store.save(&key, seen, &alice, NOW));
            let saved = t.call_async("save(…) on a silent Redis", save).await;
            saved.gives("Unavailable");
        });
    }

    #[test]
    fn two_servers_share_one_session() {
        claim!(
            STEP,
            "Who has logged in at one server is known at another, and logged out at both",
            "what the chapter asks for"
        )
        .test(async |t| {
            let redis = t.redis();
            let one = site(&t, &redis.url(), FAR_TOO_LONG).await;
            let other = site(&t, &redis.url(), FAR_TOO_LONG).await;
            let alice = t.browser("alice, at server 1", &one);
            let there = t.browser("alice, at server 2", &other);
            alice.get("/login").await;
            let cookie = alice.cookies("/").unwrap_or_default();
            there.get_with_cookie("/profile", &cookie).await;
            there.get_with_cookie("/logout", &cookie).await;
            alice.get("/profile").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn two_hundred_visits_at_two_servers_are_all_counted() {
        claim!(
            STEP,
            "Of two hundred cups that one visitor takes at two servers at once, none that was acknowledged is lost",
            "CWE-362"
        )
        .test(async |t| {
            let redis = t.redis();
            let sites = [
                site(&t, &redis.url(), FAR_TOO_LONG).await,
                site(&t, &redis.url(), FAR_TOO_LONG).await,
            ];
            let alice = t.browser("alice", &sites[0]);
            alice.post("/basket", &[]).await;
            let cookie = alice.cookies("/").unwrap_or_default();
            let take = |number: usize| {
                let alice = t.browser("alice", &sites[number % 2]);
                let cookie = cookie.clone();
                async move {
                    let take = harness::Request::post("/basket", &[]).header("cookie", cookie);
                    alice.send(take).await.status
                }
            };
            let taken = t.at_once("200 times POST /basket", 200, take).await;
            // With so many at once, somebody may be told to come back. Most get through.
            taken.must("303 or 503, and 303 a hundred times or more", |all| {
                let through = all.iter().filter(|&&status| status == 303).count();
                through >= 100 && all.iter().all(|status| matches!(status, 303 | 503))
            });
            let through = taken.value().into_iter().filter(|&status| status == 303);
            let through = through.count();
            let page = alice.get("/").await.text();
            let cups = page.split("<dt>basket</dt><dd><code>").nth(1);
            let cups = cups.and_then(|rest| rest.split('<').next()?.parse::<usize>().ok());
            let call = format!("the cups on GET /, after one, and {through} times 303,");
            t.call(call, || cups)
                .must("all that were acknowledged, and no more than 201", |cups| {
                    cups.is_some_and(|cups| cups > through && cups <= 201)
                });
        });
    }
}

mod step_6 {
    //! Write `delete`. Then the store is whole, and has to stand it that Redis dies.
    use super::*;
    use harness::Browser;
    use tokio::join;

    const STEP: Step = CHAPTER.step(6, "Delete, and take Redis away");

    #[test]
    fn removes_one_record_and_no_other() {
        claim!(
            STEP,
            "A deleted record is gone, the others stay, and deleting twice is no error",
            "ASVS 5.0, 7.4.1"
        )
        .test(async |t| {
            let (_redis, store) = empty(&t).await;
            store_contract::delete_removes_one_record(&t, store).await;
        });
    }

    #[test]
    fn a_deletion_that_nobody_confirmed_is_an_error() {
        claim!(
            STEP,
            "Where Redis doesn't answer, nobody is told that they are logged out",
            "ASVS 5.0, 7.4.1 and 16.5.3"
        )
        .test(async |t| {
            let (_redis, tap, store) = tapped(&t, SHORT).await;
            tap.stall();
            let key = new_key();
            let delete = t.call_async("delete(…) on a silent Redis", kind(store.delete(&key)));
            delete.await.gives("Unavailable");
        });
    }

    #[test]
    fn a_late_save_does_not_bring_it_back() {
        claim!(
            STEP,
            "A save that was loaded before the deletion and comes after it changes nothing",
            "CVE-2025-46336"
        )
        .test(async |t| {
            let (_redis, store) = empty(&t).await;
            store_contract::save_never_revives_what_was_deleted(&t, store).await;
        });
    }

    #[test]
    fn a_version_is_never_used_twice() {
        claim!(
            STEP,
            "A version of a deleted record doesn't fit the record that has its key later",
            "the contract"
        )
        .test(async |t| {
            let (_redis, store) = empty(&t).await;
            store_contract::a_version_belongs_to_one_record(&t, store).await;
        });
    }

    #[test]
    fn two_hundred_cannot_save_what_one_deletes() {
        claim!(
            STEP,
            "While two hundred save and one deletes, the record is gone when all are done",
            "CWE-362"
        )
        .test(async |t| {
            let (_redis, store) = empty(&t).await;
            store_contract::a_crowd_cannot_save_what_one_deletes(&t, store).await;
        });
    }

    #[test]
    fn a_logout_counts_at_every_server() {
        claim!(
            STEP,
            "What one server has ended, no other server knows any more",
            "ASVS 5.0, 7.4.1"
        )
        .test(async |t| {
            let redis = t.redis();
            let one = site(&t, &redis.url(), FAR_TOO_LONG).await;
            let other = site(&t, &redis.url(), FAR_TOO_LONG).await;
            let alice = t.browser("alice, at server 1", &one);
            alice.post("/account/login", &ALICE).await;
            let cookie = alice.cookies("/").unwrap_or_default();
            let there = t.browser("alice, at server 2", &other);
            let known = there.get_with_cookie("/account", &cookie).await;
            t.call("GET /account at server 2", || known.status)
                .gives(200);
            let logout = alice.post("/account/logout", &[]).await;
            t.call("POST /account/logout at server 1", || logout.status)
                .gives(303);
            let known = there.get_with_cookie("/account", &cookie).await;
            t.call("GET /account at server 2, after the logout", || {
                known.status
            })
            .must("anything but 200", |status| *status != 200);
        });
    }

    #[test]
    fn what_redis_holds_logs_nobody_in() {
        claim!(
            STEP,
            "No ID that a browser has stands anywhere in Redis, and after the logout nothing does",
            "CWE-312; ASVS 5.0, 7.4.1"
        )
        .test(async |t| {
            let redis = t.durable_redis();
            let site = site(&t, &redis.url(), FAR_TOO_LONG).await;
            let alice = t.browser("alice", &site);
            alice.post("/account/login", &ALICE).await;
            let cookie = alice.cookies("/").unwrap_or_default();
            let id = cookie.split('=').next_back().unwrap_or_default();
            let key = only_key(&t, &redis).await;
            let value: String = ask(&redis, &["GET", &key]).await;
            let held = || format!("{key} = {value}");
            t.call("Redis, after a login,", held)
                .must("it doesn't hold the cookie's value", |held| {
                    !held.contains(id)
                });
            alice.post("/account/logout", &[]).await;
            let keys: Vec<String> = ask(&redis, &["KEYS", "*"]).await;
            t.call("the keys in Redis after the logout", || keys)
                .gives(Vec::<String>::new());
        });
    }

    /// Asks for the account's page until the answer has this status, and returns all answers: their
    /// statuses, and how many cookies they set. No answer in a long time is status 0, and the last.
    async fn until(alice: &Browser, status: u16) -> Vec<(u16, usize)> {
        let mut answers = Vec::new();
        while answers
            .last()
            .is_none_or(|(last, _)| ![status, 0].contains(last))
        {
            let asked = tokio::time::timeout(FAR_TOO_LONG, alice.get("/account")).await;
            let answer = asked.map(|reply| (reply.status, reply.set_cookies().len()));
            answers.push(answer.unwrap_or_default());
        }
        answers
    }

    /// Four visits at once, each until its answer has this status.
    async fn all_until(alice: &Browser, status: u16) -> Vec<(u16, usize)> {
        let visit = || until(alice, status);
        let (one, two, three, four) = join!(visit(), visit(), visit(), visit());
        [one, two, three, four].concat()
    }

    /// The visitor was shown their page, or told to come back; never a login, a cookie, or nothing.
    fn nobody_is_a_stranger(t: &Test, around: &str, answers: Vec<(u16, usize)>) {
        let call = format!("visitors of /account {around}, as (status, cookies set),");
        let must = "200 or 503, and no cookie; 0 is no answer in 5 s, for which a limit is missing";
        t.call(call, || answers).must(must, |answers| {
            answers.iter().all(|it| matches!(it, (200 | 503, 0)))
        });
    }

    /// Alice's logout, as status and cookies.
    async fn logout(alice: &Browser) -> (u16, usize) {
        let logout = alice.post("/account/logout", &[]).await;
        (logout.status, logout.set_cookies().len())
    }

    #[test]
    fn a_redis_that_dies_logs_nobody_out() {
        claim!(
            STEP,
            "While Redis is dead the answer is 503, soon; when it is back, so is everybody's session",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let mut redis = t.durable_redis();
            let site = site(&t, &redis.url(), SHORT).await;
            let alice = t.browser("alice", &site);
            alice.post("/account/login", &ALICE).await;
            nobody_is_a_stranger(&t, "before", all_until(&alice, 200).await);
            let (during, ()) = join!(all_until(&alice, 503), async { redis.kill() });
            nobody_is_a_stranger(&t, "while Redis dies", during);
            let stranger = t.browser("bob", &site).get("/login").await;
            let (after, ()) = join!(all_until(&alice, 200), async { redis.start() });
            nobody_is_a_stranger(&t, "while Redis comes back", after);
            let stranger = (stranger.status, stranger.set_cookies().len());
            t.call("a stranger's /login meanwhile, as (status, cookies set),", || {
                stranger
            })
            .gives((503, 0));
            let logout = logout(&alice).await;
            t.call("a logout afterwards, as (status, cookies set),", || logout)
                .gives((303, 1));
        });
    }

    #[test]
    fn a_redis_that_is_silent_holds_nobody_up() {
        claim!(
            STEP,
            "While Redis is silent the answer is 503, in bounded time, and afterwards all is as before",
            "ASVS 5.0, 13.2.6"
        )
        .test(async |t| {
            let redis = t.durable_redis();
            let tap = t.tap(&redis);
            let site = site(&t, &tap.url(), SHORT).await;
            let alice = t.browser("alice", &site);
            alice.post("/account/login", &ALICE).await;
            nobody_is_a_stranger(&t, "before", all_until(&alice, 200).await);
            tap.stall();
            let during = all_until(&alice, 503).await;
            nobody_is_a_stranger(&t, "while Redis is silent", during);
            let refused = logout(&alice).await;
            t.call("a logout meanwhile, as (status, cookies set),", || refused)
                .gives((503, 0));
            tap.mend();
            let after = all_until(&alice, 200).await;
            nobody_is_a_stranger(&t, "when Redis speaks again", after);
            let logout = logout(&alice).await;
            t.call("a logout afterwards, as (status, cookies set),", || logout)
                .gives((303, 1));
        });
    }
}

/// What the real Flask-Session wrote, and what it reads; see record.py.
mod recorded {
    use serde_json::Value;

    fn list(name: &str) -> Vec<(String, Vec<u8>)> {
        let all: Value = serde_json::from_str(include_str!("flask_session.json")).expect("JSON");
        let entries = all[name].as_array().cloned().unwrap_or_default();
        assert!(!entries.is_empty(), "flask_session.json holds {name}");
        let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        let entries = entries.iter();
        entries
            .map(|entry| (text(entry, "name"), bytes(&text(entry, "value"))))
            .collect()
    }

    /// Sessions, by name, as Flask-Session 0.8.0 wrote them.
    pub fn sessions() -> Vec<(String, Vec<u8>)> {
        list("sessions")
    }

    /// The session of this name.
    pub fn session(name: &str) -> Vec<u8> {
        let found = sessions().into_iter().find(|(it, _)| it == name);
        found.expect("it was recorded").1
    }

    /// Pickled values that Flask-Session 0.8.0 takes for a session.
    pub fn pickles() -> Vec<(String, Vec<u8>)> {
        list("pickles")
    }

    fn bytes(hex: &str) -> Vec<u8> {
        let pairs = (0..hex.len()).step_by(2);
        let byte = |at| u8::from_str_radix(&hex[at..at + 2], 16).expect("it is hexadecimal");
        pairs.map(byte).collect()
    }
}

mod step_7 {
    //! Write `FlaskSession::read` and `get`: what another program wrote, in its own format, and no code.
    use super::*;
    use redis_store::FlaskSession;
    use rmpv::Value;

    const STEP: Step = CHAPTER.step(7, "Read a record of Flask-Session's");

    #[test]
    fn reads_what_flask_session_wrote() {
        claim!(
            STEP,
            "Each session that the real Flask-Session wrote is read, with the values that it has",
            "Flask-Session 0.8.0, recorded"
        )
        .test(async |t| {
            for (name, value) in recorded::sessions() {
                let read = t.call(format!("read({name})"), || FlaskSession::read(&value));
                read.must("a session", Result::is_ok);
            }
            let list = Value::Array(vec![1.into(), "two".into()]);
            for (name, key, expected) in [
                ("logged in", "_permanent", Some(true.into())),
                ("logged in", "logged_in", Some(true.into())),
                ("logged in", "logged", None),
                ("a name", "username", Some("alice".into())),
                ("not only ASCII", "name", Some("王小明".into())),
                ("many types", "negative", Some((-1).into())),
                ("many types", "larger", Some(u64::MAX.into())),
                ("many types", "float", Some(1.5.into())),
                ("many types", "none", Some(Value::Nil)),
                ("many types", "list", Some(list)),
                ("many types", "bytes", Some(Value::Binary(vec![0, 255]))),
                ("many types", "a", None),
                ("forty keys", "key 39", Some(39.into())),
            ] {
                let value = recorded::session(name);
                let call = format!("read({name}), then get({key:?}),");
                let got = t.call(call, || FlaskSession::read(&value).ok()?.get(key).cloned());
                got.gives(expected);
            }
        });
    }

    #[test]
    fn a_pickle_is_refused() {
        claim!(
            STEP,
            "What Flask-Session would unpickle is an error here, and no empty session either",
            "CWE-502; pallets-eco/flask-session#29"
        )
        .test(async |t| {
            for (name, value) in recorded::pickles() {
                let call = format!("read(a pickle: {name}: {})", value.escape_ascii());
                t.call(call, || FlaskSession::read(&value))
                    .must("an error", Result::is_err);
            }
        });
    }

    #[test]
    fn only_one_whole_dict_is_a_session() {
        claim!(
            STEP,
            "A session is one dict, from the first byte to the last, and anything else is an error",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            t.call("read(an empty dict, 80)", || FlaskSession::read(b"\x80"))
                .must("a session", Result::is_ok);
            let whole = recorded::session("a name");
            let mut others: Vec<Vec<u8>> =
                (0..whole.len()).map(|end| whole[..end].to_vec()).collect();
            others.push([whole.as_slice(), b"\x80"].concat());
            others.push([whole.as_slice(), b"\0"].concat());
            others.push(br#"{"_permanent":true,"username":"alice"}"#.to_vec());
            for other in [b"\xc0".as_slice(), b"\x90", b"\xa5alice", b"\xc1"] {
                others.push(other.to_vec());
            }
            for other in others {
                let call = format!("read({})", other.escape_ascii());
                t.call(call, || FlaskSession::read(&other))
                    .must("an error", Result::is_err);
            }
        });
    }

    #[test]
    fn no_value_is_too_much() {
        claim!(
            STEP,
            "A value that announces four billion entries, or a hundred thousand depths, is an error",
            "CWE-400; CWE-674"
        )
        .test(async |t| {
            let lists = |depth| [b"\x81\xa1a".as_slice(), &vec![0x91; depth], b"\x01"].concat();
            t.call("read(sixteen lists in each other)", || {
                FlaskSession::read(&lists(16)).is_ok()
            })
            .gives(true);
            for (name, value) in [
                ("a dict of 4,294,967,295", b"\xdf\xff\xff\xff\xff".to_vec()),
                ("a list of 4,294,967,295", b"\x81\xa1a\xdd\xff\xff\xff\xff".to_vec()),
                ("a text of 4,294,967,295", b"\x81\xa1a\xdb\xff\xff\xff\xff".to_vec()),
            ] {
                t.call(format!("read({name})"), || FlaskSession::read(&value).is_err())
                    .gives(true);
            }
            // A full stack ends the process, so this is tried in another one.
            let deep = || match FlaskSession::read(&lists(100_000)) {
                Ok(_) => "a session".to_owned(),
                Err(_) => "an error".to_owned(),
            };
            t.call_in_two_processes("read(100,000 lists in each other)", deep)
                .gives(["an error", "an error"].map(str::to_owned));
        });
    }
}

mod step_8 {
    //! Write `write`, `insert`, `remove` and `is_empty`: change what is yours, and keep the rest.
    use super::*;
    use redis_store::FlaskSession;
    use rmpv::Value;

    const STEP: Step = CHAPTER.step(8, "Write one that it reads");

    fn read(name: &str) -> FlaskSession {
        FlaskSession::read(&recorded::session(name)).expect("step 7 reads it")
    }

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn what_is_read_is_written_again() {
        claim!(
            STEP,
            "A session that was read and not changed is written as it was, byte for byte",
            "Flask-Session 0.8.0, recorded"
        )
        .test(async |t| {
            for (name, value) in recorded::sessions() {
                let session = read(&name);
                t.call(format!("write(), after read({name}),"), || {
                    hex(&session.write())
                })
                .gives(hex(&value));
            }
        });
    }

    #[test]
    fn a_new_login_is_flask_s() {
        claim!(
            STEP,
            "A new session with `logged_in` is what Flask-Session writes for the tutorial's login; what is there keeps its place",
            "Flask-Session 0.8.0, recorded"
        )
        .test(async |t| {
            let login = || {
                let mut session = FlaskSession::new();
                session.insert("logged_in", 1);
                session.insert("logged_in", true);
                hex(&session.write())
            };
            let call = "new(), insert(\"logged_in\", 1), insert(\"logged_in\", true), write()";
            t.call(call, login)
                .gives(hex(&recorded::session("logged in")));
            let before = recorded::session("many types");
            let mut session = read("many types");
            session.insert("n", 42);
            let call = "write() of a session whose `n` is 42, after insert(\"n\", 42),";
            t.call(call, || hex(&session.write())).gives(hex(&before));
        });
    }

    #[test]
    fn what_it_does_not_understand_stays() {
        claim!(
            STEP,
            "Other handlers' values are there afterwards: bytes, points in time, keys of any type",
            "the chapter's rule: keep what you don't understand"
        )
        .test(async |t| {
            for name in [
                "many types",
                "a point in time",
                "a key that is no string",
                "a flash",
            ] {
                let before = recorded::session(name);
                let mut session = read(name);
                let call = format!("read({name}), insert(\"logged_in\", true), write()");
                let after = t.call(call, || {
                    session.insert("logged_in", true);
                    session.write()
                });
                // One entry more in the count, and the entry at the end.
                let mut expected = before;
                expected[0] += 1;
                expected.extend(b"\xa9logged_in\xc3");
                after.map(|after| hex(&after)).gives(hex(&expected));
            }
        });
    }

    #[test]
    fn remove_takes_one_key() {
        claim!(
            STEP,
            "Removing takes out one key and no other, and one that isn't there is no error",
            "the tutorial's logout: session.pop"
        )
        .test(async |t| {
            let mut session = read("a name");
            session.insert("logged_in", true);
            session.remove("logged_in");
            session.remove("logged_in");
            session.remove("user");
            let written = t.call("insert and remove of logged_in", || hex(&session.write()));
            written.gives(hex(&recorded::session("a name")));
            let mut session = read("many types");
            session.remove("n");
            // One entry less, and `n`: 42 cut out; the rest stands as it stood.
            let mut expected = recorded::session("many types");
            expected[0] -= 1;
            expected.drain(13..16);
            let call = "write() of many types, after remove(\"n\"),";
            t.call(call, || hex(&session.write())).gives(hex(&expected));
        });
    }

    #[test]
    fn permanent_alone_is_empty() {
        claim!(
            STEP,
            "A session that holds nothing but `_permanent` is empty, as in Flask-Session",
            "Flask-Session 0.8.0: ServerSideSession.__bool__"
        )
        .test(async |t| {
            let nested = recorded::session("a flash");
            for (name, value, expected) in [
                ("{}", b"\x80".to_vec(), true),
                (
                    "{_permanent: true}",
                    b"\x81\xaa_permanent\xc3".to_vec(),
                    true,
                ),
                (
                    "{_permanent: false}",
                    b"\x81\xaa_permanent\xc2".to_vec(),
                    true,
                ),
                ("{a: nil}", b"\x81\xa1a\xc0".to_vec(), false),
                ("{7: nil}", b"\x81\x07\xc0".to_vec(), false),
                ("a flash", nested, false),
            ] {
                let session = FlaskSession::read(&value).expect("step 7 reads it");
                t.call(format!("is_empty() of {name}"), || session.is_empty())
                    .gives(expected);
            }
            let mut login = FlaskSession::new();
            t.call("is_empty() of new()", || login.is_empty())
                .gives(true);
            login.insert("logged_in", Value::Boolean(false));
            t.call("is_empty(), after insert(\"logged_in\", false),", || {
                login.is_empty()
            })
            .gives(false);
        });
    }
}

mod step_9 {
    //! Write `FlaskId::parse`, `fetch`, `replace` and `commit`: the tutorial's app on Flask's sessions.
    use super::*;
    use memory_store::Saved;
    use redis_store::{FlaskId, FlaskSession, FlaskSessions, Told, flask_app};

    const STEP: Step = CHAPTER.step(9, "One login, two languages");

    /// As Flask-Session might have drawn it.
    const ID: &str = "Zm9vYmFyYmF6cXV4MDEyMzQ1Njc4OWFiY2RlZmdoaWo";

    /// As above, and nobody has it.
    const UNKNOWN: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    /// A Redis of the test's own, a tap on it, and Flask-Session's records in it.
    async fn sessions(t: &Test, limit: Duration) -> (Backend, Tap, FlaskSessions) {
        let (redis, tap, store) = tapped(t, limit).await;
        (redis, tap, FlaskSessions::beside(store))
    }

    /// The tutorial's app on these sessions.
    fn site(t: &Test, sessions: &FlaskSessions) -> Server {
        t.name_cookie("session", "session");
        t.serve(flask_app(sessions.clone()))
    }

    /// Puts a value where Flask-Session would have it, for as long.
    async fn put(redis: &Backend, id: &str, value: &[u8]) {
        let client = redis::Client::open(redis.url()).expect("it is an address");
        let connection = client.get_multiplexed_async_connection().await;
        let mut connection = connection.expect("Redis runs");
        let mut set = redis::cmd("SET");
        set.arg(format!("session:{id}"))
            .arg(value)
            .arg("EX")
            .arg(2_678_400);
        let done = set.query_async::<()>(&mut connection).await;
        done.expect("Redis answers");
    }

    async fn kept(redis: &Backend, id: &str) -> Option<Vec<u8>> {
        ask(redis, &["GET", &format!("session:{id}")]).await
    }

    fn id() -> FlaskId {
        FlaskId::parse(ID).expect("it is one")
    }

    #[test]
    fn an_id_has_flask_session_s_shape() {
        claim!(
            STEP,
            "What Flask-Session can't have drawn is no ID, and no part of a Redis key",
            "CWE-20"
        )
        .test(async |t| {
            let long = "A".repeat(100_000);
            for (text, expected) in [
                (ID, true),
                (UNKNOWN, true),
                ("-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_8", true),
                ("", false),
                (&ID[..42], false),
                (&format!("{ID}A"), false),
                (&format!("{ID}="), false),
                (&format!("{ID} "), false),
                (&format!(" {ID}"), false),
                (&format!("{}p", &ID[..42]), false),
                (&format!("{} ", &ID[..42]), false),
                (&format!("{}+", &ID[..42]), false),
                (&format!("{}:", &ID[..42]), false),
                (&format!("{}\n", &ID[..42]), false),
                (&format!("{}é", &ID[..41]), false),
                (&long, false),
            ] {
                let parse = || FlaskId::parse(text).map(|id| id.text().to_owned());
                let shown = text.get(..60).unwrap_or(text);
                t.call(format!("FlaskId::parse({shown:?})"), parse)
                    .gives(expected.then(|| text.to_owned()));
            }
        });
    }

    #[test]
    fn fetches_what_flask_session_keeps() {
        claim!(
            STEP,
            "A session is found where Flask-Session has it; damage and silence are errors",
            "Flask-Session 0.8.0: session:<id>"
        )
        .test(async |t| {
            let (redis, tap, sessions) = sessions(&t, SHORT).await;
            let fetch = async || {
                let fetched = tokio::time::timeout(FAR_TOO_LONG, sessions.fetch(&id())).await;
                match fetched {
                    Ok(Ok(session)) => Ok(session.map(|session| session.write())),
                    Ok(Err(StoreError::Damaged(_))) => Err("Damaged"),
                    Ok(Err(StoreError::Unavailable(_))) => Err("Unavailable"),
                    Ok(Err(StoreError::Full { .. })) | Err(_) => Err("something else"),
                }
            };
            let none = t.call_async("fetch(…) of no session", fetch()).await;
            none.gives(Ok(None));
            let value = recorded::session("many types");
            put(&redis, ID, &value).await;
            let some = t.call_async("fetch(…) of a session", fetch()).await;
            some.gives(Ok(Some(value)));
            for (name, pickle) in recorded::pickles() {
                put(&redis, ID, &pickle).await;
                let call = format!("fetch(…) of a pickle: {name}");
                t.call_async(call, fetch()).await.gives(Err("Damaged"));
            }
            tap.stall();
            let late = t.call_async("fetch(…) from a silent Redis", fetch()).await;
            late.gives(Err("Unavailable"));
        });
    }

    #[test]
    fn replaces_for_another_month() {
        claim!(
            STEP,
            "A session is replaced for another 31 days, and one that is gone stays gone",
            "Flask-Session 0.8.0; CVE-2025-46336"
        )
        .test(async |t| {
            let (redis, tap, sessions) = sessions(&t, SHORT).await;
            let mut session = FlaskSession::new();
            session.insert("logged_in", true);
            let replace = async || sessions.replace(&id(), &session).await.ok();
            let gone = t.call_async("replace(…) of no session", replace()).await;
            gone.gives(Some(Saved::Stale));
            let nothing = kept(&redis, ID).await;
            t.call("what Redis has then", || nothing).gives(None);
            put(&redis, ID, &recorded::session("a name")).await;
            let key = format!("session:{ID}");
            let _: i64 = ask(&redis, &["EXPIRE", &key, "100"]).await;
            let done = t.call_async("replace(…) of a session", replace()).await;
            done.gives(Some(Saved::Yes));
            let now = kept(&redis, ID).await;
            t.call("what Redis has then", || now)
                .gives(Some(recorded::session("logged in")));
            let left: i64 = ask(&redis, &["TTL", &key]).await;
            t.call("its TTL", || left)
                .must("31 days: 2678400 s", |left| {
                    (2_678_300..=2_678_400).contains(left)
                });
            tap.stall();
            let silent = async { kind(sessions.replace(&id(), &session)).await };
            let silent = t.call_async("replace(…) on a silent Redis", silent).await;
            silent.gives("Unavailable");
        });
    }

    #[test]
    fn who_logged_in_at_flask_is_known() {
        claim!(
            STEP,
            "A session that Flask-Session wrote is a login here, until it is logged out here",
            "the tutorial's three routes"
        )
        .test(async |t| {
            let (redis, _tap, sessions) = sessions(&t, FAR_TOO_LONG).await;
            put(&redis, ID, &recorded::session("logged in")).await;
            let site = site(&t, &sessions);
            let alice = t.browser("alice", &site);
            let cookie = format!("session={ID}");
            alice.get_with_cookie("/profile", &cookie).await;
            alice.get_with_cookie("/logout", &cookie).await;
            alice.get_with_cookie("/profile", &cookie).await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn who_logs_in_here_is_known_to_flask() {
        claim!(
            STEP,
            "A login here leaves the record that Flask-Session would have written, byte for byte",
            "Flask-Session 0.8.0, recorded"
        )
        .test(async |t| {
            let (redis, _tap, sessions) = sessions(&t, FAR_TOO_LONG).await;
            let site = site(&t, &sessions);
            let alice = t.browser("alice", &site);
            alice.get("/login").await;
            let cookie = alice.cookies("/").unwrap_or_default();
            let id = cookie.split('=').next_back().unwrap_or_default();
            let value = kept(&redis, id).await;
            t.call("GET session:<the cookie's value>", || value)
                .gives(Some(recorded::session("logged in")));
            alice.get("/profile").await;
            alice.get("/logout").await;
            let keys: Vec<String> = ask(&redis, &["KEYS", "*"]).await;
            t.call("the keys in Redis after the logout", || keys)
                .gives(Vec::<String>::new());
        });
    }

    #[test]
    fn a_visit_that_changes_nothing_writes_nothing() {
        claim!(
            STEP,
            "Reading costs one question; a visitor without an ID, or with no possible one, costs none",
            "the contract; Flask-Session writes on every request"
        )
        .test(async |t| {
            let (redis, tap, sessions) = sessions(&t, FAR_TOO_LONG).await;
            put(&redis, ID, &recorded::session("logged in")).await;
            let site = site(&t, &sessions);
            let alice = t.browser("alice", &site);
            let good = format!("session={ID}");
            // Whoever connects only now has some questions of its own.
            alice.get_with_cookie("/profile", &good).await;
            for (cookie, page, expected) in [
                (good.as_str(), "/profile", 1),
                (&good, "/login", 1),
                ("theme=dark", "/profile", 0),
                ("session=a b", "/profile", 0),
                ("session=../../etc/passwd", "/logout", 0),
            ] {
                tap.forget();
                alice.get_with_cookie(page, cookie).await;
                let call = format!("the questions of GET {page} with {cookie}");
                t.call(call, || questions(&tap)).gives(expected);
            }
        });
    }

    #[test]
    fn a_chosen_id_is_not_adopted() {
        claim!(
            STEP,
            "An ID that Redis doesn't know begins no session: the visitor gets another one",
            "WSTG-SESS-03; CWE-384"
        )
        .test(async |t| {
            let (redis, _tap, sessions) = sessions(&t, FAR_TOO_LONG).await;
            let site = site(&t, &sessions);
            let mallory = t.browser("mallory", &site);
            let cookie = format!("session={UNKNOWN}");
            let login = mallory.get_with_cookie("/login", &cookie).await;
            let given = login.set_cookies().len();
            t.call("the cookies that /login sets", || given).gives(1);
            let chosen = kept(&redis, UNKNOWN).await;
            t.call("what Redis has under the chosen ID", || chosen)
                .gives(None);
        });
    }

    #[test]
    fn a_session_that_ended_meanwhile_is_late() {
        claim!(
            STEP,
            "Changes to a session that somebody ended meanwhile are not saved, and the answer says so",
            "CVE-2025-46336"
        )
        .test(async |t| {
            let (redis, _tap, sessions) = sessions(&t, FAR_TOO_LONG).await;
            put(&redis, ID, &recorded::session("a name")).await;
            let before = sessions.fetch(&id()).await.ok().flatten();
            let before = before.expect("it was put there");
            let mut changed = before.clone();
            changed.insert("logged_in", true);
            let _: i64 = ask(&redis, &["DEL", &format!("session:{ID}")]).await;
            let commit = async || {
                let known = Some((id(), before.clone()));
                sessions.commit(known, &changed).await.ok()
            };
            let late = t.call_async("commit(…) of a session that is gone", commit());
            late.await.gives(Some(Told::Late));
            let value = kept(&redis, ID).await;
            t.call("what Redis has then", || value).gives(None);
        });
    }

    #[test]
    fn the_browser_hears_only_of_new_ids() {
        claim!(
            STEP,
            "A change that was saved tells the browser nothing, and neither does what nobody changed",
            "what the chapter asks for"
        )
        .test(async |t| {
            let (redis, _tap, sessions) = sessions(&t, FAR_TOO_LONG).await;
            let name = recorded::session("a name");
            put(&redis, ID, &name).await;
            let session = |value: &[u8]| FlaskSession::read(value).expect("step 7 reads it");
            let (before, empty) = (session(&name), FlaskSession::new());
            let mut changed = before.clone();
            changed.insert("logged_in", true);
            for (what, known, session) in [
                ("a change", Some((id(), before)), &changed),
                ("no change", Some((id(), changed.clone())), &changed),
                ("an empty session, as it was,", Some((id(), empty.clone())), &empty),
                ("nothing", None, &empty),
            ] {
                let commit = async { sessions.commit(known, session).await.ok() };
                let told = t.call_async(format!("commit(…) of {what}"), commit).await;
                told.gives(Some(Told::Nothing));
            }
            let value = kept(&redis, ID).await;
            t.call("what Redis has then", || value)
                .gives(Some(changed.write()));
        });
    }

    #[test]
    fn a_pickle_is_no_stranger() {
        claim!(
            STEP,
            "A visitor whose record is a pickle gets a 503, and the record stays for who can read it",
            "CWE-502; ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let (redis, _tap, sessions) = sessions(&t, FAR_TOO_LONG).await;
            let site = site(&t, &sessions);
            for (name, pickle) in recorded::pickles() {
                put(&redis, ID, &pickle).await;
                for page in ["/login", "/profile", "/logout"] {
                    let alice = t.browser("alice", &site);
                    let cookie = format!("session={ID}");
                    let reply = alice.get_with_cookie(page, cookie).await;
                    let call = format!("GET {page} with a pickled session: {name}, as status,");
                    t.call(call, || reply.status).gives(503);
                }
                let value = kept(&redis, ID).await;
                t.call("what Redis has then", || value).gives(Some(pickle));
            }
        });
    }
}
