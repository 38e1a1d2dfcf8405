//! Write `delete`. Then the store is whole, and has to stand it that Redis dies.

use harness::{Backend, Browser, Step, Test, claim};
use memory_store::{Record, Saved, SessionStore, Version};
use redis_store::{RedisStore, redis_key};
use serde_json::Map;
use session_ids::StoreKey;
use tokio::join;

use crate::site::*;
use crate::store_contract;
use crate::store_contract::{Asked, END, NOW, new_key, record, tombstone};

const STEP: Step = CHAPTER.step(8, "Delete, also when Redis is full");

#[test]
fn removes_one_record_and_no_other() {
    claim!(
        STEP.invariant(1),
        "A deleted record is gone, the others stay, and deleting twice is no error",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        store_contract::delete_removes_one_record(&t, store).await;
        // What can't be read as well.
        let (redis, _proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let key = new_key();
        let name = redis_key(&key);
        for is_list in [true, false] {
            if is_list {
                put_a_list(&redis, &name).await;
            } else {
                let _: String = ask(&redis, &["SET", &name, "{}"]).await;
            }
            let delete = kind(store.delete(&key)).await;
            t.see("delete(…) of what can't be read", delete)
                .is("an answer");
            let there: bool = ask(&redis, &["EXISTS", &name]).await;
            t.see("whether it is still there", there).is(false);
        }
    });
}

#[test]
fn an_unconfirmed_deletion_is_an_error() {
    claim!(
        STEP.invariant(3),
        "Where Redis doesn't answer, or refuses, no visitor reads that they are logged out, and it isn't asked again",
        "ASVS 5.0, 7.4.1 and 16.5.3"
    )
    .test(async |t| {
        gives_up(&t, "delete(…)", async |store: RedisStore| {
            store.delete(&new_key()).await
        })
        .await;
        let key = new_key();
        let (redis, proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        // Once it has had an answer, its connection is ready.
        let delete = t.call_async("delete(…)", kind(store.delete(&key)));
        delete.await.gives("an answer");
        proxy.lose_an_answer();
        let call = "delete(…), whose answer is lost with the connection,";
        let delete = t.call_async(call, kind(store.delete(&key)));
        delete.await.gives("Unavailable");
        // A replica answers, and deletes nothing. No server listens where its primary should be.
        let _: String = ask(&redis, &["REPLICAOF", "127.0.0.1", "1"]).await;
        let delete = t.call_async("delete(…) on a replica", kind(store.delete(&key)));
        delete.await.gives("Unavailable");
        lock(&redis).await;
        let call = "delete(…), which Redis answers with NOPERM,";
        let delete = t.call_async(call, kind(store.delete(&key)));
        delete.await.gives("Unavailable");
        proxy.cut();
        let delete = t.call_async("delete(…) over a cut wire", kind(store.delete(&key)));
        delete.await.gives("Unavailable");
    });
}

#[test]
fn a_refused_deletion_leaves_a_replica() {
    claim!(
        STEP.invariant(3),
        "A Redis that has become a replica is left after a refused deletion as after a refused save",
        "Redis 7.0.15: REPLICAOF, -READONLY; ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let (old, proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let new = t.durable_redis();
        let (key, alice) = (new_key(), record("user", "alice"));
        let created = kind(store.create(&key, &alice, NOW)).await;
        t.see("the result of create(…)", created).is("an answer");
        let value: String = ask(&old, &["GET", &redis_key(&key)]).await;
        let _: String = ask(&new, &["SET", &redis_key(&key), &value]).await;
        let address = new.address();
        let (host, port) = (address.ip().to_string(), address.port().to_string());
        let _: String = ask(&old, &["REPLICAOF", &host, &port]).await;
        proxy.lead_to(&new);
        let call = "delete(…) at a Redis that has become a replica";
        let delete = t.call_async(call, kind(store.delete(&key)));
        delete.await.gives("Unavailable");
        let call = "delete(…) again, where the address leads to the new primary";
        let delete = t.call_async(call, kind(store.delete(&key)));
        delete.await.gives("an answer");
        let there: bool = ask(&new, &["EXISTS", &redis_key(&key)]).await;
        t.see("whether the new primary still has the record", there)
            .is(false);
    });
}

