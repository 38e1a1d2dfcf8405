//! Write `sweep` and `make_room`: a store holds no more than its capacity.

use std::sync::atomic::{AtomicU64, Ordering};

use harness::{Step, claim};
use memory_store::{Created, MemoryStore, Record, Saved, SessionStore, StoreError, Timestamp};

use crate::common::*;
use crate::moment;
use crate::store_contract;
use crate::store_contract::{END, NOW, new_key, record, tombstone};

const STEP: Step = CHAPTER.step(5, "Keep within bounds");

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
        STEP.invariants(&[1, 2]),
        "A sweep removes every expired record and no other, and counts them",
        "CWE-770"
    )
    .test(async |t| {
        let store = store();
        for second in [1001, 1500, 1500, 1501, 9000] {
            let mut record = until(second);
            // A tombstone stays as long as any record.
            record.ended = second != 1500;
            let created = create(&store, &record, 1000).await;
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
        // However many they are, and however late the others expire.
        let store = MemoryStore::with_capacity(70_002);
        for number in 0..70_000 {
            let created = create(&store, &until(1001), 1000).await;
            if created != Ok(Created::Yes) {
                t.see(
                    format!("the result of create {number}, in a store of 70,002"),
                    created,
                )
                .is(Ok(Created::Yes));
            }
        }
        for second in [u64::MAX, u64::MAX - 1] {
            let created = create(&store, &until(second), 1000).await;
            t.see("the result of create", created).is(Ok(Created::Yes));
        }
        t.call("sweep, of 70,000 that have expired,", || {
            store.sweep(Timestamp::from_seconds(1001))
        })
        .gives(70_000);
        t.call(
            "len() after it, with two that expire in the last seconds of all,",
            || store.len(),
        )
        .gives(2);
    });
}

#[test]
fn a_sweep_leaves_every_version_alone() {
    claim!(
        STEP.invariant(3),
        "What a sweep leaves keeps its version, and a version from before a sweep is never used again",
        "the contract"
    )
    .test(async |t| {
        let asked = store_contract::Asked::new(&t, store());
        // After the first sweep two records are left, and after the second none.
        let (plain, seen) = asked.kept(&until(2000)).await;
        let (short, gone) = asked.kept(&until(1500)).await;
        let (saved, mut last) = asked.kept(&until(3000)).await;
        let mut versions = vec![seen, gone, last];
        for _ in 0..3 {
            let answer = asked.save(&saved, last, &until(2000), NOW).await;
            answer.gives(Saved::Yes);
            last = asked.version(&saved, NOW).await;
            versions.push(last);
        }
        let middle = Timestamp::from_seconds(1500);
        t.call("sweep(1500 s), of two records until 2000 s and one until 1500 s", || {
            asked.store.sweep(middle)
        })
        .gives(1);
        for (key, version) in [(plain, seen), (saved, last)] {
            let loaded = asked.load(&key, middle).await;
            loaded.gives(Some((until(2000), version)));
        }
        t.call("sweep(2000 s), of the two", || asked.store.sweep(END))
            .gives(2);
        let bob = until(9000);
        for key in [plain, short, saved] {
            asked.create(&key, &bob, END).await.gives(Created::Yes);
            for seen in &versions {
                let late = asked.save(&key, *seen, &record("user", "mallory"), END).await;
                late.gives(Saved::Stale);
            }
            asked.record(&key, END).await.gives(Some(bob.clone()));
        }
    });
}

