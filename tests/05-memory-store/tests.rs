// Chapter 05, memory-store: where the data lives.

use harness::{Chapter, Step, claim};
use memory_store::{Created, MemoryStore, Record, SessionStore, Timestamp};

#[path = "../staged_store.rs"]
mod staged_store;
#[path = "../store_contract.rs"]
mod store_contract;

use store_contract::{END, NOW, new_key, record};

const CHAPTER: Chapter = Chapter::new("05-memory-store");

/// A store with room for more than any of these tests needs.
fn store() -> MemoryStore {
    MemoryStore::with_limit(1000)
}

mod step_1 {
    //! Write `Record::is_live`: whether a record is there at a moment.
    use super::*;

    const STEP: Step = CHAPTER.step(1, "Know when a record is over");

    #[test]
    fn a_record_is_over_at_its_end() {
        claim!(
            STEP,
            "A record is there until the second before its end, and from its end on it isn't",
            "the contract; ASVS 5.0, 7.3"
        )
        .test(async |t| {
            let record = record("user", "alice");
            for (second, live) in [
                (0, true),
                (1000, true),
                (1999, true),
                (2000, false),
                (2001, false),
                (u64::MAX, false),
            ] {
                let now = Timestamp::from_seconds(second);
                let call = format!("is_live at {now} for a record that expires at 2000 s");
                t.call(call, || record.is_live(now)).gives(live);
            }
        });
    }

    #[test]
    fn even_the_first_and_the_last_second_count() {
        claim!(
            STEP,
            "A record that ends at the start of time was never there, and no arithmetic overflows",
            "the contract"
        )
        .test(async |t| {
            let (start, end) = (
                Timestamp::from_seconds(0),
                Timestamp::from_seconds(u64::MAX),
            );
            let mut record = record("user", "alice");
            record.expires = start;
            t.call("is_live at 0 s for one that expires at 0 s", || {
                record.is_live(start)
            })
            .gives(false);
            record.expires = end;
            for (now, live) in [(start, true), (end, false)] {
                let call = format!("is_live at {now} for one that expires in the last second");
                t.call(call, || record.is_live(now)).gives(live);
            }
        });
    }

    #[test]
    fn an_ended_mark_is_a_record_too() {
        claim!(
            STEP,
            "The mark of an ended session is there until its time is over, like any record",
            "the contract"
        )
        .test(async |t| {
            let mut mark = record("user", "alice");
            mark.ended = true;
            t.call("is_live at 1000 s for a mark until 2000 s", || {
                mark.is_live(NOW)
            })
            .gives(true);
            t.call("is_live at 2000 s for a mark until 2000 s", || {
                mark.is_live(END)
            })
            .gives(false);
        });
    }
}

mod step_2 {
    //! Write `create`: it keeps a record under a key that isn't there yet, and replaces none.
    use super::*;

    const STEP: Step = CHAPTER.step(2, "Create a record, and replace none");

    #[test]
    fn a_key_can_be_created_once() {
        claim!(
            STEP,
            "A key that is there is taken, whoever asks and whatever with",
            "the contract; ASVS 5.0, 7.2.3"
        )
        .test(async |t| store_contract::create_refuses_a_key_that_is_there(&t, store()).await);
    }

    #[test]
    fn a_key_is_free_again_when_its_record_is_over() {
        claim!(
            STEP,
            "A record whose time is over doesn't stand in the way of a new one",
            "the contract"
        )
        .test(async |t| store_contract::create_takes_the_place_of_what_is_over(&t, store()).await);
    }

    #[test]
    fn of_two_hundred_at_once_one_creates() {
        claim!(
            STEP,
            "Of two hundred who create one key at the same moment, exactly one succeeds",
            "CWE-362"
        )
        .test(async |t| store_contract::of_a_crowd_one_creates(&t, store()).await);
    }
}

mod step_3 {
    //! Write `load`: the record under a key, with its version, as long as it is live.
    use super::*;

    const STEP: Step = CHAPTER.step(3, "Load what is live");

    #[test]
    fn gives_back_what_was_created() {
        claim!(
            STEP,
            "What is loaded is what was created, to the last byte, and a load gives it no new version",
            "the contract"
        )
        .test(async |t| store_contract::load_gives_what_was_created(&t, store()).await);
    }