#[test]
fn a_late_save_does_not_bring_it_back() {
    claim!(
        STEP.invariant(2),
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
        STEP.invariant(2),
        "A version of a deleted record doesn't fit the record that has its key later",
        "the contract"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        store_contract::a_version_belongs_to_one_record(&t, store).await;
    });
}

#[test]
fn two_hundred_keys_are_two_hundred_lives() {
    claim!(
        STEP.invariant(1),
        "Two hundred who use a key of their own at the same moment hear what they would hear alone",
        "the contract; CWE-362"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        store_contract::a_crowd_with_its_own_keys_is_undisturbed(&t, store).await;
    });
}

#[test]
fn two_hundred_cannot_save_what_one_deletes() {
    claim!(
        STEP.invariant(2),
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
        STEP.invariant(1),
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
        t.see("the status of GET /account at server 2", known.status)
            .is(200);
        let logout = alice.post("/account/logout", &[]).await;
        t.see(
            "the status of POST /account/logout at server 1",
            logout.status,
        )
        .is(303);
        let known = there.get_with_cookie("/account", &cookie).await;
        t.see(
            "the status of GET /account at server 2, after the logout",
            known.status,
        )
        .must("anything but 200", |status| *status != 200);
    });
}

/// A Redis with a record of Alice's and an empty one, and full.
async fn filled(t: &Test) -> (Backend, Asked<'_, RedisStore>, [(StoreKey, Version); 2]) {
    let redis = t.durable_redis();
    let asked = Asked::new(t, connected(t, &redis.url(), FAR_TOO_LONG).await);
    let alice = asked.kept(&record("user", "alice")).await;
    let empty = asked.kept(&Record::new(Map::new(), END)).await;
    fill(&redis).await;
    (redis, asked, [alice, empty])
}

#[test]
fn a_full_redis_takes_what_needs_no_room() {
    claim!(
        STEP.invariants(&[4, 7]),
        "A full Redis takes a save that needs no more room than what was there, for as long as any other",
        "Redis 7.0.15: maxmemory with noeviction"
    )
    .test(async |t| {
        let (redis, asked, [(key, mut seen), _]) = filled(&t).await;
        for shorter in ["bobby", "carol", "bob", ""] {
            let shorter = record("user", shorter);
            let saved = asked.save(&key, seen, &shorter, NOW).await;
            saved.gives(Saved::Yes);
            asked.record(&key, NOW).await.gives(Some(shorter));
            seen = asked.version(&key, NOW).await;
            let left: i64 = ask(&redis, &["TTL", &redis_key(&key)]).await;
            t.see("TTL of a record that lasts 1000 s", left)
                .must("1060 s: SLACK more", |left| (1050..=1060).contains(left));
        }
        asked.delete(&key).await;
        asked.load(&key, NOW).await.gives(None);
    });
}

#[test]
fn a_full_redis_takes_a_tombstone() {
    claim!(
        STEP.invariants(&[5, 7]),
        "A full Redis takes a tombstone in the place of every record, also of an empty one, which is shorter",
        "ASVS 5.0, 7.4.1; Redis 7.0.15: maxmemory with noeviction"
    )
    .test(async |t| {
        let (redis, asked, records) = filled(&t).await;
        for (key, seen) in records {
            let saved = asked.save(&key, seen, &tombstone(END), NOW).await;
            saved.gives(Saved::Yes);
            let loaded = asked.record(&key, NOW).await;
            loaded.gives(Some(tombstone(END)));
            let left: i64 = ask(&redis, &["TTL", &redis_key(&key)]).await;
            t.see("TTL of a tombstone that lasts 1000 s", left)
                .must("1060 s: SLACK more", |left| (1050..=1060).contains(left));
            asked.delete(&key).await;
            asked.load(&key, NOW).await.gives(None);
        }
    });
}