#[test]
fn a_version_from_before_a_sweep_never_fits() {
    claim!(
        STEP.invariant(3),
        "Whichever record a sweep removes, the versions given out after it are none from before",
        "the contract"
    )
    .test(async |t| {
        // Three records, of which one has the newest version. Which of them are swept, and by whom.
        for (swept, by_create) in [0b001, 0b010, 0b100, 0b110, 0b011, 0b111]
            .into_iter()
            .flat_map(|swept| [(swept, false), (swept, true)])
        {
            let asked = store_contract::Asked::new(&t, MemoryStore::with_capacity(3));
            let (mut keys, mut old) = (Vec::new(), Vec::new());
            for number in 0..3 {
                let goes = swept >> number & 1 == 1;
                let (key, seen) = asked.kept(&until(if goes { 1500 } else { 9000 })).await;
                keys.push((key, goes));
                old.push(seen);
            }
            let now = Timestamp::from_seconds(1500);
            if by_create {
                let first = new_key();
                asked
                    .create(&first, &until(9000), now)
                    .await
                    .gives(Created::Yes);
                let version = asked.version(&first, now).await;
                t.see(
                    "whether a version is one from before the sweep",
                    old.contains(&version),
                )
                .is(false);
                asked.delete(&first).await;
            } else {
                let number = keys.iter().filter(|(_, goes)| *goes).count();
                t.call("sweep(1500 s)", || asked.store.sweep(now))
                    .gives(number);
            }
            for (key, _) in keys.iter().filter(|(_, goes)| *goes) {
                asked
                    .create(key, &until(9000), now)
                    .await
                    .gives(Created::Yes);
                for _ in 0..3 {
                    let version = asked.version(key, now).await;
                    t.see(
                        "whether a version is one from before the sweep",
                        old.contains(&version),
                    )
                    .is(false);
                    for seen in &old {
                        let late = asked.save(key, *seen, &until(8000), now).await;
                        late.gives(Saved::Stale);
                    }
                    let saved = asked.save(key, version, &until(9000), now).await;
                    saved.gives(Saved::Yes);
                }
            }
        }
    });
}

#[test]
fn a_full_store_takes_no_more() {
    claim!(
        STEP.invariant(5),
        "A store with as many live records as its capacity takes no new one, and keeps those it has",
        "CWE-770"
    )
    .test(async |t| {
        let store = MemoryStore::with_capacity(3);
        let keys = [new_key(), new_key(), new_key()];
        for (key, ended) in keys.iter().zip([false, true, false]) {
            let mut record = until(2000);
            record.ended = ended;
            let _ = store.create(key, &record, NOW).await;
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
        // Not even for a moment: what was there is there as it was.
        let asked = store_contract::Asked::new(&t, MemoryStore::with_capacity(2));
        let (one, first) = asked.kept(&until(2000)).await;
        let (two, second) = asked.kept(&tombstone(END)).await;
        let refused = new_key();
        for now in [1000, 1000, 1500, 1999] {
            let now = Timestamp::from_seconds(now);
            let created = asked.store.create(&refused, &until(9000), now).await;
            t.see(
                "the result of create, in a store of 2 with 2 records until 2000 s",
                created.map_err(|error| error.to_string()),
            )
            .is(full(2));
            asked.load(&one, now).await.gives(Some((until(2000), first)));
            asked.load(&two, now).await.gives(Some((tombstone(END), second)));
            asked.record(&refused, now).await.gives(None);
        }
        // One that has expired needs a place as well, and gets none.
        let expired = create(&asked.store, &until(1000), 1000).await;
        t.see("the result of create at 1000 s, of a record until 1000 s, in a full store", expired)
            .is(full(2));
        let none = create(&MemoryStore::with_capacity(0), &until(2000), 1000).await;
        t.see("the result of create, in a store of 0", none)
            .is(full(0));
    });
}

#[test]
fn what_has_expired_makes_room() {
    claim!(
        STEP.invariant(4),
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
        // That one was taken in without a sweep in this second is no sweep.
        let store = MemoryStore::with_capacity(2);
        for (now, end, expected) in [
            (1000, 1500, Ok(Created::Yes)),
            (1500, 2000, Ok(Created::Yes)),
            (1500, 2000, Ok(Created::Yes)),
            (1500, 2000, full(2)),
        ] {
            let created = create(&store, &until(end), now).await;
            let what =
                format!("the result of create at {now} s, a record until {end} s, in a store of 2");
            t.see(what, created).is(expected);
        }
        // One second later there is room again, and each time for one.
        let store = MemoryStore::with_capacity(1);
        for now in 1000..1006 {
            for expected in [Ok(Created::Yes), full(1)] {
                let created = create(&store, &until(now + 1), now).await;
                let what = format!(
                    "the result of create at {now} s, in a store of 1, of a record until {} s",
                    now + 1
                );
                t.see(what, created).is(expected);
            }
        }
    });
}