    #[test]
    fn an_unknown_key_gives_nothing() {
        claim!(
            STEP,
            "A key that nobody created has no record, and no other key's either",
            "CWE-488"
        )
        .test(async |t| store_contract::load_gives_nothing_for_an_unknown_key(&t, store()).await);
    }

    #[test]
    fn what_is_over_is_not_given_back() {
        claim!(
            STEP,
            "From the second of its end on, a record is not given back",
            "ASVS 5.0, 7.3; CWE-613"
        )
        .test(async |t| store_contract::load_ends_with_the_time(&t, store()).await);
    }

    #[test]
    fn a_refused_create_leaves_the_record_alone() {
        claim!(
            STEP,
            "When create says Taken, the record that was there is there as before, in its version",
            "the contract"
        )
        .test(async |t| store_contract::a_refused_create_changes_nothing(&t, store()).await);
    }

    #[test]
    fn the_new_record_is_the_one_that_counts() {
        claim!(
            STEP,
            "A record that took the place of an expired one is the one that is loaded",
            "the contract"
        )
        .test(async |t| {
            store_contract::a_new_record_takes_the_place_of_an_expired_one(&t, store()).await;
        });
    }
}

mod step_4 {
    //! Write `save`: compare-and-swap. It replaces the version that was seen, and no other.
    use super::*;
    use memory_store::{Saved, StoreError};
    use serde_json::Value;
    use session_ids::StoreKey;
    use std::sync::Arc;

    const STEP: Step = CHAPTER.step(4, "Compare and swap");

    #[test]
    fn replaces_the_version_that_was_seen() {
        claim!(
            STEP,
            "A save with the version that was loaded replaces the whole record",
            "the contract"
        )
        .test(async |t| store_contract::save_replaces_what_was_loaded(&t, store()).await);
    }

    #[test]
    fn refuses_a_version_that_is_old() {
        claim!(
            STEP,
            "Once somebody else has saved, a save with the older version changes nothing and says Stale",
            "CWE-362"
        )
        .test(async |t| store_contract::save_refuses_what_has_changed(&t, store()).await);
    }

    #[test]
    fn the_same_data_again_is_another_version() {
        claim!(
            STEP,
            "A save gives the record a new version, also when it changes nothing in it",
            "the contract"
        )
        .test(async |t| store_contract::save_refuses_what_was_changed_back(&t, store()).await);
    }

    #[test]
    fn creates_nothing() {
        claim!(
            STEP,
            "A save never creates a record, whatever version it names",
            "the contract"
        )
        .test(async |t| store_contract::save_never_creates(&t, store()).await);
    }

    #[test]
    fn takes_the_end_that_it_is_given() {
        claim!(
            STEP,
            "A save moves the record's end to where the new record has it, later or sooner",
            "the contract"
        )
        .test(async |t| store_contract::save_moves_the_end(&t, store()).await);
    }

    #[test]
    fn does_not_revive_what_is_over() {
        claim!(
            STEP,
            "A save that comes when the record's time is over is too late, whatever end it brings",
            "CWE-613"
        )
        .test(async |t| store_contract::save_never_revives_what_is_over(&t, store()).await);
    }

    #[test]
    fn does_not_put_a_new_record_back() {
        claim!(
            STEP,
            "A version of a record that is over doesn't fit the one that has taken its place",
            "the contract"
        )
        .test(async |t| store_contract::a_version_ends_with_its_record(&t, store()).await);
    }

    #[test]
    fn of_two_hundred_at_once_one_saves() {
        claim!(
            STEP,
            "Of two hundred who loaded one version and save at the same moment, exactly one succeeds",
            "CWE-362"
        )
        .test(async |t| store_contract::of_a_crowd_one_saves(&t, store()).await);
    }

    #[test]
    fn two_hundred_additions_are_two_hundred() {
        claim!(
            STEP,
            "Two hundred tasks that each add one, and load again when they were late, add two hundred",
            "CWE-362"
        )
        .test(async |t| store_contract::no_update_is_lost_in_a_crowd(&t, store()).await);
    }

