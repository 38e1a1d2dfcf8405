//! Write `find`, `put` and `create`: a record under a key that isn't there yet.

use std::time::Duration;

use harness::{Step, Test, claim};
use memcached_store::MemcachedStore;
use memory_store::{Created, Record, SessionStore, StoreError};
use session_ids::StoreKey;
use tokio::join;

use crate::common::*;
use crate::scripted::{SILENCE, Script};
use crate::store_contract::{NOW, new_key, record, until};
use crate::{scripted, store_contract, wire};

const STEP: Step = CHAPTER.step(5, "Create a record, and replace none");

#[test]
fn a_key_can_be_created_once() {
    claim!(
        STEP.invariants(&[1, 2]),
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
        STEP.invariant(3),
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
        STEP.invariant(3),
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
        STEP.invariant(4),
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
        STEP.invariant(4),
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
        STEP.invariants(&[1, 2]),
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
        STEP.invariant(6),
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
        for fault in scripted::FAULTS {
            if fault != SILENCE {
                fails_at_each_question(&t, fault).await;
            }
        }
    });
}

#[test]
fn silence_is_an_error_in_time() {
    claim!(
        STEP.invariant(6),
        "A memcached that says nothing is an error once the time has passed, at whichever question, and never Taken",
        "ASVS 5.0, 16.5.2"
    )
    .test(async |t| {
        let (live, over) = (scripted::item(&record("user", "bob")), expired());
        let (live, over) = (&live[..], &over[..]);
        let (add, get, look) = ([SILENCE, HD], [SILENCE, live], [over, SILENCE, live]);
        let (swap, twice, found) = ([SILENCE, HD], [EX, HD], [over, live]);
        let then_add = [NS, HD];
        let at_add = Script { add: &add, get: &[live], swap: &[HD] };
        let at_look = Script { add: &then_add, get: &get, swap: &[HD] };
        let at_swap = Script { add: &then_add, get: &found, swap: &swap };
        let at_second_look = Script { add: &then_add, get: &look, swap: &twice };
        // At the same time, since each takes all of it.
        join!(
            says_unavailable(&t, SILENCE, at_add, &["ms ME"]),
            says_unavailable(&t, SILENCE, at_look, &["ms ME", "mg"]),
            says_unavailable(&t, SILENCE, at_swap, &["ms ME", "mg", "ms C17"]),
            says_unavailable(&t, SILENCE, at_second_look, &["ms ME", "mg", "ms C17", "mg"]),
        );
    });
}

/// The fault comes at the first question, the second, and so on, up to the seventh. After it all is well,
/// so that a client that goes on gets an answer.
async fn fails_at_each_question(t: &Test, fault: &[u8]) {
    let (live, over) = (scripted::item(&record("user", "bob")), expired());
    let (live, over) = (&live[..], &over[..]);
    let add_fails = |add, get| Script {
        add,
        get,
        swap: &[EX],
    };
    let get_fails = |get, swap| Script {
        add: &[NS, NS, NS, HD],
        get,
        swap,
    };
    let asked = ["ms ME", "mg"];
    for (script, asked) in [
        (add_fails(&[fault, HD], &[live]), &asked[..1]),
        (
            add_fails(&[NS, fault, HD], &[EN, live]),
            &["ms ME", "mg", "ms ME"],
        ),
        (
            add_fails(&[NS, NS, fault, HD], &[EN, over, EN, live]),
            &["ms ME", "mg", "ms ME", "mg", "ms C17", "mg", "ms ME"],
        ),
        (get_fails(&[fault, live], &[HD]), &asked),
        (
            get_fails(&[EN, fault, live], &[HD]),
            &["ms ME", "mg", "ms ME", "mg"],
        ),
        (
            get_fails(&[over, fault, live], &[EX, HD]),
            &["ms ME", "mg", "ms C17", "mg"],
        ),
        (
            get_fails(&[over, live], &[fault, HD]),
            &["ms ME", "mg", "ms C17"],
        ),
        (
            get_fails(&[over, over, live], &[NF, fault, HD]),
            &["ms ME", "mg", "ms C17", "mg", "ms C17"],
        ),
    ] {
        // Two faults come in each round, and the others in the first one.
        if asked.len() < 4 && asked != ["ms ME", "mg", "ms ME"] || ROUNDS.contains(&fault) {
            says_unavailable(t, fault, script, asked).await;
        }
    }
}

const ROUNDS: [&[u8]; 2] = [b"SERVER_ERROR out of memory\r\n", b""];

