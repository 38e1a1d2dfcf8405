//! Write `save` and its script: compare-and-swap, done by Redis itself. Then two servers share a session.

use harness::{Step, claim};
use memory_store::{Created, Record, Saved, SessionStore, Timestamp, Version};
use redis_store::{RedisStore, redis_key};
use serde_json::json;

use crate::scripted::{Scripted, Stage};
use crate::site::*;
use crate::store_contract::{Asked, END, NOW, new_key, record};
use crate::{scripted, store_contract};

const STEP: Step = CHAPTER.step(7, "Compare and swap, in Lua");

#[test]
fn replaces_the_version_that_was_seen() {
    claim!(
        STEP.invariant(1),
        "A save with the version that was loaded replaces the whole record",
        "the contract"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        store_contract::save_replaces_what_was_loaded(&t, store).await;
    });
}

#[test]
fn any_record_is_given_back_or_refused() {
    claim!(
        STEP.invariants(&[1, 10]),
        "Whatever a record holds, it is given back as it was, or refused before it is kept",
        "the contract"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        store_contract::any_record_is_given_back_or_refused(&t, store, 300).await;
    });
}

#[test]
fn what_is_taken_is_given_back() {
    claim!(
        STEP.invariant(10),
        "A record that is taken is given back, and one that is too deep for that is refused before it is kept",
        "CWE-674; the contract"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        store_contract::what_is_taken_is_given_back(&t, store).await;
    });
}

#[test]
fn refuses_a_version_that_is_old() {
    claim!(
        STEP.invariant(2),
        "Once another request has saved, a save with the older version changes nothing",
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
        STEP.invariant(5),
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
        STEP.invariant(5),
        "A version is drawn, and not made of the one before: who saves twice from one gets two",
        "the contract: a version is never used twice"
    )
    .test(async |t| {
        let (redis, _proxy, store) = proxied(&t, FAR_TOO_LONG).await;
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
        t.see("two saves from one version", next)
            .must("two different versions", |next| next[0] != next[1]);
    });
}

#[test]
fn a_version_in_the_data_is_none() {
    claim!(
        STEP.invariant(2),
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
        // Sixteen digits of its end, which is 2000.
        for version in [0, 0x200, 0x2000] {
            let late = asked.save(&key, Version(version), &note, NOW).await;
            late.gives(Saved::Stale);
        }
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
        let (_redis, store) = empty(&t).await;
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
        let (_redis, store) = empty(&t).await;
        store_contract::save_moves_the_end(&t, store).await;
    });
}

#[test]
fn does_not_revive_what_has_expired() {
    claim!(
        STEP.invariant(4),
        "A save that comes when the record has expired is too late, though Redis still has it",
        "CWE-613"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        store_contract::save_never_revives_what_has_expired(&t, store).await;
    });
}

#[test]
fn does_not_put_a_new_record_back() {
    claim!(
        STEP.invariants(&[2, 5]),
        "A version of an expired record doesn't fit the one that has taken its place",
        "the contract"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        store_contract::a_version_ends_with_its_record(&t, store).await;
    });
}

#[test]
fn every_digit_of_the_version_counts() {
    claim!(
        STEP.invariant(2),
        "A version that differs in one bit, whichever of the 64, is another one",
        "the contract"
    )
    .test(async |t| {
        let (_redis, store) = empty(&t).await;
        let asked = Asked::new(&t, store);
        let alice = record("user", "alice");
        let (key, seen) = asked.kept(&alice).await;
        for bit in 0..64 {
            let other = Version(seen.0 ^ 1 << bit);
            let saved = asked.save(&key, other, &record("user", "bob"), NOW).await;
            saved.gives(Saved::Stale);
        }
        asked.load(&key, NOW).await.gives(Some((alice, seen)));
    });
}

