//! Write `save` and `delete`: compare-and-swap, with memcached's cas number; and an end, whatever the number.

use std::sync::Arc;
use std::time::Duration;

use harness::{Called, Step, Test, claim};
use memory_store::{Created, Record, Saved, SessionStore, StoreError, Version};
use tokio::join;

use crate::common::*;
use crate::scripted::Script;
use crate::site::{Site, fill};
use crate::store_contract::{Asked, END, NOW, new_key, record, until};
use crate::{scripted, staged_store, store_contract, wire};

const STEP: Step = CHAPTER.step(7, "Compare and swap, and delete");

#[test]
fn replaces_the_version_that_was_seen() {
    claim!(
        STEP.invariant(1),
        "A save with the version that was loaded replaces the whole record",
        "the contract"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::save_replaces_what_was_loaded(&t, store).await;
    });
}

#[test]
fn any_record_is_given_back_or_refused() {
    claim!(
        STEP.invariants(&[1, 7]),
        "Whatever a record holds, it is given back as it was, or refused before it is kept",
        "the contract"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::any_record_is_given_back_or_refused(&t, store, 300).await;
    });
}

#[test]
fn what_is_taken_is_given_back() {
    claim!(
        STEP.invariant(7),
        "A record that is taken is given back, and one that is too deep for that is refused before it is kept",
        "CWE-674; the contract"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::what_is_taken_is_given_back(&t, store).await;
    });
}

#[test]
fn refuses_a_version_that_is_old() {
    claim!(
        STEP.invariant(2),
        "Once another request has saved, a save with the older version changes nothing and says Stale",
        "CWE-362"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::save_refuses_what_has_changed(&t, store).await;
    });
}

#[test]
fn the_same_data_again_is_another_version() {
    claim!(
        STEP.invariants(&[1, 2]),
        "A save gives the record a new version, also when it changes nothing in it",
        "the contract"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::save_refuses_what_was_changed_back(&t, store).await;
    });
}

#[test]
fn creates_nothing() {
    claim!(
        STEP.invariant(3),
        "A save never creates a record, whatever version it names",
        "the contract"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::save_never_creates(&t, store).await;
    });
}

#[test]
fn takes_the_end_that_it_is_given() {
    claim!(
        STEP.invariant(1),
        "A save moves the record's end to where the new record has it, later or sooner",
        "the contract"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::save_moves_the_end(&t, store).await;
    });
}

#[test]
fn does_not_revive_what_has_expired() {
    claim!(
        STEP.invariant(4),
        "A save that comes when the record has expired is too late, although the cas number still fits",
        "CWE-613"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::save_never_revives_what_has_expired(&t, store).await;
    });
}

#[test]
fn does_not_put_a_new_record_back() {
    claim!(
        STEP.invariant(2),
        "A version of an expired record doesn't fit the one that has taken its place",
        "the contract"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::a_version_ends_with_its_record(&t, store).await;
    });
}

#[test]
fn of_two_hundred_at_once_one_saves() {
    claim!(
        STEP.invariant(5),
        "Of two hundred who loaded one version and save at the same moment, exactly one succeeds",
        "CWE-362"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::of_a_crowd_one_saves(&t, store).await;
    });
}

#[test]
fn two_hundred_additions_are_two_hundred() {
    claim!(
        STEP.invariant(5),
        "Twenty tasks that add one ten times each, and load again when they were late, add two hundred",
        "CWE-362"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::no_update_is_lost_in_a_crowd(&t, store).await;
    });
}

#[test]
fn two_hundred_requests_are_two_hundred() {
    claim!(
        STEP.invariant(8),
        "Two hundred requests that count in one session at the same moment all say 200, and count 200",
        "CWE-362"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let site = Site::new(&t, memcached.address()).await;
        let alice = t.browser("alice", &site.server);
        alice.get("/login").await;
        let alice = Arc::new(alice);
        // All of them have loaded the session before the first one saves it.
        site.director.gather(staged_store::Call::Load, 200);
        let count = |_| {
            let alice = Arc::clone(&alice);
            async move { alice.get("/count").await.status }
        };
        let answers = t.at_once("200 times GET /count at once", 200, count).await;
        answers.gives(vec![200; 200]);
        let shown = alice.get("/counted").await.text();
        t.see("the count after that", shown).is("200".to_owned());
    });
}

