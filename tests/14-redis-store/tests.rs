// Chapter 14, redis-store: a store that forgets on time.

use std::time::Duration;

use harness::{Backend, Chapter, Step, Tap, Test, claim};
use memory_store::{Created, Record, SessionStore, StoreError, Timestamp, Version};
use redis_store::RedisStore;
use session_ids::{SessionId, StoreKey};

#[path = "../store_contract.rs"]
mod store_contract;

use store_contract::{END, NOW, new_key, record};

const CHAPTER: Chapter = Chapter::new("14-redis-store");

/// What the tests of outages give Redis for an answer.
const SHORT: Duration = Duration::from_millis(250);

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

/// The one key that this Redis holds.
async fn only_key(redis: &Backend) -> String {
    let keys: Vec<String> = ask(redis, &["KEYS", "*"]).await;
    assert_eq!(keys.len(), 1, "one record was created, and Redis has {keys:?}");
    keys.into_iter().next().unwrap_or_default()
}

/// How many questions went over the wire since the tap forgot. A question begins with its number of
/// words, and each question of ours has all of its words in one list.
fn questions(tap: &Tap) -> usize {
    let said = tap.text(&[]);
    said.lines().filter(|line| line.starts_with("> *")).count()
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
            "C33 of the standards' list: ASVS 5.0, 7.2; CWE-312"
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
            let damaged: [&[u8]; 15] = [
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
                b"+f1c9a0be27d4410 00000000000000002000 live {}",
                b"3f1c9a0be27d4410 00000000000000002000 live {\"user\":\"\xff\"}",
                b"\x82\xaa_permanent\xc3\xa8username\xa5alice",
            ];
            for value in damaged {
                let call = format!("read_value({})", value.escape_ascii());
                t.call(call, || read_value(value)).must("an error", Result::is_err);
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
            t.call_in_two_processes("new_version()", || new_version().0.to_string())
                .must("different versions", |[one, other]| one != other);
            let drawn = || (0..1000).map(|_| new_version().0).collect::<Vec<_>>();
            let drawn = t.call("a thousand calls of new_version()", drawn);
            let different = |all: &Vec<u64>| all.iter().collect::<HashSet<_>>().len() == 1000;
            drawn.must("a thousand different versions", different);
            let used = |all: &Vec<u64>| all.iter().fold(0, |bits, version| bits | version);
            drawn.must("all 64 bits used", |all| used(all) == u64::MAX);
        });
    }

    #[test]
    fn redis_keeps_it_a_little_longer() {
        claim!(
            STEP,
            "Redis is asked to keep a value until its end and at most an hour longer",
            "the contract: the record's own end decides"
        )
        .test(async |t| {
            let at = Timestamp::from_seconds;
            for (expires, now) in [(2000, 1000), (1001, 1000), (1000, 1000), (900, 1000)] {
                let left = expires.max(now) - now;
                let call = format!("lifetime({expires} s, now: {now} s)");
                t.call(call, || lifetime(at(expires), at(now))).must(
                    "more seconds than are left, and at most 3600 more",
                    |&kept| kept > left && kept <= left + 3600,
                );
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

    /// What connecting gives, as the variant and its text.
    async fn refusal(t: &Test, url: &str) -> (&'static str, String) {
        let call = format!("RedisStore::connect_within({url:?}, {SHORT:?})");
        let connect = RedisStore::connect_within(url, SHORT);
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
            for url in ["", "localhost", "http://127.0.0.1:6379", "redis://:s3cret@:x/"] {
                let (variant, text) = refusal(&t, url).await;
                let call = format!("connecting to {url:?}");
                t.call(&call, || variant).gives("Address");
                t.call(&call, || text).must("what to write, and no password", |text| {
                    text.contains("redis://127.0.0.1:6379") && !text.contains("s3cret")
                });
            }
        });
    }

    #[test]
    fn nobody_there_is_said_at_once() {
        claim!(
            STEP,
            "Where no Redis listens, connecting ends soon and says the address",
            "what the chapter asks for"
        )
        .test(async |t| {
            let closed = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
            let address = closed.and_then(|it| it.local_addr()).expect("a port");
            let (variant, text) = refusal(&t, &format!("redis://{address}")).await;
            t.call("connecting to a closed port", || variant)
                .gives("Unreachable");
            let address = address.to_string();
            t.call("its error, as text,", || text)
                .must(&format!("it names {address}"), |text| text.contains(&address));
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
            let address = silent.local_addr().expect("it has one");
            let (variant, _) = refusal(&t, &format!("redis://{address}")).await;
            t.call("connecting to a silent port", || variant)
                .gives("Unreachable");
        });
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
        claim!(STEP, "A store on a running Redis has its answer", "the contract")
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
            "Where Redis doesn't answer, the store says so in bounded time, and recovers",
            "ASVS 5.0, 13.2.6"
        )
        .test(async |t| {
            let (_redis, tap, store) = tapped(&t, SHORT).await;
            tap.stall();
            for _ in 0..2 {
                let ping = t.call_async("ping() to a silent Redis", kind(store.ping()));
                ping.await.gives("Unavailable");
            }
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
            store_contract::of_a_crowd_one_creates(&t, store).await;
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
        let call = format!("create({key:?}, …) of a record until {end}, as whether it said Yes,");
        let created = t.call_async(call, store.create(key, &alice, NOW)).await;
        created
            .map(|created| matches!(created, Ok(Created::Yes)))
            .gives(true);
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
            let key = only_key(&redis).await;
            let left: i64 = ask(&redis, &["TTL", &key]).await;
            t.call("TTL of a record that was created to last 1000 s", || left)
                .must("1000 s, and at most an hour more", |left| {
                    (990..=4600).contains(left)
                });
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
            "Where Redis doesn't answer, a create is neither done nor refused",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let (_redis, tap, store) = tapped(&t, SHORT).await;
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
            let name = only_key(&redis).await;
            let load = || t.call_async("load(…) of a damaged value", kind(store.load(&key, NOW)));
            for value in ["", "{}", "\u{80}\u{4}K\u{1}."] {
                let _: String = ask(&redis, &["SET", &name, value]).await;
                load().await.gives("Damaged");
            }
            let _: i64 = ask(&redis, &["DEL", &name]).await;
            let _: i64 = ask(&redis, &["RPUSH", &name, "a", "list"]).await;
            load().await.gives("Damaged");
            tap.stall();
            let load = t.call_async("load(…) on a silent Redis", kind(store.load(&key, NOW)));
            load.await.gives("Unavailable");
        });
    }

    #[test]
    fn it_is_one_question() {
        claim!(STEP, "To load a record takes one question", "the contract")
            .test(async |t| {
                let (_redis, tap, store) = tapped(&t, FAR_TOO_LONG).await;
                let asked = store_contract::Asked::new(&t, store);
                let (key, _) = asked.kept(&record("user", "alice")).await;
                tap.forget();
                asked.load(&key, NOW).await;
                t.call("the questions of one load", || questions(&tap))
                    .gives(1);
            });
    }
}