#[test]
fn a_full_redis_takes_no_more() {
    claim!(
        STEP.invariants(&[6, 7]),
        "A full Redis takes no session that is longer than before, and a late save is Stale as ever",
        "CWE-770; Redis 7.0.15: maxmemory with noeviction"
    )
    .test(async |t| {
        let (redis, asked, [(key, seen), (empty, nothing)]) = filled(&t).await;
        let newcomer = async { kind(asked.store.create(&new_key(), &record("user", "bob"), NOW)).await };
        let newcomer = t.call_async("create(…) in a full Redis", newcomer).await;
        newcomer.gives("Unavailable");
        let mut longer = ["alice1", &"x".repeat(10_000)].map(|it| record("user", it));
        let [_, with_data] = &mut longer;
        with_data.ended = true;
        for longer in longer {
            for (key, seen) in [(&key, seen), (&empty, nothing)] {
                let grown = async { kind(asked.store.save(key, seen, &longer, NOW)).await };
                let call = "save(…) of a longer record in a full Redis";
                t.call_async(call, grown).await.gives("Unavailable");
            }
        }
        // With the smallest value in it, a record is three bytes longer than a tombstone.
        let smallest = record("", 0);
        let grown = async { kind(asked.store.save(&empty, nothing, &smallest, NOW)).await };
        let call = "save(…) of a record with {\"\":0}, in the place of one with {}, in a full Redis";
        t.call_async(call, grown).await.gives("Unavailable");
        let still = Record::new(Map::new(), END);
        asked.load(&empty, NOW).await.gives(Some((still, nothing)));
        let alice = record("user", "alice");
        asked.load(&key, NOW).await.gives(Some((alice, seen)));
        let other = Version(seen.0 ^ 1);
        for late in [record("user", "bob"), tombstone(END)] {
            let late = asked.save(&key, other, &late, NOW).await;
            late.gives(Saved::Stale);
        }
        let left: i64 = ask(&redis, &["TTL", &redis_key(&key)]).await;
        t.see("TTL of a record that lasts 1000 s", left)
            .must("1060 s: SLACK more", |left| (1050..=1060).contains(left));
        asked.delete(&key).await;
        asked.load(&key, NOW).await.gives(None);
    });
}

#[test]
fn a_full_redis_keeps_no_visitor_in() {
    claim!(
        STEP.invariants(&[4, 5, 7]),
        "A logout needs no room: it works when Redis is full, and newcomers read 503",
        "ASVS 5.0, 7.4.1; Redis 7.0.15: maxmemory with noeviction"
    )
    .test(async |t| {
        let redis = t.durable_redis();
        let site = site(&t, &redis.url(), FAR_TOO_LONG).await;
        let alice = t.browser("alice", &site);
        alice.post("/account/login", &ALICE).await;
        let bob = t.browser("bob", &site);
        bob.get("/login").await;
        let cookies = [&alice, &bob].map(|it| it.cookies("/").unwrap_or_default());
        fill(&redis).await;
        let stranger = t.browser("carol", &site).get("/login").await.status;
        t.see(
            "the status of a stranger's GET /login, when Redis is full",
            stranger,
        )
        .is(503);
        let out = (logout(&alice).await, bob.get("/logout").await.status);
        t.see("alice's POST /account/logout, and bob's GET /logout", out)
            .is(((303, 1), 200));
        let thief = t.browser("mallory", &site);
        for (cookie, page, expected) in [
            (&cookies[0], "/account", "Your account"),
            (&cookies[1], "/profile", "Profile page"),
        ] {
            let shown = thief.get_with_cookie(page, cookie).await.text();
            let what = format!("GET {page} with the cookie from before the logout");
            t.see(what, shown)
                .must("another page than theirs", |text| !text.contains(expected));
        }
    });
}