#[test]
fn an_outage_is_not_stale() {
    claim!(
        STEP.invariants(&[5, 6]),
        "A memcached that fails in the look or in the swap is an error, and never Stale",
        "the contract: two kinds of no"
    )
    .test(async |t| {
        let live = scripted::item(&record("cart", "tea"));
        let (live, hd) = (&live[..], &b"HD\r\n"[..]);
        let misfits: [&[u8]; 4] = [b"MN\r\n", b"HD\r\n", b"NS\r\n", b"EX\r\n"];
        for fault in scripted::FAULTS.into_iter().chain(misfits) {
            let (saved, asked) = save(&t, &[fault, live], &[hd]).await;
            saved.must("StoreError::Unavailable", is_unavailable);
            t.see("what memcached was asked", asked).is(vec!["mg"]);
        }
        let misfits: [&[u8]; 2] = [b"MN\r\n", b"VA 1 c17\r\nx\r\n"];
        for fault in scripted::FAULTS.into_iter().chain(misfits) {
            let (saved, asked) = save(&t, &[live], &[fault, hd]).await;
            saved.must("StoreError::Unavailable", is_unavailable);
            t.see("what memcached was asked", asked)
                .is(vec!["mg", "ms C17"]);
        }
        let no_record = &b"VA 5 c17\r\nhello\r\n"[..];
        let (saved, asked) = save(&t, &[no_record, live], &[hd]).await;
        saved.must("StoreError::Damaged", |it| {
            matches!(it, Err(StoreError::Damaged(_)))
        });
        t.see("what memcached was asked", asked).is(vec!["mg"]);
        let no_cas = scripted::item_with(&record("cart", "tea"), 0);
        let (saved, asked) = save(&t, &[&no_cas, live], &[hd]).await;
        saved.must("StoreError::Unavailable, by Error::NoCas", is_unavailable);
        t.see("what memcached was asked", asked).is(vec!["mg"]);
    });
}

fn is_unavailable(saved: &Result<Saved, StoreError>) -> bool {
    matches!(saved, Err(StoreError::Unavailable(_)))
}

/// Saves version 17, where memcached says these things to `mg` and `ms`; and what it was asked.
async fn save(
    t: &Test,
    get: &[&[u8]],
    swap: &[&[u8]],
) -> (Called<Result<Saved, StoreError>>, Vec<String>) {
    save_of(t, &record("cart", "milk"), get, swap).await
}

/// The same, of this record.
async fn save_of(
    t: &Test,
    new: &Record,
    get: &[&[u8]],
    swap: &[&[u8]],
) -> (Called<Result<Saved, StoreError>>, Vec<String>) {
    let script = Script {
        add: &[],
        get,
        swap,
    };
    let (address, questions) = script.server_that_notes();
    let limit = limit_for(get[0]).min(limit_for(swap[0]));
    let store = store_within(t, address, limit).await;
    let said = [get[0], swap[0]].map(scripted::shown).join(", and to ms ");
    let key = new_key();
    let saved = store.save(&key, Version(17), new, NOW);
    let (expires, ended) = (new.expires, new.ended);
    let call = format!(
        "save of version 17 at second 1000, by a record with expires {expires} and ended {ended}, \
         where memcached says to mg {said},"
    );
    let saved = t.call_async(call, saved).await;
    (saved, questions.asked())
}

#[test]
fn what_changes_between_look_and_swap_is_stale() {
    claim!(
        STEP.invariant(5),
        "Where another request is faster than the swap, or the item is pushed out before it, a save is Stale",
        "CWE-362"
    )
    .test(async |t| {
        let (live, hd) = (scripted::item(&record("cart", "tea")), &b"HD\r\n"[..]);
        let milk = record("cart", "milk");
        for late in [&b"EX\r\n"[..], b"NF\r\n", b"EX c18\r\n"] {
            // So it is for a record that has expired when it comes, and for a tombstone.
            for new in [&milk, &until(NOW), &store_contract::tombstone(END)] {
                let (saved, asked) = save_of(&t, new, &[&live], &[late, hd]).await;
                saved.map(Result::ok).gives(Some(Saved::Stale));
                t.see("what memcached was asked", asked).is(vec!["mg", "ms C17"]);
            }
        }
    });
}