#[test]
fn a_full_store_still_says_taken() {
    claim!(
        STEP.invariant(7),
        "A key whose record is live is Taken, also in a store that is full",
        "the contract"
    )
    .test(async |t| {
        let asked = store_contract::Asked::new(&t, MemoryStore::with_capacity(1));
        let (key, _) = asked.kept(&until(2000)).await;
        for now in [NOW, Timestamp::from_seconds(1999)] {
            // Before the store was swept in this second, and after it.
            for _ in 0..2 {
                let taken = asked.create(&key, &until(9000), now).await;
                taken.gives(Created::Taken);
                let refused = create(&asked.store, &until(9000), now.seconds()).await;
                t.see("the result of create, of another key", refused)
                    .is(full(1));
            }
        }
        // From its end on the record makes room for the one that takes its place.
        let created = asked.create(&key, &until(9000), END).await;
        created.gives(Created::Yes);
    });
}

#[test]
fn a_second_sweep_in_one_second_finds_what_a_save_has_ended() {
    claim!(
        STEP.invariant(1),
        "A sweep removes every record whose time is over, whenever the last sweep was",
        "CWE-770"
    )
    .test(async |t| {
        let asked = store_contract::Asked::new(&t, store());
        let (key, seen) = asked.kept(&until(2000)).await;
        t.call("sweep(1000 s), of a record until 2000 s", || {
            asked.store.sweep(NOW)
        })
        .gives(0);
        t.see("whether the store is empty", asked.store.is_empty())
            .is(false);
        let saved = asked.save(&key, seen, &until(1000), NOW).await;
        saved.gives(Saved::Yes);
        // A save that ends a record may also have removed it at once.
        let left = asked.store.len();
        t.call("sweep(1000 s), of a record until 1000 s", || {
            asked.store.sweep(NOW)
        })
        .gives(left);
        t.see("whether the store is empty", asked.store.is_empty())
            .is(true);
    });
}

#[test]
fn a_clock_that_is_set_back_makes_room_all_the_same() {
    claim!(
        STEP.invariant(6),
        "A full store sweeps unless it did so at this very second, also where the last sweep was later",
        "CWE-770"
    )
    .test(async |t| {
        let store = MemoryStore::with_capacity(1);
        let later = Timestamp::from_seconds(5000);
        t.call("sweep(5000 s), of an empty store", || store.sweep(later))
            .gives(0);
        for (now, end, expected) in [
            (1000, 1200, Ok(Created::Yes)),
            (1199, 1300, full(1)),
            (1200, 1300, Ok(Created::Yes)),
            (1200, 1300, full(1)),
        ] {
            let created = create(&store, &until(end), now).await;
            let what = format!("the result of create at {now} s, a record until {end} s");
            t.see(what, created).is(expected);
        }
        // What is live at the moment that a call names is live, whenever the last sweep was.
        let asked = store_contract::Asked::new(&t, MemoryStore::with_capacity(2));
        t.call("sweep(5000 s), of an empty store", || asked.store.sweep(later))
            .gives(0);
        let key = new_key();
        let (tea, milk) = (until(1500), until(9000));
        let last = Timestamp::from_seconds(1499);
        asked.create(&key, &tea, NOW).await.gives(Created::Yes);
        for now in [NOW, last] {
            asked.create(&key, &milk, now).await.gives(Created::Taken);
            asked.record(&key, now).await.gives(Some(tea.clone()));
        }
        let seen = asked.version(&key, last).await;
        asked.save(&key, seen, &milk, last).await.gives(Saved::Yes);
        // The last sweep is the public one, at 1400 s, and not the one before it, of a create at 1500 s.
        let asked = store_contract::Asked::new(&t, MemoryStore::with_capacity(1));
        let (key, _) = asked.kept(&until(9000)).await;
        let refused = create(&asked.store, &until(9000), 1500).await;
        t.see("the result of create at 1500 s, in a full store of 1", refused)
            .is(full(1));
        asked.delete(&key).await;
        t.call("sweep(1400 s), of an empty store", || {
            asked.store.sweep(Timestamp::from_seconds(1400))
        })
        .gives(0);
        for (now, end) in [(1400, 1450), (1500, 9000)] {
            let created = create(&asked.store, &until(end), now).await;
            let what = format!("the result of create at {now} s, a record until {end} s");
            t.see(what, created).is(Ok(Created::Yes));
        }
    });
}