mod step_5 {
    //! Write `save` and its script: compare-and-swap, done by Redis itself.
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
            store_contract::of_a_crowd_one_saves(&t, store).await;
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
            let name = only_key(&redis).await;
            for (end, left) in [(51_000, 50_000), (1010, 10)] {
                let mut alice = record("user", "alice");
                alice.expires = Timestamp::from_seconds(end);
                asked.save(&key, seen, &alice, NOW).await.gives(Saved::Yes);
                seen = asked.version(&key, NOW).await;
                let kept: i64 = ask(&redis, &["TTL", &name]).await;
                let call = format!("TTL of a record that was saved to last {left} s");
                t.call(call, || kept)
                    .must("that long, and at most an hour more", |kept| {
                        (left - 10..=left + 3600).contains(kept) && *kept > 0
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
            "Where Redis doesn't answer, whether it saved isn't known, and nothing else is said",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let (_redis, tap, store) = tapped(&t, SHORT).await;
            let asked = Asked::new(&t, store);
            let alice = record("user", "alice");
            let (key, seen) = asked.kept(&alice).await;
            tap.stall();
            let save = kind(asked.store.save(&key, seen, &alice, NOW));
            let saved = t.call_async("save(…) on a silent Redis", save).await;
            saved.gives("Unavailable");
        });
    }
}

mod step_6 {
    //! Write `delete`. Then the store is whole, and two servers share the sessions in it.
    use super::*;

    const STEP: Step = CHAPTER.step(6, "Delete, and put two servers on it");

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
}