#[test]
fn all_of_the_version_is_compared() {
    claim!(
        STEP.invariants(&[1, 2]),
        "A cas number has 64 bits: a save compares all of them, and swaps exactly that number",
        "memcached, doc/protocol.txt: CAS"
    )
    .test(async |t| {
        let tea = record("cart", "tea");
        for (there, seen) in [
            (u64::MAX, u64::MAX),
            (u64::MAX, u64::MAX >> 1),
            (u64::MAX, u64::MAX >> 32),
            (1 << 32 | 17, 17),
            (17, 1 << 32 | 17),
            (1 << 63 | 17, 17),
        ] {
            let item = scripted::item_with(&tea, there);
            let script = Script {
                add: &[],
                get: &[&item],
                swap: &[b"HD\r\n"],
            };
            let (address, questions) = script.server_that_notes();
            let store = store_at(&t, address).await;
            let call = format!("save of version {seen}, where {there} is there,");
            let key = new_key();
            let saved = store.save(&key, Version(seen), &tea, NOW);
            let saved = t.call_async(call, saved).await;
            let asked = questions.asked();
            if there == seen {
                saved.map(Result::ok).gives(Some(Saved::Yes));
                let swap = format!("ms C{there}");
                t.see("what memcached was asked", asked)
                    .is(vec!["mg".to_owned(), swap]);
            } else {
                saved.map(Result::ok).gives(Some(Saved::Stale));
                t.see("what memcached was asked", asked).is(vec!["mg"]);
            }
        }
    });
}

#[test]
fn memcached_is_told_the_new_end() {
    claim!(
        STEP.invariant(1),
        "After a save, memcached keeps the item as long as the new record lasts, later or sooner than before",
        "memcached, doc/protocol.txt: Meta Get, flag t"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let asked = Asked::new(&t, store_at(&t, memcached.address()).await);
        for (first, then) in [(1000, 1_000_000), (1_000_000, 1000), (1000, 8_000_000), (8_000_000, 1000)] {
            let at = |left| until(NOW.plus(Duration::from_secs(left)));
            let (key, seen) = asked.kept(&at(first)).await;
            let mut new = at(then);
            new.ended = first == 1000;
            asked.save(&key, seen, &new, NOW).await.gives(Saved::Yes);
            let question = format!("mg session:{key} t\r\n");
            let said = wire::say(memcached.address(), question.as_bytes(), 1);
            let what = format!("memcached's answer to mg … t, for a record with {then} s left");
            t.see(what, said.ok()).must(&format!("HD t{then}, or a little more"), |said| {
                let told = said.as_ref().and_then(|said| said.strip_prefix("HD t")?.parse().ok());
                told.is_some_and(|told: u64| (then..then + 86_400).contains(&told))
            });
        }
    });
}

#[test]
fn this_is_what_a_swap_looks_like() {
    claim!(
        STEP.invariants(&[1, 2]),
        "A save looks, and then swaps the number that it saw; one that is late changes nothing",
        "memcached, doc/protocol.txt: Meta Set, flag C"
    )
    .test(async |t| {
        let memcached = t.small_memcached(8);
        let proxy = t.proxy(&memcached);
        let asked = Asked::new(&t, store_at(&t, proxy.address()).await);
        let (key, seen) = asked.kept(&record("cart", "tea")).await;
        proxy.forget();
        let saved = asked
            .save(&key, seen, &record("cart", "tea, milk"), NOW)
            .await;
        saved.gives(Saved::Yes);
        let late = asked
            .save(&key, seen, &record("cart", "tea, sugar"), NOW)
            .await;
        late.gives(Saved::Stale);
        let kept = ["tea", "tea, milk"].map(|cart| record("cart", cart));
        t.matches_snapshot_of(&wire::text(&proxy, &key, &kept));
    });
}

#[test]
fn a_record_that_is_too_large_loses_nothing() {
    claim!(
        STEP.invariant(7),
        "A record that memcached would refuse is an error, what was there stays, and the next save works",
        "memcached 1.6.18: a set that is too large removes what was there"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let asked = Asked::new(&t, store_at(&t, memcached.address()).await);
        let alice = record("user", "alice");
        let (key, seen) = asked.kept(&alice).await;
        let large = record("text", "x".repeat(1_100_000));
        let save = asked.store.save(&key, seen, &large, NOW);
        let saved = t.call_async("save of a record of 1.1 MB", save).await;
        saved.must("StoreError::Unstorable", |it| {
            matches!(it, Err(StoreError::Unstorable(_)))
        });
        let create = asked.store.create(&key, &large, NOW);
        let created = t.call_async("create of a record of 1.1 MB", create).await;
        created.must("an error, or Taken", |it| {
            !matches!(it, Ok(Created::Yes))
        });
        asked.load(&key, NOW).await.gives(Some((alice, seen)));
        let small = record("user", "bob");
        asked.save(&key, seen, &small, NOW).await.gives(Saved::Yes);
    });
}

