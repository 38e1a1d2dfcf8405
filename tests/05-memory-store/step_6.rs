//! Write `sweep` and `make_room`: a store holds no more than its capacity.

use harness::{Step, claim};
use memory_store::{Created, MemoryStore, Record, SessionStore, StoreError, Timestamp};

use crate::common::*;
use crate::store_contract;
use crate::store_contract::{NOW, new_key, record};

const STEP: Step = CHAPTER.step(6, "Keep within bounds");

/// A record until this second.
fn until(second: u64) -> Record {
    let mut record = record("user", "alice");
    record.expires = Timestamp::from_seconds(second);
    record
}

/// What a create gives, as text, since errors can't be compared.
async fn create(store: &MemoryStore, record: &Record, now: u64) -> Result<Created, String> {
    let now = Timestamp::from_seconds(now);
    let created = store.create(&new_key(), record, now).await;
    created.map_err(|error| error.to_string())
}

fn full(capacity: usize) -> Result<Created, String> {
    Err(StoreError::Full { capacity }.to_string())
}

#[test]
fn a_sweep_removes_what_has_expired() {
    claim!(
        STEP,
        "A sweep removes every expired record and no other, and counts them",
        "CWE-770"
    )
    .test(async |t| {
        let store = store();
        for second in [1001, 1500, 1500, 1501, 9000] {
            let created = create(&store, &until(second), 1000).await;
            t.see("the result of create", created).is(Ok(Created::Yes));
        }
        for (second, swept, left) in [
            (1000, 0, 5),
            (1001, 1, 4),
            (1500, 2, 2),
            (1500, 0, 2),
            (9999, 2, 0),
        ] {
            let now = Timestamp::from_seconds(second);
            t.call(format!("sweep({now})"), || store.sweep(now))
                .gives(swept);
            t.call(format!("len() after sweep({now})"), || store.len())
                .gives(left);
        }
    });
}

#[test]
fn a_full_store_takes_no_more() {
    claim!(
        STEP,
        "A store with as many live records as its capacity takes no new one, and keeps those it has",
        "CWE-770"
    )
    .test(async |t| {
        let store = MemoryStore::with_capacity(3);
        let keys = [new_key(), new_key(), new_key()];
        for key in &keys {
            let _ = store.create(key, &until(2000), NOW).await;
        }
        for now in [1000, 1999] {
            let created = create(&store, &until(9000), now).await;
            let what = format!(
                "the result of create at {now} s, in a store of 3 with 3 records until 2000 s"
            );
            t.see(what, created).is(full(3));
        }
        for key in &keys {
            let now = Timestamp::from_seconds(1999);
            let kept = store.load(key, now).await.is_ok_and(|kept| kept.is_some());
            t.see("whether load at 1999 s finds a record until 2000 s", kept)
                .is(true);
        }
        t.call("len()", || store.len()).gives(3);
        let none = create(&MemoryStore::with_capacity(0), &until(2000), 1000).await;
        t.see("the result of create, in a store of 0", none)
            .is(full(0));
    });
}

#[test]
fn what_has_expired_makes_room() {
    claim!(
        STEP,
        "A full store first removes what has expired, and then takes what there is room for",
        "CWE-770"
    )
    .test(async |t| {
        let store = MemoryStore::with_capacity(3);
        for second in [1500, 1500, 2000] {
            let _ = create(&store, &until(second), 1000).await;
        }
        for (now, expected) in [
            (1499, full(3)),
            (1500, Ok(Created::Yes)),
            (1500, Ok(Created::Yes)),
            (1500, full(3)),
            (1501, full(3)),
            (2000, Ok(Created::Yes)),
            (2000, full(3)),
        ] {
            let created = create(&store, &until(9000), now).await;
            let what =
                format!("the result of create at {now} s, in a store of 3 that was full at 1000 s");
            t.see(what, created).is(expected);
        }
    });
}

#[test]
fn saving_and_deleting_need_no_room() {
    claim!(
        STEP,
        "In a full store a session can still be saved and deleted, and a deletion makes room",
        "the contract"
    )
    .test(async |t| {
        let asked = store_contract::Asked::new(&t, MemoryStore::with_capacity(1));
        let (key, seen) = asked.kept(&until(2000)).await;
        let refused = create(&asked.store, &until(2000), 1000).await;
        t.see(
            "the result of create, in a store of 1 with 1 record",
            refused,
        )
        .is(full(1));
        let saved = asked.save(&key, seen, &until(3000), NOW).await;
        saved.gives(memory_store::Saved::Yes);
        asked.delete(&key).await;
        asked.kept(&until(2000)).await;
    });
}

#[test]
fn a_flood_of_strangers_is_bounded() {
    claim!(
        STEP,
        "A hundred thousand visitors who never come back take no more than the capacity",
        "CWE-770"
    )
    .test(async |t| {
        let store = MemoryStore::with_capacity(500);
        let mut taken = 0;
        for number in 0..100_000 {
            // A hundred come each second, and each has a session of ten seconds.
            let now = 1000 + number / 100;
            if create(&store, &until(now + 10), now).await == Ok(Created::Yes) {
                taken += 1;
            }
        }
        t.call("len() after the flood", || store.len())
            .must("at most 500", |&len| len <= 500);
        t.see("the number of visitors who got a session", taken)
            .must("as many as there was room for, which is 50,000", |&taken| {
                taken == 50_000
            });
    });
}