    /// Adds one so many times, and begins again whenever somebody else was faster.
    async fn add(store: Arc<MemoryStore>, key: StoreKey, times: usize) -> Result<(), StoreError> {
        for _ in 0..times {
            loop {
                let Some((mut record, seen)) = store.load(&key, NOW).await? else {
                    return Ok(());
                };
                let count = record.data.get("count").and_then(Value::as_u64);
                let count = count.unwrap_or_default() + 1;
                record.data.insert("count".to_owned(), count.into());
                if store.save(&key, seen, &record, NOW).await? == Saved::Yes {
                    break;
                }
            }
        }
        Ok(())
    }

    #[test]
    fn threads_never_overwrite_each_other() {
        claim!(
            STEP,
            "Three threads that add one 50,000 times each, without a pause, add 150,000",
            "CWE-367"
        )
        .test(async |t| {
            let asked = store_contract::Asked::new(&t, store());
            let (key, seen) = asked.kept(&record("count", -1)).await;
            let zero = asked.save(&key, seen, &record("count", 0), NOW).await;
            zero.gives(Saved::Yes);
            // Tasks might share a thread, and take turns where nothing waits.
            let runtime = tokio::runtime::Handle::current();
            let work = || runtime.block_on(add(Arc::clone(&asked.store), key, 50_000));
            let done = t.call("three threads that add 50,000 times each", || {
                std::thread::scope(|scope| {
                    let threads = [(); 3].map(|()| scope.spawn(work));
                    threads.map(|thread| thread.join().is_ok_and(|done| done.is_ok()))
                })
            });
            done.gives([true; 3]);
            let kept = asked.record(&key, NOW).await;
            kept.gives(Some(record("count", 150_000)));
        });
    }
}

mod step_5 {
    //! Write `delete`: the record is gone, and no save brings it back.
    use super::*;

    const STEP: Step = CHAPTER.step(5, "Delete for good");

    #[test]
    fn removes_one_record_and_no_other() {
        claim!(
            STEP,
            "A deleted record is gone, the others stay, and deleting twice is no error",
            "ASVS 5.0, 7.4.1"
        )
        .test(async |t| store_contract::delete_removes_one_record(&t, store()).await);
    }

    #[test]
    fn a_late_save_does_not_bring_it_back() {
        claim!(
            STEP,
            "A save that was loaded before the deletion and comes after it changes nothing",
            "CVE-2025-46336"
        )
        .test(async |t| store_contract::save_never_revives_what_was_deleted(&t, store()).await);
    }

    #[test]
    fn a_version_is_never_used_twice() {
        claim!(
            STEP,
            "A version of a deleted record doesn't fit the record that has its key later",
            "the contract"
        )
        .test(async |t| store_contract::a_version_belongs_to_one_record(&t, store()).await);
    }

    #[test]
    fn two_hundred_cannot_save_what_one_deletes() {
        claim!(
            STEP,
            "While two hundred save and one deletes, the record is gone when all are done",
            "CWE-362"
        )
        .test(async |t| store_contract::a_crowd_cannot_save_what_one_deletes(&t, store()).await);
    }
}

mod step_6 {
    //! Write `sweep` and `make_room`: a store holds no more than its limit.
    use super::*;
    use memory_store::StoreError;

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

    fn full(limit: usize) -> Result<Created, String> {
        Err(StoreError::Full { limit }.to_string())
    }