#[test]
fn an_error_quotes_no_value() {
    claim!(
        STEP.invariant(7),
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
            let text = created.map(|it| it.map_err(|error| texts_of(&error)));
            let text = t.see(format!("the error of {call}"), text.value());
            text.must("an error, with nothing of the value in it, and the word VA", |it| {
                it.as_ref().is_err_and(|text| {
                    let secrets = ["tea", "password", &bytes];
                    text.contains("VA") && secrets.iter().all(|secret| !text.contains(secret))
                })
            });
        }
        // Whatever answer it is, to whichever question.
        for (word, said) in [("HD", HD), ("NS", NS), ("EX", EX), ("MN", b"MN\r\n")] {
            let script = Script { add: &[NS, HD], get: &[said, &expired()], swap: &[HD] };
            does_not_fit(&t, "mg", word, script).await;
        }
        for (word, said) in [("MN", &b"MN\r\n"[..]), ("VA", &secret)] {
            let add = Script { add: &[said, HD], get: &[&expired()], swap: &[HD] };
            does_not_fit(&t, "ms … ME", word, add).await;
            let swap = Script { add: &[NS], get: &[&expired()], swap: &[said, HD] };
            does_not_fit(&t, "ms … C17", word, swap).await;
        }
    });
}

const HD: &[u8] = b"HD\r\n";
const NS: &[u8] = b"NS\r\n";
const EX: &[u8] = b"EX\r\n";
const EN: &[u8] = b"EN\r\n";
const NF: &[u8] = b"NF\r\n";

/// Calls `create`, to a memcached that gives an answer to a question that it wasn't asked.
async fn does_not_fit(t: &Test, question: &str, word: &str, script: Script<'_>) {
    let store = store_at(t, script.server()).await;
    let call = format!("create, where memcached says {word} to {question},");
    let (key, record) = (new_key(), record("user", "alice"));
    let created = t.call_async(call, store.create(&key, &record, NOW)).await;
    created.must(
        "StoreError::Unavailable with that word",
        |it| matches!(it, Err(StoreError::Unavailable(error)) if error.to_string().contains(word)),
    );
}

/// An item that has expired at [`NOW`].
fn expired() -> Vec<u8> {
    let mut over = record("user", "bob");
    over.expires = NOW;
    scripted::item(&over)
}

/// Calls `create`, which must be an error once these questions were asked, and no further one.
async fn says_unavailable(t: &Test, fault: &[u8], script: Script<'_>, asked: &[&str]) {
    let (address, questions) = script.server_that_notes();
    let store = store_within(t, address, limit_for(fault)).await;
    let fault = scripted::shown(fault);
    let said_to = asked.join(", ");
    let call = format!("create, where memcached says to the last of {said_to}: {fault},");
    let (key, record) = (new_key(), record("user", "alice"));
    let created = t.call_async(call, store.create(&key, &record, NOW)).await;
    created.must("StoreError::Unavailable", |it| {
        matches!(it, Err(StoreError::Unavailable(_)))
    });
    t.see("what memcached was asked", questions.asked())
        .is(asked.to_vec());
}

#[test]
fn who_is_overtaken_looks_again() {
    claim!(
        STEP.invariant(5),
        "What has changed between two questions is looked at again: Taken is only what was seen to live",
        "CWE-362; memcached: LRU"
    )
    .test(async |t| {
        let (live, over) = (scripted::item(&record("user", "bob")), expired());
        let (live, over) = (&live[..], &over[..]);
        let large = scripted::item_with(&until(NOW), u64::MAX);
        let (address, questions) = Script { add: &[NS], get: &[&large], swap: &[HD] }.server_that_notes();
        let store = store_at(&t, address).await;
        let created = create(&t, &store, &new_key(), &record("user", "alice")).await;
        created.map(Result::ok).gives(Some(Created::Yes));
        t.see("what memcached was asked", questions.asked())
            .is(vec!["ms ME", "mg", "ms C18446744073709551615"]);
        let gone = [EN; 12];
        let expired = [over; 12];
        for (what, add, get, swap, expected) in [
            ("is pushed out before the mg", &[NS, HD][..], &gone[..1], &[][..], Created::Yes),
            ("is pushed out before the mg, twelve times,", &[NS; 12], &gone, &[], Created::Yes),
            ("has expired", &[NS], &expired[..1], &[HD], Created::Yes),
            ("has expired, and is pushed out before the C17", &[NS, HD], &[over, EN], &[NF], Created::Yes),
            ("has expired, and another request is faster with the C17", &[NS, HD], &[over, live], &[EX], Created::Taken),
            ("has expired, and another request deletes it, and a third one creates", &[NS, NS, HD], &[over, EN, live], &[NF], Created::Taken),
            ("has expired, and another is faster, whose item has expired, too,", &[NS], &[over, over], &[EX, HD], Created::Yes),
            ("has expired, and another is faster, eleven times,", &[NS], &expired, &[EX; 11], Created::Yes),
        ] {
            let (add, swap) = ([add, &[HD]].concat(), [swap, &[HD]].concat());
            let get = [get, &[live]].concat();
            let script = Script { add: &add, get: &get, swap: &swap };
            let store = store_at(&t, script.server()).await;
            let (key, record) = (new_key(), record("user", "alice"));
            let call = format!("create, where an item {what}");
            let created = t.call_async(call, store.create(&key, &record, NOW)).await;
            created.map(Result::ok).gives(Some(expected));
        }
    });
}