#[test]
fn a_memcached_with_another_limit_loses_nothing() {
    claim!(
        STEP.invariant(7),
        "Where memcached was started with another item size, too, a record that it would refuse removes nothing",
        "memcached 1.6.18: -I; a set that is too large removes what was there"
    )
    .test(async |t| {
        for (items, lengths) in [
            ("512k", [500_000, 523_500, 524_000, 524_288, 600_000, 990_000]),
            ("2m", [990_000, 1_000_000, 1_048_000, 1_100_000, 2_097_000, 3_000_000]),
        ] {
            let memcached = t.memcached_with_items(items);
            let asked = Asked::new(&t, store_at(&t, memcached.address()).await);
            for length in lengths {
                let alice = record("user", "alice");
                let (key, seen) = asked.kept(&alice).await;
                let large = record("text", "x".repeat(length));
                let save = asked.store.save(&key, seen, &large, NOW);
                let call = format!("save of {length} bytes, where memcached was started with -I {items},");
                let saved = t.call_async(call, save).await;
                let fits = length < 523_000 || (items == "2m" && length < 999_000);
                saved.must("Saved::Yes where it fits, and else that or StoreError::Unstorable", |it| match it {
                    Ok(saved) => *saved == Saved::Yes,
                    Err(StoreError::Unstorable(_)) => !fits,
                    Err(_) => false,
                });
                let kept = matches!(saved.value(), Ok(Saved::Yes));
                let there = asked.record(&key, NOW).await;
                there.gives(Some(if kept { large } else { alice }));
            }
        }
    });
}

#[test]
fn what_was_forgotten_stays_forgotten() {
    claim!(
        STEP.invariant(3),
        "Who has loaded a record that was pushed out, or lost in a restart, can't save it back",
        "the contract: a save never creates"
    )
    .test(async |t| {
        let mut memcached = t.small_memcached(2);
        let asked = Asked::new(&t, store_at(&t, memcached.address()).await);
        let alice = record("user", "alice");
        let (pushed_out, first) = asked.kept(&alice).await;
        fill(memcached.address());
        let late = asked.save(&pushed_out, first, &alice, NOW).await;
        late.gives(Saved::Stale);
        asked.record(&pushed_out, NOW).await.gives(None);
        let (lost, seen) = asked.kept(&alice).await;
        memcached.kill();
        memcached.start();
        asked
            .save(&lost, seen, &alice, NOW)
            .await
            .gives(Saved::Stale);
        asked.record(&lost, NOW).await.gives(None);
    });
}

#[test]
fn a_forgotten_tombstone_makes_the_old_id_new() {
    claim!(
        STEP,
        "Who comes with the ID from before a login is refused, until its tombstone is pushed out; then they are new",
        "what a tombstone is for, chapter 07"
    )
    .test(async |t| {
        let memcached = t.small_memcached(2);
        let site = Site::new(&t, memcached.address()).await;
        let alice = t.browser("alice", &site.server);
        alice.get("/login").await;
        let old = alice.cookies("/").unwrap_or_default();
        alice.get("/cycle").await;
        let late = t.browser("a late request of alice", &site.server);
        late.get_with_cookie("/count", &old).await;
        fill(memcached.address());
        late.get_with_cookie("/count", &old).await;
        t.matches_snapshot();
    });
}

#[test]
fn removes_one_record() {
    claim!(
        STEP.invariant(9),
        "What is deleted is gone whatever its version, nothing else is, and a second time is no error",
        "the contract"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::delete_removes_one_record(&t, store).await;
    });
}