    #[test]
    fn a_sweep_removes_what_is_over() {
        claim!(
            STEP,
            "A sweep removes every record whose time is over and no other, and counts them",
            "CWE-770"
        )
        .test(async |t| {
            let store = store();
            for second in [1001, 1500, 1500, 1501, 9000] {
                let created = create(&store, &until(second), 1000).await;
                t.call("create", || created).gives(Ok(Created::Yes));
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
            "A store with as many live records as its limit takes no new one, and keeps those it has",
            "CWE-770"
        )
        .test(async |t| {
            let store = MemoryStore::with_limit(3);
            let keys = [new_key(), new_key(), new_key()];
            for key in &keys {
                let _ = store.create(key, &until(2000), NOW).await;
            }
            for now in [1000, 1999] {
                let created = create(&store, &until(9000), now).await;
                let call = format!("create at {now} s, in a store of 3 with 3 records until 2000 s,");
                t.call(call, || created).gives(full(3));
            }
            for key in &keys {
                let now = Timestamp::from_seconds(1999);
                let kept = store.load(key, now).await.is_ok_and(|kept| kept.is_some());
                t.call("load at 1999 s of a record until 2000 s, as whether it is there,", || kept)
                    .gives(true);
            }
            t.call("len()", || store.len()).gives(3);
            let none = create(&MemoryStore::with_limit(0), &until(2000), 1000).await;
            t.call("create, in a store of 0,", || none).gives(full(0));
        });
    }

    #[test]
    fn what_is_over_makes_room() {
        claim!(
            STEP,
            "A full store first removes what is over, and then takes what there is room for",
            "CWE-770"
        )
        .test(async |t| {
            let store = MemoryStore::with_limit(3);
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
                let call = format!("create at {now} s, in a store of 3 that was full at 1000 s,");
                t.call(call, || created).gives(expected);
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
            let asked = store_contract::Asked::new(&t, MemoryStore::with_limit(1));
            let (key, seen) = asked.kept(&until(2000)).await;
            let refused = create(&asked.store, &until(2000), 1000).await;
            t.call("create, in a store of 1 with 1 record,", || refused)
                .gives(full(1));
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
            "A hundred thousand visitors who never come back take no more than the limit",
            "CWE-770"
        )
        .test(async |t| {
            let store = MemoryStore::with_limit(500);
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
            t.call("the number of visitors who got a session", || taken)
                .must("as many as there was room for, which is 50,000", |&taken| {
                    taken == 50_000
                });
        });
    }
}

mod step_7 {
    //! Write `session_id`: the ID in the request's cookie called `session`, if there is one.
    use super::*;
    use axum::http::header::COOKIE;
    use axum::http::{HeaderMap, HeaderValue};
    use harness::Test;
    use memory_store::session_id;
    use session_ids::{SessionId, StoreKey};

    const STEP: Step = CHAPTER.step(7, "Read the ID from the cookie");

    /// What `session_id` makes of these `Cookie` lines, as a key, since IDs can't be compared.
    fn reads(t: &Test, lines: &[&[u8]], expected: Option<&SessionId>) {
        let mut headers = HeaderMap::new();
        for line in lines {
            let value = HeaderValue::from_bytes(line).expect("a header can hold these bytes");
            headers.append(COOKIE, value);
        }
        let shown: Vec<_> = lines
            .iter()
            .map(|line| line.escape_ascii().to_string())
            .collect();
        let call = format!("session_id, as a key, with these cookie lines: {shown:?},");
        t.call(call, || session_id(&headers).as_ref().map(StoreKey::of))
            .gives(expected.map(StoreKey::of));
    }

    #[test]
    fn finds_the_one_cookie() {
        claim!(
            STEP,
            "The ID is read from the cookie called session, wherever it stands among others",
            "RFC 6265bis, section 4.2"
        )
        .test(async |t| {
            let id = SessionId::generate();
            let text = id.text();
            reads(&t, &[], None);
            reads(&t, &[b"theme=dark"], None);
            let alone = format!("session={text}");
            reads(&t, &[alone.as_bytes()], Some(&id));
            let among = format!("theme=dark; session={text}; a=b=c");
            reads(&t, &[among.as_bytes()], Some(&id));
            reads(&t, &[b"theme=dark", alone.as_bytes()], Some(&id));
            let odd = [b"name=Ren\xe9; ", alone.as_bytes()].concat();
            reads(&t, &[&odd], Some(&id));
            for odd in ["flag", "=", ";;", "=x"] {
                reads(&t, &[format!("{odd}; {alone}").as_bytes()], Some(&id));
                reads(&t, &[format!("{alone}; {odd}").as_bytes()], Some(&id));
            }
            for other in ["Session", "session2", "xsession", "__Host-session"] {
                reads(&t, &[format!("{other}={text}").as_bytes()], None);
            }
        });
    }

    #[test]
    fn two_of_one_name_are_none() {
        claim!(
            STEP,
            "Two cookies with the session's name are treated as none, whichever comes first",
            "RFC 6265bis, section 8.6; CWE-565"
        )
        .test(async |t| {
            let [one, two] = [SessionId::generate(), SessionId::generate()];
            let [one, two] = [one, two].map(|id| format!("session={}", id.text()));
            reads(&t, &[format!("{one}; {two}").as_bytes()], None);
            reads(&t, &[one.as_bytes(), two.as_bytes()], None);
            reads(&t, &[format!("{one}; {one}").as_bytes()], None);
            reads(&t, &[format!("session=evil; {one}").as_bytes()], None);
            reads(&t, &[format!("{one}; session=").as_bytes()], None);
        });
    }

    #[test]
    fn what_is_no_id_is_none() {
        claim!(
            STEP,
            "A value that is no session ID is treated as no cookie, and nothing panics",
            "CWE-20"
        )
        .test(async |t| {
            let id = SessionId::generate();
            let text = id.text();
            reads(&t, &[format!("session={text}").as_bytes()], Some(&id));
            for value in [
                "",
                "1",
                "alice",
                &text[1..],
                &format!("{text}A"),
                &format!("{text}="),
                &format!("\"{text}\""),
                &format!("%{:02X}{}", text.as_bytes()[0], &text[1..]),
                &StoreKey::of(&id).to_string(),
                "' OR 1=1 --",
            ] {
                reads(&t, &[format!("session={value}").as_bytes()], None);
            }
            reads(&t, &[b"session=\xff\xfe"], None);
            reads(&t, &[b"session"], None);
        });
    }
}

mod step_8 {
    //! Write `login`: it notes in the visitor's session that they are logged in.
    use super::*;
    use harness::{Server, Test};
    use memory_store::{StoppedClock, app};
    use serde_json::{Value, json};
    use session_ids::{SessionId, StoreKey};
    use staged_store::{Call, Director};
    use tokio::join;

    const STEP: Step = CHAPTER.step(8, "Wire a session by hand");

    /// The app on a store in memory, with a director for the store and a clock that stands.
    fn site(t: &Test) -> (Server, Director, StoppedClock) {
        let (director, clock) = (Director::default(), StoppedClock::at(NOW));
        let site = t.serve(app(director.stage(store()), clock.clock()));
        t.name_cookie("session", "session");
        (site, director, clock)
    }

    #[test]
    fn it_is_the_tutorial_s_app() {
        claim!(
            STEP,
            "Login, profile and logout answer as the tutorial's app does",
            "the tutorial's three routes"
        )
        .test(async |t| {
            let (site, ..) = site(&t);
            let alice = t.browser("alice", &site);
            alice.get("/profile").await;
            alice.get("/login").await;
            alice.get("/profile").await;
            alice.get("/logout").await;
            alice.get("/profile").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_second_login_keeps_the_session() {
        claim!(
            STEP,
            "A visitor who has a session keeps its ID, and the cookie isn't set again",
            "what the chapter asks for; chapter 08 changes it"
        )
        .test(async |t| {
            let (site, ..) = site(&t);
            let alice = t.browser("alice", &site);
            alice.get("/login").await;
            alice.get("/login").await;
            alice.get("/profile").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn login_adds_to_what_is_there() {
        claim!(
            STEP,
            "What was in the session before the login is in it afterwards",
            "the contract: a save replaces the whole record"
        )
        .test(async |t| {
            let (director, clock) = (Director::default(), StoppedClock::at(NOW));
            let (store, id) = (store(), SessionId::generate());
            let mut before = record("theme", "dark");
            before.data.insert("logged_in".to_owned(), false.into());
            let created = store.create(&StoreKey::of(&id), &before, NOW).await;
            t.call("create", || created.is_ok()).gives(true);
            let site = t.serve(app(director.stage(store), clock.clock()));
            let cookie = format!("session={}", id.text());
            t.browser("alice", &site)
                .get_with_cookie("/login", cookie)
                .await;
            let kept = director.last_kept().map(|record| record.data);
            let expected = json!({"theme": "dark", "logged_in": true});
            t.call(
                "the data that login saved, where there was {logged_in: false, theme: dark},",
                || kept.map(Value::Object),
            )
            .gives(Some(expected));
        });
    }

    #[test]
    fn a_taken_key_is_not_handed_out() {
        claim!(
            STEP,
            "When create says Taken, the record is somebody else's, and so is the ID",
            "ASVS 5.0, 7.2.3; CWE-384"
        )
        .test(async |t| {
            let (site, director, _) = site(&t);
            director.say_taken();
            let bob = t.browser("bob", &site);
            let login = bob.get("/login").await;
            // To draw another ID is as right as to say 409.
            let is_promised = login.status == 200 || !login.set_cookies().is_empty();
            let profile = bob.get("/profile").await.text();
            t.call(
                "GET /login, whose create says Taken, and GET /profile after it, as their texts,",
                || (login.text(), profile),
            )
            .must(
                "an error without a cookie, or a login that the next page knows of",
                |(_, profile)| !is_promised || profile == "Profile page",
            );
        });
    }

    #[test]
    fn a_chosen_id_is_not_adopted() {
        claim!(
            STEP,
            "An ID that the server didn't give out begins no session: the visitor gets another one",
            "WSTG-SESS-03; CWE-384"
        )
        .test(async |t| {
            let (site, ..) = site(&t);
            let mallory = t.browser("mallory", &site);
            let chosen = "session=AAAAAAAAAAAAAAAAAAAAAA";
            mallory.get_with_cookie("/login", chosen).await;
            mallory.get("/profile").await;
            mallory.get_with_cookie("/profile", chosen).await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_session_ends_a_day_after_its_last_login() {
        claim!(
            STEP,
            "The record expires 86,400 seconds after it was last saved",
            "ASVS 5.0, 7.3.1"
        )
        .test(async |t| {
            let (site, _, clock) = site(&t);
            let alice = t.browser("alice", &site);
            let mut seen = String::new();
            let mut look = async |page: &str| {
                let text = alice.get(page).await.text();
                seen.push_str(&format!("{} {page}: {text}\n", clock.clock().now()));
            };
            look("/login").await;
            clock.advance(86_399);
            look("/profile").await;
            look("/login").await;
            clock.advance(86_399);
            look("/profile").await;
            clock.advance(1);
            look("/profile").await;
            look("/login").await;
            look("/profile").await;
            t.matches_snapshot_of(&seen);
        });
    }

    #[test]
    fn a_double_click_is_one_login_and_one_error() {
        claim!(
            STEP,
            "Of two requests that change one session at the same moment, the late one says 409",
            "the contract"
        )
        .test(async |t| {
            let (site, director, _) = site(&t);
            let alice = t.browser("alice", &site);
            alice.get("/login").await;
            let slow = director.hold_next(Call::Load);
            join!(alice.get("/login"), async {
                slow.reached().await;
                alice.get("/login").await;
                slow.release();
            });
            alice.get("/profile").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_slow_request_does_not_undo_a_logout() {
        claim!(
            STEP,
            "A request that began before the logout and ends after it brings nothing back",
            "CVE-2025-46336"
        )
        .test(async |t| {
            let (site, director, _) = site(&t);
            let alice = t.browser("alice", &site);
            let given = alice.get("/login").await.set_cookies();
            let kept = given.first().map(|set| set.value().to_vec());
            let old = [b"session=", kept.unwrap_or_default().as_slice()].concat();
            let slow = director.hold_next(Call::Load);
            join!(alice.get("/login"), async {
                slow.reached().await;
                alice.get("/logout").await;
                slow.release();
            });
            alice.get_with_cookie("/profile", old).await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn an_outage_logs_nobody_out() {
        claim!(
            STEP,
            "While the store doesn't answer, no request gets a session, a cookie, or a 200",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let (site, director, _) = site(&t);
            let alice = t.browser("alice", &site);
            alice.get("/login").await;
            director.break_down(Call::Load);
            alice.get("/login").await;
            director.repair();
            director.break_down(Call::Save);
            alice.get("/login").await;
            director.repair();
            director.break_down(Call::Create);
            t.browser("bob", &site).get("/login").await;
            director.repair();
            alice.get("/profile").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_login_asks_no_more_than_it_needs() {
        claim!(
            STEP,
            "A login costs one create, or one load and one save, and a stranger costs no load",
            "the contract: one question, one answer"
        )
        .test(async |t| {
            let (site, director, _) = site(&t);
            let calls = || [Call::Create, Call::Load, Call::Save].map(|call| director.calls(call));
            let alice = t.browser("alice", &site);
            alice.get("/login").await;
            let what = "creates, loads and saves after a stranger's login";
            t.call(what, calls).gives([1, 0, 0]);
            alice.get("/login").await;
            let what = "creates, loads and saves after the second login";
            t.call(what, calls).gives([1, 1, 1]);
        });
    }
}