#[test]
fn a_small_version_is_one_like_any_other() {
    claim!(
        STEP.invariants(&[1, 2]),
        "A version goes to Redis in all of its sixteen digits, zeros in front included",
        "the chapter's format"
    )
    .test(async |t| {
        let (redis, _proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let asked = Asked::new(&t, store);
        let bob = record("user", "bob");
        for version in [0, 7, 0xff, 1 << 53 | 1, u64::MAX] {
            let key = new_key();
            let there = format!("{version:016x} 00000000000000002000 live {{}}");
            let _: String = ask(&redis, &["SET", &redis_key(&key), &there]).await;
            let other = Version(version ^ 1);
            let late = asked.save(&key, other, &bob, NOW).await;
            late.gives(Saved::Stale);
            let saved = asked.save(&key, Version(version), &bob, NOW).await;
            saved.gives(Saved::Yes);
        }
    });
}

#[test]
fn a_refused_save_leaves_everything_as_it_was() {
    claim!(
        STEP.invariants(&[2, 4]),
        "A save that is refused changes neither the value nor its time to live",
        "CWE-613"
    )
    .test(async |t| {
        let (redis, _proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let asked = Asked::new(&t, store);
        let (key, seen) = asked.kept(&record("user", "alice")).await;
        let name = only_key(&t, &redis).await;
        let before: String = ask(&redis, &["GET", &name]).await;
        let _: i64 = ask(&redis, &["EXPIRE", &name, "100"]).await;
        for (seen, now) in [(Version(seen.0 ^ 1), NOW), (seen, END)] {
            let mut shorter = record("user", "");
            shorter.expires = Timestamp::from_seconds(50_000);
            let saved = asked.save(&key, seen, &shorter, now).await;
            saved.gives(Saved::Stale);
            // One that is live keeps its time. One that has expired may be cleared away, and no longer live.
            let left: i64 = ask(&redis, &["TTL", &name]).await;
            t.see(
                "TTL of a value that had 100 s left, after a refused save",
                left,
            )
            .must("100 s or a little less, or -2, which is none", |left| {
                (50..=100).contains(left) || (*left == -2 && now == END)
            });
            let after: Option<String> = ask(&redis, &["GET", &name]).await;
            t.see("the value", after)
                .must("as it was, or gone if its time has passed", |after| {
                    after.as_ref() == Some(&before) || (after.is_none() && now == END)
                });
        }
    });
}

#[test]
fn another_server_may_come_first() {
    claim!(
        STEP.invariant(7),
        "Another server saves, or deletes, between two of this one's questions: this one is late",
        "CWE-362; CVE-2025-46336"
    )
    .test(async |t| {
        let redis = t.durable_redis();
        let asked = Asked::new(&t, connected(&t, &redis.url(), FAR_TOO_LONG).await);
        let theirs = "0000000000000001 00000000000000002000 live {\"user\":\"bob\"}";
        for (is_known, number) in [(false, 1), (false, 2), (true, 1), (true, 2), (true, 3)] {
            let (key, mut seen) = asked.kept(&record("user", "alice")).await;
            if is_known {
                let saved = asked.save(&key, seen, &record("user", "alice"), NOW).await;
                saved.gives(Saved::Yes);
                seen = asked.version(&key, NOW).await;
            } else {
                let _: String = ask(&redis, &["SCRIPT", "FLUSH"]).await;
            }
            let name = redis_key(&key);
            let set = ["SET", &name, theirs, "GET"].map(str::as_bytes);
            let del = ["GETDEL", &name].map(str::as_bytes);
            let (other, left, does) = match number % 2 {
                0 => (&set[..], Some(theirs.to_owned()), "saves"),
                _ => (&del[..], None, "deletes"),
            };
            let stage = Stage::before(redis.address(), number, other);
            let store = connected(&t, &stage.url(), FAR_TOO_LONG).await;
            let save = store
                .save(&key, seen, &record("user", "mallory"), NOW)
                .await;
            let what = format!("save(…), where another server {does} after question {number}");
            // What was there when the other one came: this one's record, if it was first.
            let expected = match stage.heard() {
                Some(there) if !there.contains("mallory") => Saved::Stale,
                _ => Saved::Yes,
            };
            let must = format!("Saved::{expected:?}");
            t.see(what, save)
                .must(&must, |it| it.as_ref().is_ok_and(|it| *it == expected));
            if stage.heard().is_some() {
                let now: Option<String> = ask(&redis, &["GET", &name]).await;
                t.see("what Redis has then", now).is(left);
            }
        }
    });
}

#[test]
fn of_two_hundred_at_once_one_saves() {
    claim!(
        STEP.invariant(7),
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
        STEP.invariant(7),
        "Twenty tasks that add one ten times each, and load again when they were late, add two hundred",
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
        STEP.invariant(6),
        "A save gives the value the time of its new end, longer or shorter than before",
        "CWE-770; CWE-613"
    )
    .test(async |t| {
        let (redis, _proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let asked = Asked::new(&t, store);
        let (key, mut seen) = asked.kept(&record("user", "alice")).await;
        let name = only_key(&t, &redis).await;
        for (end, left) in [
            (51_000, 50_000),
            (1010, 10),
            (31_537_000, 31_536_000),
            (1000 + 100_000_000_000, 100_000_000_000),
            (1001, 1),
        ] {
            let mut alice = record("user", "alice");
            alice.expires = Timestamp::from_seconds(end);
            asked.save(&key, seen, &alice, NOW).await.gives(Saved::Yes);
            seen = asked.version(&key, NOW).await;
            let kept: i64 = ask(&redis, &["TTL", &name]).await;
            let what = format!("TTL of a record that was saved to last {left} s");
            t.see(what, kept)
                .must("that long, and SLACK (60 s) more", |kept| {
                    (left + 50..=left + 60).contains(kept)
                });
        }
    });
}

#[test]
fn the_last_second_is_compared_exactly() {
    claim!(
        STEP.invariant(4),
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
        STEP.invariant(8),
        "To save, or to hear Stale, takes one question, once Redis knows the script",
        "the contract: one question, one answer"
    )
    .test(async |t| {
        let (_redis, proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let asked = Asked::new(&t, store);
        let alice = record("user", "alice");
        let (key, first) = asked.kept(&alice).await;
        asked.save(&key, first, &alice, NOW).await.gives(Saved::Yes);
        let second = asked.version(&key, NOW).await;
        for (seen, expected) in [(first, Saved::Stale), (second, Saved::Yes)] {
            proxy.forget();
            asked.save(&key, seen, &alice, NOW).await.gives(expected);
            t.see("the questions of one save", questions(&proxy)).is(1);
        }
    });
}

#[test]
fn a_redis_that_lost_the_script_gets_it_again() {
    claim!(
        STEP.invariant(8),
        "Redis forgets scripts when it restarts, and no save fails for that",
        "the contract"
    )
    .test(async |t| {
        let (redis, _proxy, store) = proxied(&t, FAR_TOO_LONG).await;
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
        STEP.invariant(9),
        "Where no answer comes, whether Redis saved isn't known: nothing else is said, nor asked again",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let (_redis, proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let asked = Asked::new(&t, store);
        let alice = record("user", "alice");
        let (key, seen) = asked.kept(&alice).await;
        // Redis learns the script.
        asked.save(&key, seen, &alice, NOW).await.gives(Saved::Yes);
        let seen = asked.version(&key, NOW).await;
        let patient = connected(&t, &proxy.url(), FAR_TOO_LONG).await;
        proxy.lose_an_answer();
        let save = async { kind(patient.save(&key, seen, &alice, NOW)).await };
        let call = "save(…), whose answer is lost after Redis has done it,";
        t.call_async(call, save).await.gives("Unavailable");
        let (known, seen) = (seen, asked.version(&key, NOW).await);
        t.see("the version then", seen)
            .must("a new one", |seen| *seen != known);
        gives_up(&t, "save(…)", async |store: RedisStore| {
            store.save(&new_key(), Version(7), &record("user", "alice"), NOW).await
        })
        .await;
    });
}

#[test]
fn a_refusal_is_neither_yes_nor_stale() {
    claim!(
        STEP.invariant(9),
        "A Redis that is closed to the store, or can't run the script, has not said that another was faster",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let (redis, _proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let asked = Asked::new(&t, store);
        let alice = record("user", "alice");
        let (key, seen) = asked.kept(&alice).await;
        asked.save(&key, seen, &alice, NOW).await.gives(Saved::Yes);
        let seen = asked.version(&key, NOW).await;
        lock(&redis).await;
        let closed = async { kind(asked.store.save(&key, seen, &alice, NOW)).await };
        let call = "save(…), which Redis answers with NOPERM,";
        t.call_async(call, closed).await.gives("Unavailable");
    });
}

#[test]
fn what_could_not_be_read_is_not_sent() {
    claim!(
        STEP.invariant(10),
        "A record that nests too deep is Unstorable, and Redis isn't asked",
        "CWE-674"
    )
    .test(async |t| {
        let (_redis, proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let asked = Asked::new(&t, store);
        let (key, seen) = asked.kept(&record("user", "alice")).await;
        for depth in [Record::MAX_DEPTH + 1, 127] {
            let deep = (0..depth).fold(json!(0), |inside, _| json!([inside]));
            let deep = record("deep", deep);
            proxy.forget();
            let save = kind(asked.store.save(&key, seen, &deep, NOW)).await;
            let what = format!("save(…) of a record with {depth} lists in each other");
            t.see(&what, save).is("Unstorable");
            t.see(format!("the questions of {what}"), questions(&proxy))
                .is(0);
        }
    });
}

#[test]
fn a_list_is_damage() {
    claim!(
        STEP.invariant(11),
        "Where a list lies under the key, save says Damaged, and leaves it there",
        "Redis 7.0.15: WRONGTYPE"
    )
    .test(async |t| {
        let (redis, _proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let asked = Asked::new(&t, store);
        let (key, seen) = asked.kept(&record("user", "alice")).await;
        put_a_list(&redis, &redis_key(&key)).await;
        let save = async { kind(asked.store.save(&key, seen, &record("user", "bob"), NOW)).await };
        let save = t.call_async("save(…) where a list lies", save).await;
        save.gives("Damaged");
        the_list_is_still_there(&t, &redis, &redis_key(&key)).await;
    });
}

#[test]
fn what_is_no_record_has_no_version() {
    claim!(
        STEP.invariant(11),
        "A text that isn't a record has no version that could fit: Stale, and it stays",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let (redis, _proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let asked = Asked::new(&t, store);
        let (key, seen) = asked.kept(&record("user", "alice")).await;
        let name = redis_key(&key);
        let digits = format!("{:016x}", seen.0);
        for there in ["", "x", "{}", &digits] {
            let _: String = ask(&redis, &["SET", &name, there]).await;
            let saved = asked.save(&key, seen, &record("user", "bob"), NOW).await;
            saved.gives(Saved::Stale);
            let after: Option<String> = ask(&redis, &["GET", &name]).await;
            t.see("what Redis has then", after)
                .is(Some(there.to_owned()));
        }
    });
}

#[test]
fn a_replica_is_left_for_the_primary() {
    claim!(
        STEP.invariant(12),
        "A Redis that has become a replica is left, and saves go on where the address leads now",
        "Redis 7.0.15: REPLICAOF, -READONLY; ASVS 5.0, 13.2.6"
    )
    .test(async |t| {
        let (old, proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let new = t.durable_redis();
        let asked = Asked::new(&t, store);
        let (key, seen) = asked.kept(&record("user", "alice")).await;
        let value: String = ask(&old, &["GET", &redis_key(&key)]).await;
        let _: String = ask(&new, &["SET", &redis_key(&key), &value]).await;
        let address = new.address();
        let (host, port) = (address.ip().to_string(), address.port().to_string());
        let _: String = ask(&old, &["REPLICAOF", &host, &port]).await;
        proxy.lead_to(&new);
        let bob = record("user", "bob");
        let save = async { kind(asked.store.save(&key, seen, &bob, NOW)).await };
        let call = "save(…) at a Redis that has become a replica";
        t.call_async(call, save).await.gives("Unavailable");
        // Later ones go to the new primary, and nothing was saved twice or is lost.
        let saved = asked.save(&key, seen, &bob, NOW).await;
        saved.gives(Saved::Yes);
        let created = kind(asked.store.create(&new_key(), &bob, NOW)).await;
        t.see("create(…) then", created).is("an answer");
        let there: String = ask(&new, &["GET", &redis_key(&key)]).await;
        t.see("what the new primary has", there)
            .must("bob's record", |there| there.contains("bob"));
    });
}

#[test]
fn an_address_that_leads_to_a_replica_is_not_dialed_without_end() {
    claim!(
        STEP.invariant(12),
        "Where the address leads to a replica for good, a hundred saves don't open a hundred connections",
        "CWE-770"
    )
    .test(async |t| {
        let (redis, proxy, store) = proxied(&t, FAR_TOO_LONG).await;
        let asked = Asked::new(&t, store);
        let (key, seen) = asked.kept(&record("user", "alice")).await;
        // No server listens there, and a replica without a primary still reads, and only reads.
        let _: String = ask(&redis, &["REPLICAOF", "127.0.0.1", "1"]).await;
        let before = proxy.connections();
        let mut answers = Vec::new();
        for _ in 0..100 {
            let bob = record("user", "bob");
            answers.push(kind(asked.store.save(&key, seen, &bob, NOW)).await);
            answers.dedup();
        }
        t.see("100 times save(…) at a replica, answers that differ", answers)
            .is(vec!["Unavailable"]);
        t.see("new connections meanwhile", proxy.connections() - before)
            .must("at most fifty", |&it| it <= 50);
        let there: String = ask(&redis, &["GET", &redis_key(&key)]).await;
        t.see("what Redis has then", there)
            .must("alice's record", |there| there.contains("alice"));
    });
}

#[test]
fn an_error_quotes_no_value() {
    claim!(
        STEP.invariant(9),
        "An error, which goes to a log, repeats neither the value that was sent nor one that came",
        "ASVS 5.0, 16.2.5"
    )
    .test(async |t| {
        let secret = "{\"password\":\"tea at noon\"}";
        let another = Scripted::answering(move |_| scripted::text(secret));
        let unknown = Scripted::answering(scripted::unknown_command);
        for (what, server) in [
            ("says another visitor's value", another),
            ("repeats a command that it doesn't know", unknown),
        ] {
            let store = connected(&t, &server.url(), FAR_TOO_LONG).await;
            let (key, mine) = (new_key(), record("password", "tea at noon"));
            let save = store.save(&key, Version(7), &mine, NOW);
            let call = format!("save(…) at a Redis that {what}");
            let saved = t.call_async(call, save).await;
            let text = saved.map(|it| it.map_err(|error| format!("{error}\n{error:?}")));
            text.must("an error, with nothing of a value in it", |it| {
                let words = ["tea", "noon", "password"];
                it.as_ref()
                    .is_err_and(|text| words.iter().all(|word| !text.contains(word)))
            });
            let save = kind(store.save(&key, Version(7), &mine, NOW)).await;
            t.see(format!("the kind of error at a Redis that {what}"), save)
                .is("Unavailable");
        }
    });
}

#[test]
fn two_servers_share_one_session() {
    claim!(
        STEP.invariant(1),
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
fn two_hundred_requests_at_two_servers_are_all_counted() {
    claim!(
        STEP.invariant(7),
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
        // With so many at once, some may be told to come back. Most get through.
        taken.must("303 or 503, and 303 a hundred times or more", |all| {
            let through = all.iter().filter(|&&status| status == 303).count();
            through >= 100 && all.iter().all(|status| matches!(status, 303 | 503))
        });
        let through = taken.value().into_iter().filter(|&status| status == 303);
        let through = through.count();
        let page = alice.get("/").await.text();
        let cups = page.split("<dt>basket</dt><dd><code>").nth(1);
        let cups = cups.and_then(|rest| rest.split('<').next()?.parse::<usize>().ok());
        let what = format!("the cups on GET /, after one, and {through} times 303");
        t.see(what, cups)
            .must("all that were acknowledged, and no more than 201", |cups| {
                cups.is_some_and(|cups| cups > through && cups <= 201)
            });
    });
}