#[test]
fn it_needs_no_look() {
    claim!(
        STEP.invariant(9),
        "A delete is one question, and removes what is no record as well",
        "memcached, doc/protocol.txt: Meta Delete"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        let key = new_key();
        let set = format!("ms session:{key} 5 T60\r\nhello\r\n");
        let set = wire::say(memcached.address(), set.as_bytes(), 1);
        t.see("memcached's answer to ms … 5, and hello", set.ok())
            .is(Some("HD".to_owned()));
        let deleted = t.call_async("delete of the value hello", store.delete(&key));
        deleted.await.must("no error", Result::is_ok);
        let left = wire::say(
            memcached.address(),
            format!("mg session:{key} v\r\n").as_bytes(),
            1,
        );
        t.see("memcached's answer to mg after that", left.ok())
            .is(Some("EN".to_owned()));
        let script = Script {
            add: &[],
            get: &[b"EN\r\n"],
            swap: &[],
        };
        let (address, questions) = script.server_that_notes();
        let store = store_at(&t, address).await;
        let deleted = t.call_async("delete", store.delete(&key)).await;
        deleted.must("no error", Result::is_ok);
        t.see("what memcached was asked", questions.asked())
            .is(vec!["md"]);
    });
}

#[test]
fn no_save_brings_it_back() {
    claim!(
        STEP.invariant(11),
        "A save with the version from before the deletion changes nothing",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::save_never_revives_what_was_deleted(&t, store).await;
    });
}

#[test]
fn a_version_dies_with_its_record() {
    claim!(
        STEP.invariant(11),
        "A record that is created again under the same key has other versions",
        "the contract"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::a_version_belongs_to_one_record(&t, store).await;
    });
}

#[test]
fn two_hundred_keys_are_two_hundred_lives() {
    claim!(
        STEP.invariant(9),
        "Two hundred who use a key of their own at the same moment hear what they would hear alone",
        "the contract; CWE-362"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::a_crowd_with_its_own_keys_is_undisturbed(&t, store).await;
    });
}

#[test]
fn two_hundred_cannot_save_what_one_deletes() {
    claim!(
        STEP.invariants(&[9, 11]),
        "While two hundred save and one deletes, the record is gone when all are done",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let store = store_at(&t, memcached.address()).await;
        store_contract::a_crowd_cannot_save_what_one_deletes(&t, store).await;
    });
}

#[test]
fn an_outage_is_no_deletion() {
    claim!(
        STEP.invariant(10),
        "A delete that memcached didn't answer is an error: no visitor may be told that they are logged out",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let proxy = t.proxy(&memcached);
        let asked = Asked::new(&t, store_at(&t, proxy.address()).await);
        let (key, _) = asked.kept(&record("user", "alice")).await;
        proxy.cut();
        let deleted = t.call_async("delete, with the wire cut,", asked.store.delete(&key)).await;
        deleted.must("StoreError::Unavailable", |it| {
            matches!(it, Err(StoreError::Unavailable(_)))
        });
        let misfits: [&[u8]; 4] = [b"EX\r\n", b"NS\r\n", b"MN\r\n", b"VA 1 c17\r\nx\r\n"];
        for said in scripted::FAULTS.into_iter().chain(misfits) {
            let answers: &[&[u8]] = match said {
                scripted::SILENCE => &[b"MN\r\n", b"", b""],
                _ => &[b"MN\r\n", said],
            };
            // Who asks again does it on another connection, and is told that it is done.
            let server = scripted::server_of(&[answers, &[b"HD\r\n"]]);
            let store = store_within(&t, server, limit_for(said)).await;
            let call = format!("delete, where memcached says {},", scripted::shown(said));
            let key = new_key();
            let deleted = t.call_async(call, store.delete(&key)).await;
            deleted.must("StoreError::Unavailable", |it| {
                matches!(it, Err(StoreError::Unavailable(_)))
            });
        }
    });
}

#[test]
fn a_logout_holds_when_its_tombstone_is_forgotten() {
    claim!(
        STEP.invariants(&[3, 11]),
        "A request from before the logout, which saves when everything is pushed out, undoes nothing",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let memcached = t.small_memcached(2);
        let site = Site::new(&t, memcached.address()).await;
        let alice = t.browser("alice", &site.server);
        alice.get("/login").await;
        let copied = alice.cookies("/").unwrap_or_default();
        let slow = site.director.hold_next(staged_store::Call::Load);
        join!(alice.get("/count"), async {
            slow.reached().await;
            alice.get("/logout").await;
            fill(memcached.address());
            slow.release();
        });
        alice.get_with_cookie("/profile", copied).await;
        t.matches_snapshot();
    });
}