#[test]
fn what_others_put_there_is_damaged() {
    claim!(
        STEP.invariants(&[8, 9]),
        "A look that finds no record is an error, and so is one that finds no cas number; neither is Taken",
        "CWE-20; memcached -C"
    )
    .test(async |t| {
        let no_record = &b"VA 5 c17\r\nhello\r\n"[..];
        let without_cas = |record: &Record| scripted::item_with(record, 0);
        let mut over = record("user", "bob");
        over.expires = NOW;
        let (live, over) = (without_cas(&record("user", "bob")), without_cas(&over));
        let expired = expired();
        for (what, item, is_damage) in [("no record", no_record, true), ("cas number 0", &live, false), ("cas number 0, expired,", &over, false)] {
            for (get, swap) in [(&[item][..], &[HD][..]), (&[EN, item], &[HD]), (&[&expired, item], &[EX, HD])] {
                let script = Script { add: &[NS, NS, HD], get, swap };
                let store = store_at(&t, script.server()).await;
                let call = format!("create, where an item with {what} is found by look {},", get.len());
                let (key, alice) = (new_key(), record("user", "alice"));
                let created = t.call_async(call, store.create(&key, &alice, NOW)).await;
                created.must("StoreError::Damaged, or Unavailable for the cas number", |it| match it {
                    Err(StoreError::Damaged(_)) => is_damage,
                    Err(StoreError::Unavailable(error)) => !is_damage && error.to_string().contains("cas"),
                    _ => false,
                });
            }
        }
    });
}

#[test]
fn what_cannot_be_stored_is_not_sent() {
    claim!(
        STEP.invariant(10),
        "A record that is too large or too deep is refused, the key stays free, and what was there stays",
        "CWE-674; memcached 1.6.18: a set that is too large removes what was there"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let proxy = t.proxy(&memcached);
        let store = store_at(&t, proxy.address()).await;
        let deep = (0..100).fold(serde_json::json!(0), |inside, _| serde_json::json!([inside]));
        for (what, record) in [("1.1 MB", record("text", "x".repeat(1_100_000))), ("100 lists in each other", record("deep", deep))] {
            let key = new_key();
            proxy.forget();
            let created = t.call_async(format!("create of a record with {what}"), store.create(&key, &record, NOW)).await;
            created.must("StoreError::Unstorable", |it| matches!(it, Err(StoreError::Unstorable(_))));
            t.see("what went over the wire", proxy.text(&[])).is(String::new());
            let small = create(&t, &store, &key, &store_contract::record("user", "alice")).await;
            small.map(Result::ok).gives(Some(Created::Yes));
            let before = there(&memcached, &key);
            let again = t.call_async(format!("create of a record with {what}, where one is live,"), store.create(&key, &record, NOW)).await;
            again.must("StoreError::Unstorable, or Taken", |it| {
                matches!(it, Err(StoreError::Unstorable(_)) | Ok(Created::Taken))
            });
            t.see("the item that was there", there(&memcached, &key)).is(before);
        }
    });
}

/// What memcached says of the item under this key: its line and its value.
fn there(memcached: &harness::Backend, key: &StoreKey) -> Option<String> {
    let asked = format!("mg session:{key} v c\r\n");
    wire::say(memcached.address(), asked.as_bytes(), 2).ok()
}

#[test]
fn it_stays_as_long_as_its_record() {
    claim!(
        STEP.invariant(1),
        "Memcached is told each record's own end, also where that is months away",
        "memcached, doc/protocol.txt: Meta Get, flag t"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        for (left, ended) in [
            (1000, false),
            (10_000, true),
            (31 * 86_400, false),
            (90 * 86_400, true),
        ] {
            let (key, mut alice) = (new_key(), record("user", "alice"));
            (alice.expires, alice.ended) = (NOW.plus(Duration::from_secs(left)), ended);
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