#[test]
fn a_full_store_sweeps_unless_it_has_in_this_very_second() {
    claim!(
        STEP.invariants(&[4, 6]),
        "Whenever the last sweep was, but for this second, a full store sweeps: also in the first second",
        "CWE-770"
    )
    .test(async |t| {
        let day = 86_400;
        for now in [0, 1, 60, 1000, day, 1_000_000, 1 << 32, u64::MAX - 1] {
            let others = [
                0,
                1,
                now.saturating_sub(1),
                now.saturating_add(1),
                now.saturating_sub(60),
                now.saturating_add(60),
                now.saturating_sub(day),
                now.saturating_add(day),
                now.wrapping_add(1 << 32),
                now ^ 1 << 63,
                u64::MAX,
            ];
            let others = others.into_iter().filter(|other| *other != now);
            // The last sweep alone counts; one before it may have been in this second.
            let sweeps = others.flat_map(|other| [vec![other], vec![now, other]]);
            // It counts whether or not it has removed anything, and so does the one before it.
            let sweeps = sweeps.flat_map(|sweeps| [(sweeps.clone(), false), (sweeps, true)]);
            for (sweeps, removes) in sweeps.chain([(vec![], false)]) {
                let store = MemoryStore::with_capacity(2);
                if removes {
                    let created = create(&store, &until(0), 0).await;
                    t.see("the result of create", created).is(Ok(Created::Yes));
                }
                for second in &sweeps {
                    store.sweep(Timestamp::from_seconds(*second));
                }
                // Both expire in this second, so they come in another one.
                for _ in 0..2 {
                    let before = now.checked_sub(1).unwrap_or(5);
                    let created = create(&store, &until(now), before).await;
                    t.see("the result of create", created).is(Ok(Created::Yes));
                }
                let created = create(&store, &until(u64::MAX), now).await;
                let what = format!(
                    "the result of create at {now} s, in a store of 2 with 2 records until {now} s, \
                     after sweeps at {sweeps:?}, the first of which removed {}",
                    if removes { "a record" } else { "nothing" }
                );
                t.see(what, created).is(Ok(Created::Yes));
                t.call("len() after it", || store.len()).gives(1);
            }
        }
    });
}

#[test]
fn a_place_is_taken_over_in_a_full_store() {
    claim!(
        STEP.invariants(&[4, 5]),
        "In a full store a new record takes an expired one's place, and no other is lost or added",
        "CWE-770"
    )
    .test(async |t| {
        for capacity in 1..4 {
            let asked = store_contract::Asked::new(&t, MemoryStore::with_capacity(capacity));
            let (key, _) = asked.kept(&until(2000)).await;
            let mut others = Vec::new();
            for _ in 1..capacity {
                others.push(asked.kept(&until(9000)).await);
            }
            for now in 2000..2004 {
                let mut new = until(now + 1);
                new.ended = now % 2 == 0;
                let now = Timestamp::from_seconds(now);
                asked.create(&key, &new, now).await.gives(Created::Yes);
                asked.record(&key, now).await.gives(Some(new));
                t.call("len()", || asked.store.len()).gives(capacity);
                let refused = create(&asked.store, &until(9000), now.seconds()).await;
                t.see("the result of create, of one more", refused)
                    .is(full(capacity));
                for (other, seen) in &others {
                    let there = asked.load(other, now).await;
                    there.gives(Some((until(9000), *seen)));
                }
            }
        }
    });
}

/// Comes for the one place so many times, each time at a moment of its own. Every other record is deleted,
/// and the rest expires when the next one comes. The most records that were ever there.
async fn come_again(
    store: &MemoryStore,
    clock: &AtomicU64,
    times: u64,
) -> Result<usize, StoreError> {
    let key = new_key();
    let mut most = 0;
    for number in 0..times {
        let now = clock.fetch_add(1, Ordering::Relaxed);
        let record = until(now + 1);
        match store
            .create(&key, &record, Timestamp::from_seconds(now))
            .await
        {
            Ok(_) => most = most.max(store.len()),
            Err(StoreError::Full { .. }) => {}
            Err(error) => return Err(error),
        }
        if number % 2 == 0 {
            store.delete(&key).await?;
        }
    }
    Ok(most)
}

