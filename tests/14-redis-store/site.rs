//! What the steps share.

use std::time::Duration;

use harness::{Backend, Chapter, Proxy, Server, Test};
use login::{Users, app};
use memory_store::{Clock, StoreError};
use redis_store::{Options, RedisStore};
use session_layer::Settings;

use crate::scripted::Scripted;

pub const CHAPTER: Chapter = Chapter::new("14-redis-store");

/// What the tests of outages give Redis for an answer.
pub const SHORT: Duration = Duration::from_millis(500);

/// Longer than any answer may take, on a machine that has much else to do.
pub const FAR_TOO_LONG: Duration = Duration::from_secs(5);

/// A store on the Redis at `url`, which must be there.
pub async fn connected(t: &Test, url: &str, timeout: Duration) -> RedisStore {
    let call = format!("RedisStore::open_with({url:?}, …), with a timeout of {timeout:?},");
    let connect = RedisStore::open_with(url, Options { timeout });
    let store = t.call_async(call, connect).await;
    store.must("it connects: a Redis runs there", Result::is_ok);
    store.value().expect("it is no error")
}

/// An empty Redis, and a store on it.
pub async fn empty(t: &Test) -> (Backend, RedisStore) {
    let redis = t.redis();
    let store = connected(t, &redis.url(), FAR_TOO_LONG).await;
    (redis, store)
}

/// A Redis that no other test uses, a proxy before it, and a store that connects to that.
pub async fn proxied(t: &Test, timeout: Duration) -> (Backend, Proxy, RedisStore) {
    let redis = t.durable_redis();
    let proxy = t.proxy(&redis);
    let store = connected(t, &proxy.url(), timeout).await;
    (redis, proxy, store)
}

/// A timer may be a millisecond late, and there may be two.
pub const TICK: Duration = Duration::from_millis(5);

/// What `work` gives, and after how long by a clock that jumps from timer to timer.
pub async fn measured<T>(work: impl Future<Output = T>) -> (Option<T>, Duration) {
    let begun = tokio::time::Instant::now();
    let ended = tokio::time::timeout(FAR_TOO_LONG, work).await;
    (ended.ok(), begun.elapsed())
}

/// Asks a Redis that greets and then says nothing. The call must end with `Unavailable` when its one limit has
/// passed, neither sooner nor later, and must have asked once.
pub async fn gives_up<T>(
    t: &Test,
    name: &str,
    ask: impl AsyncFnOnce(RedisStore) -> Result<T, StoreError> + Send,
) {
    let silent = Scripted::answering(|_| String::new());
    let url = silent.url();
    let call = format!(
        "{name} at a Redis that says nothing, with a timeout of 500 ms, by a clock that doesn't run,"
    );
    let story = t.on_one_thread(call, async || {
        let store = RedisStore::open_with(&url, Options { timeout: SHORT }).await;
        let store = store.expect("it was greeted");
        tokio::time::pause();
        let (ended, after) = measured(ask(store)).await;
        let ended = match ended {
            Some(Err(StoreError::Unavailable(_))) => "Unavailable",
            Some(_) => "something else",
            None => "nothing for 5 s",
        };
        (ended, after)
    });
    story.must("Unavailable, after 500 ms", |(ended, after)| {
        *ended == "Unavailable" && (SHORT..=SHORT + TICK).contains(after)
    });
    t.see(
        "how many questions this Redis was asked",
        silent.questions(),
    )
    .is(1);
}

/// The test's own question to Redis, past the store.
pub async fn ask<T: redis::FromRedisValue>(redis: &Backend, words: &[&str]) -> T {
    let client = redis::Client::open(redis.url()).expect("it is an address");
    let connection = client.get_multiplexed_async_connection().await;
    let mut connection = connection.expect("Redis runs");
    let mut question = redis::cmd(words[0]);
    question.arg(&words[1..]);
    let answer = question.query_async(&mut connection).await;
    answer.expect("Redis answers")
}

/// From now on this Redis is full: it has no room for anything more.
pub async fn fill(redis: &Backend) {
    for (setting, value) in [("maxmemory-policy", "noeviction"), ("maxmemory", "1")] {
        let _: String = ask(redis, &["CONFIG", "SET", setting, value]).await;
    }
}

/// Puts a list under this key, where a record should be.
pub async fn put_a_list(redis: &Backend, name: &str) {
    let _: i64 = ask(redis, &["DEL", name]).await;
    let _: i64 = ask(redis, &["RPUSH", name, "a", "list"]).await;
}

/// The list that [`put_a_list`] put there is still what it was.
pub async fn the_list_is_still_there(t: &Test, redis: &Backend, name: &str) {
    let there: Vec<String> = ask(redis, &["LRANGE", name, "0", "-1"]).await;
    t.see("the list in Redis then", there)
        .is(vec!["a".to_owned(), "list".to_owned()]);
}

/// From now on this Redis lets its users at no key: it answers each question about one with NOPERM.
pub async fn lock(redis: &Backend) {
    let _: String = ask(redis, &["ACL", "SETUSER", "default", "resetkeys"]).await;
}

/// The one key that this Redis holds, after one record was created.
pub async fn only_key(t: &Test, redis: &Backend) -> String {
    let keys: Vec<String> = ask(redis, &["KEYS", "*"]).await;
    let keys = t.see("the keys in Redis after one create", keys);
    keys.must("exactly one", |keys| keys.len() == 1);
    keys.value().remove(0)
}

/// How many questions went over the wire since the proxy forgot. A question begins with its number of
/// words, and each question of ours has all of its words in one list.
pub fn questions(proxy: &Proxy) -> usize {
    let said = proxy.text(&[]);
    said.lines().filter(|line| line.starts_with("> *")).count()
}

pub const ALICE: [(&str, &str); 2] = [("name", "alice"), ("password", "tea at noon")];

/// The hash of `tea at noon`. With eight KiB and one pass it costs the tests little, and would be no
/// protection.
pub const HASH: &str =
    "$argon2id$v=19$m=8,t=1,p=1$vlWKV/R0XiPiuKjaJYs3EA$bu/RXZaktn4+t4cPc5odAbwusbNhsnGajy/7kkDhEys";

/// The login of chapter 08 on a store of its own.
pub async fn site(t: &Test, url: &str, timeout: Duration) -> Server {
    t.name_cookie("__Host-session", "session");
    let store = connected(t, url, timeout).await;
    let settings = Settings::default().timeout(FAR_TOO_LONG);
    let users = Users::new(&[("alice", HASH)]);
    t.serve(app(store, Clock::system(), settings, users))
}

/// The text of the error that this must give.
pub async fn error_of<T>(work: impl Future<Output = Result<T, StoreError>>) -> String {
    let error = work.await.err();
    error.map_or_else(|| "no error".to_owned(), |error| error.to_string())
}

/// What kind of answer this is; a store that takes far too long gives none.
pub async fn kind<T>(work: impl Future<Output = Result<T, StoreError>>) -> &'static str {
    match tokio::time::timeout(FAR_TOO_LONG, work).await {
        Ok(Ok(_)) => "an answer",
        Ok(Err(StoreError::Unavailable(_))) => "Unavailable",
        Ok(Err(StoreError::Damaged(_))) => "Damaged",
        Ok(Err(StoreError::Unstorable(_))) => "Unstorable",
        Ok(Err(StoreError::Full { .. })) => "Full",
        Err(_) => "nothing for 5 s",
    }
}