#[test]
fn what_redis_holds_logs_no_thief_in() {
    claim!(
        STEP.invariant(1),
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
        t.see("Redis, after a login", held())
            .must("it doesn't hold the cookie's value", |held| {
                !held.contains(id)
            });
        alice.post("/account/logout", &[]).await;
        let keys: Vec<String> = ask(&redis, &["KEYS", "*"]).await;
        t.see("the keys in Redis after the logout", keys)
            .is(Vec::<String>::new());
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

/// Four requests at once, each until its answer has this status.
async fn all_until(alice: &Browser, status: u16) -> Vec<(u16, usize)> {
    let visit = || until(alice, status);
    let (one, two, three, four) = join!(visit(), visit(), visit(), visit());
    [one, two, three, four].concat()
}

/// The visitor was shown their page, or told to come back; never a login, a cookie, or nothing.
fn an_outage_makes_no_stranger(t: &Test, around: &str, answers: Vec<(u16, usize)>) {
    let what = format!("visitors of /account {around}, as (status, cookies set)");
    let must = "200 or 503, and no cookie; 0 is no answer in 5 s, for which a timeout is missing";
    t.see(what, answers).must(must, |answers| {
        answers.iter().all(|it| matches!(it, (200 | 503, 0)))
    });
}

/// Alice's logout, as status and cookies.
async fn logout(alice: &Browser) -> (u16, usize) {
    let logout = alice.post("/account/logout", &[]).await;
    (logout.status, logout.set_cookies().len())
}

#[test]
fn a_redis_that_dies_logs_no_visitor_out() {
    claim!(
        STEP.invariants(&[3, 8]),
        "While Redis is dead the answer is 503, soon; when it is back, so is each visitor's session",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let mut redis = t.durable_redis();
        let site = site(&t, &redis.url(), SHORT).await;
        let alice = t.browser("alice", &site);
        let login = alice.post("/account/login", &ALICE).await;
        t.see("the status of the login", login.status).is(303);
        an_outage_makes_no_stranger(&t, "before", all_until(&alice, 200).await);
        let (during, ()) = join!(all_until(&alice, 503), async { redis.kill() });
        an_outage_makes_no_stranger(&t, "while Redis dies", during);
        let stranger = t.browser("bob", &site).get("/login").await;
        let (after, ()) = join!(all_until(&alice, 200), async { redis.start() });
        an_outage_makes_no_stranger(&t, "while Redis comes back", after);
        let stranger = (stranger.status, stranger.set_cookies().len());
        t.see(
            "a stranger's /login meanwhile, as (status, cookies set)",
            stranger,
        )
        .is((503, 0));
        let logout = logout(&alice).await;
        t.see("a logout afterwards, as (status, cookies set)", logout)
            .is((303, 1));
    });
}

#[test]
fn a_redis_that_is_silent_holds_no_request_up() {
    claim!(
        STEP.invariants(&[3, 8]),
        "While Redis is silent the answer is 503, in bounded time, and afterwards all is as before",
        "ASVS 5.0, 13.2.6"
    )
    .test(async |t| {
        let redis = t.durable_redis();
        let proxy = t.proxy(&redis);
        let site = site(&t, &proxy.url(), SHORT).await;
        let alice = t.browser("alice", &site);
        let login = alice.post("/account/login", &ALICE).await;
        t.see("the status of the login", login.status).is(303);
        an_outage_makes_no_stranger(&t, "before", all_until(&alice, 200).await);
        proxy.stall();
        let during = all_until(&alice, 503).await;
        an_outage_makes_no_stranger(&t, "while Redis is silent", during);
        let refused = logout(&alice).await;
        t.see("a logout meanwhile, as (status, cookies set)", refused)
            .is((503, 0));
        proxy.restore();
        let after = all_until(&alice, 200).await;
        an_outage_makes_no_stranger(&t, "when Redis speaks again", after);
        let logout = logout(&alice).await;
        t.see("a logout afterwards, as (status, cookies set)", logout)
            .is((303, 1));
    });
}