#[test]
fn threads_never_share_the_last_place() {
    claim!(
        STEP.invariant(8),
        "Three threads that come for the last place, 20,000 times each, never hold it together",
        "CWE-367; CWE-770"
    )
    .test(async |t| {
        let (store, clock) = (MemoryStore::with_capacity(1), AtomicU64::new(1000));
        // Tasks might share a thread, and run one after the other where nothing waits.
        let runtime = tokio::runtime::Handle::current();
        let work = || runtime.block_on(come_again(&store, &clock, 20_000));
        let call = "three threads, as the most records that were in a store of 1 at a time,";
        let most = t.call(call, || {
            std::thread::scope(|scope| {
                let threads = [(); 3].map(|()| scope.spawn(work));
                let all = threads.map(|thread| thread.join().ok()?.ok());
                all.into_iter().max().flatten()
            })
        });
        most.gives(Some(1));
    });
}

#[test]
fn saving_and_deleting_need_no_room() {
    claim!(
        STEP.invariant(9),
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
        saved.gives(Saved::Yes);
        let mut larger = until(3000);
        for (name, value) in [("cart", "tea".to_owned()), ("note", "x".repeat(10_000))] {
            larger.data.insert(name.to_owned(), value.into());
            let seen = asked.version(&key, NOW).await;
            let saved = asked.save(&key, seen, &larger, NOW).await;
            saved.gives(Saved::Yes);
            asked.record(&key, NOW).await.gives(Some(larger.clone()));
        }
        asked.delete(&key).await;
        t.call("len() after the delete", || asked.store.len())
            .gives(0);
        asked.kept(&until(2000)).await;
    });
}

#[test]
fn a_flood_of_strangers_is_bounded() {
    claim!(
        STEP.invariant(10),
        "Twenty thousand visitors who never come back take no more than the capacity",
        "CWE-770"
    )
    .test(async |t| {
        let store = MemoryStore::with_capacity(500);
        let mut taken = 0;
        for number in 0..20_000 {
            // A hundred come each second, and each has a session of ten seconds.
            let now = 1000 + number / 100;
            if create(&store, &until(now + 10), now).await == Ok(Created::Yes) {
                taken += 1;
            }
        }
        t.call("len() after the flood", || store.len())
            .must("at most 500", |&len| len <= 500);
        t.see("the number of visitors who got a session", taken)
            .must("as many as there was room for, which is 10,000", |&taken| {
                taken == 10_000
            });
    });
}

#[test]
fn no_other_comes_in_while_room_is_made() {
    claim!(
        STEP.invariant(8),
        "Looking, making room and keeping the record are one deed: of two who create one key in a full \
         store, one is told Yes",
        "CWE-362"
    )
    .test(async |t| {
        let (early, late) = (until(1500), until(2000));
        let now = Timestamp::from_seconds(1500);
        let alone = create(&MemoryStore::with_capacity(1), &late, 1500).await;
        t.see("the result of create, of one alone", alone)
            .is(Ok(Created::Yes));
        let wrong = moment::until_they_met_in_each_gap(|gap| {
            let store = MemoryStore::with_capacity(8);
            for _ in 0..8 {
                let _ = at_once(store.create(&new_key(), &early, NOW));
            }
            let key = new_key();
            let create = || {
                let created = at_once(store.create(&key, &late, now));
                created.map_err(|error| error.to_string())
            };
            let (one, other, have_met) = moment::in_gap(gap, &store, "Shelf", create, create);
            let both = [one, other];
            let one_is_in = [Created::Yes, Created::Taken]
                .into_iter()
                .all(|it| both.contains(&Ok(it)));
            (have_met, (!one_is_in).then_some(both))
        });
        t.see("what else than Yes and Taken two are told who create one key in a full store", wrong)
            .is(None);
    });
}
