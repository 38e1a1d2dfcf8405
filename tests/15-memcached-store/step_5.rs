//! Write `find`, `put` and `create`: a record under a key that isn't there yet.

use std::time::Duration;

use harness::{Step, Test, claim};
use memcached_store::MemcachedStore;
use memory_store::{Created, Record, SessionStore, StoreError};
use session_ids::StoreKey;

use crate::common::*;
use crate::scripted::Script;
use crate::store_contract::{NOW, new_key, record};
use crate::{scripted, store_contract, wire};

const STEP: Step = CHAPTER.step(5, "Create a record, and replace none");

#[test]
fn a_key_can_be_created_once() {
    claim!(
        STEP,
        "A key that is there is taken, whatever the record",
        "the contract; ASVS 5.0, 7.2.3"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::create_refuses_a_key_that_is_there(&t, store).await;
    });
}

#[test]
fn a_key_is_free_again_when_its_record_has_expired() {
    claim!(
        STEP,
        "An expired record doesn't stand in the way, although memcached still holds it",
        "the contract"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::create_takes_the_place_of_what_has_expired(&t, store).await;
    });
}

#[test]
fn a_record_that_has_expired_can_be_created() {
    claim!(
        STEP,
        "A create says Yes to a record that has expired already, and the key stays free",
        "the contract"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::create_takes_what_has_expired(&t, store).await;
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
        "Where an expired record is in the way, one of two hundred takes its place",
        "CWE-362"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::of_a_crowd_one_takes_the_place(&t, store).await;
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
        let proxy = t.proxy(&memcached);
        let store = store_at(&t, proxy.address()).await;
        let key = new_key();
        proxy.forget();
        let first = create(&t, &store, &key, &record("user", "alice")).await;
        first.map(Result::ok).gives(Some(Created::Yes));
        let second = create(&t, &store, &key, &record("user", "mallory")).await;
        second.map(Result::ok).gives(Some(Created::Taken));
        let kept = [record("user", "alice"), record("user", "mallory")];
        t.matches_snapshot_of(&wire::text(&proxy, &key, &kept));
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
        let (live, over) = (scripted::item(&record("user", "bob")), expired());
        // A fault in the first question, in the second, and in the third. After it all is well, so
        // that a client that goes on gets an answer.
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

#[test]
fn an_error_quotes_no_value() {
    claim!(
        STEP,
        "A value that comes as the answer to another question is another visitor's, and no log gets it",
        "ASVS 5.0, 16.2.5; CWE-488"
    )
    .test(async |t| {
        let secret = scripted::item(&record("password", "tea at noon"));
        let bytes = b"tea at noon".map(|byte| byte.to_string()).join(", ");
        for (question, script) in [
            ("ms … ME", Script { add: &[&secret], get: &[], swap: &[] }),
            ("ms … C17", Script { add: &[NS], get: &[&expired()], swap: &[&secret] }),
        ] {
            let store = store_at(&t, script.server()).await;
            let call = format!("create, where memcached says to {question} what another visitor has,");
            let created = create(&t, &store, &new_key(), &record("user", "alice")).await;
            let text = created.map(|it| it.map_err(|error| format!("{error}\n{error:?}")));
            let text = t.see(format!("the error of {call}"), text.value());
            text.must("an error, with nothing of the value in it", |it| {
                it.as_ref().is_err_and(|text| {
                    !text.contains("tea") && !text.contains("password") && !text.contains(&bytes)
                })
            });
        }
    });
}

const HD: &[u8] = b"HD\r\n";
const NS: &[u8] = b"NS\r\n";

/// An item that has expired at [`NOW`].
fn expired() -> Vec<u8> {
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
        "What has changed between two questions is looked at again: Taken is only what was seen to live",
        "CWE-362; memcached: LRU"
    )
    .test(async |t| {
        let (live, over) = (scripted::item(&record("user", "bob")), expired());
        let (live, over) = (&live[..], &over[..]);
        let (en, nf, ex) = (&b"EN\r\n"[..], &b"NF\r\n"[..], &b"EX\r\n"[..]);
        for (what, add, get, swap, expected) in [
            ("is pushed out before the mg", [NS, HD], [en, en], HD, Created::Yes),
            ("has expired, and pushed out before the C17", [NS, HD], [over, en], nf, Created::Yes),
            ("has expired, and another request is faster with the C17", [NS, NS], [over, live], ex, Created::Taken),
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
            alice.expires = NOW.plus(Duration::from_secs(left));
            let created = create(&t, &store, &key, &alice).await;
            created.map(Result::ok).gives(Some(Created::Yes));
            let asked = format!("mg session:{key} t\r\n");
            let said = wire::say(memcached.address(), asked.as_bytes(), 1);
            let what = format!("memcached's answer to mg … t, for a record with {left} s left");
            t.see(what, said.ok())
                .must(&format!("HD t{left}, or a little more"), |said| {
                    let told = said
                        .as_ref()
                        .and_then(|said| said.strip_prefix("HD t")?.parse().ok());
                    told.is_some_and(|told: u64| (left..left + 86_400).contains(&told))
                });
        }
    });
}
