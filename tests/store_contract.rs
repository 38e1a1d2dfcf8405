//! What every store in this book has to do. Each chapter that writes one runs this suite on it, one
//! function for each of its tests.

use std::sync::Arc;

use harness::{Called, Test};
use memory_store::{Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
use serde_json::{Map, Value, json};
use session_ids::{SessionId, StoreKey};
use tokio::task::yield_now;

/// When most of these stories happen.
pub const NOW: Timestamp = Timestamp::from_seconds(1000);

/// When the records in them are over.
pub const END: Timestamp = Timestamp::from_seconds(2000);

/// As many as a test of crowds sends.
pub const CROWD: usize = 200;

/// A record with one value, until [`END`].
pub fn record(name: &str, value: impl Into<Value>) -> Record {
    Record::new(Map::from_iter([(name.to_owned(), value.into())]), END)
}

/// A key that no other test has.
pub fn new_key() -> StoreKey {
    StoreKey::of(&SessionId::generate())
}

/// A store, and the test that asks it. Every answer must be one, and no error.
pub struct Asked<'a, S> {
    t: &'a Test,
    pub store: Arc<S>,
}

impl<'a, S: SessionStore> Asked<'a, S> {
    pub fn new(t: &'a Test, store: S) -> Self {
        let store = Arc::new(store);
        Self { t, store }
    }

    pub async fn create(&self, key: &StoreKey, record: &Record, now: Timestamp) -> Called<Created> {
        let call = format!("create({key:?}, {}, now: {now})", short(record));
        let asked = self.t.call_async(call, self.store.create(key, record, now));
        answered(asked.await)
    }

    pub async fn load(&self, key: &StoreKey, now: Timestamp) -> Called<Option<(Record, Version)>> {
        let call = format!("load({key:?}, now: {now})");
        let asked = self.t.call_async(call, self.store.load(key, now));
        answered(asked.await)
    }

    /// The record alone.
    pub async fn record(&self, key: &StoreKey, now: Timestamp) -> Called<Option<Record>> {
        let loaded = self.load(key, now).await;
        loaded.map(|found| found.map(|(record, _)| record))
    }

    /// The version of a record that must be there.
    pub async fn version(&self, key: &StoreKey, now: Timestamp) -> Version {
        let loaded = self.load(key, now).await;
        loaded.must("the record is there", Option::is_some);
        let (_, version) = loaded.value().expect("it is there");
        version
    }

    pub async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Called<Saved> {
        let call = format!("save({key:?}, {seen:?}, {}, now: {now})", short(record));
        let asked = self
            .t
            .call_async(call, self.store.save(key, seen, record, now));
        answered(asked.await)
    }

    pub async fn delete(&self, key: &StoreKey) {
        let call = format!("delete({key:?})");
        let asked = self.t.call_async(call, self.store.delete(key));
        answered(asked.await);
    }

    /// A key with a record under it, and the record's version.
    pub async fn kept(&self, record: &Record) -> (StoreKey, Version) {
        let key = new_key();
        self.create(&key, record, NOW).await.gives(Created::Yes);
        (key, self.version(&key, NOW).await)
    }
}

/// A record as a call shows it; a large one is not shown whole.
fn short(record: &Record) -> String {
    let data = Value::Object(record.data.clone()).to_string();
    let data = match data.len() {
        ..80 => data,
        length => format!("{length} bytes of data"),
    };
    let ended = if record.ended { ", ended" } else { "" };
    format!("{data} until {}{ended}", record.expires)
}

fn answered<T: std::fmt::Debug>(asked: Called<Result<T, StoreError>>) -> Called<T> {
    asked.must("the store answers, and gives no error", Result::is_ok);
    asked.map(|answer| answer.expect("it is no error"))
}

pub async fn create_refuses_a_key_that_is_there<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let key = new_key();
    let alice = record("user", "alice");
    asked.create(&key, &alice, NOW).await.gives(Created::Yes);
    let mallory = record("user", "mallory");
    let again = asked.create(&key, &mallory, NOW).await;
    again.gives(Created::Taken);
    asked.create(&key, &alice, NOW).await.gives(Created::Taken);
    let other = asked.create(&new_key(), &mallory, NOW).await;
    other.gives(Created::Yes);
}

pub async fn create_takes_the_place_of_what_is_over<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let key = new_key();
    let old = record("user", "alice");
    asked.create(&key, &old, NOW).await.gives(Created::Yes);
    let mut new = record("user", "bob");
    new.expires = Timestamp::from_seconds(3000);
    let last_second = Timestamp::from_seconds(1999);
    let early = asked.create(&key, &new, last_second).await;
    early.gives(Created::Taken);
    asked.create(&key, &new, END).await.gives(Created::Yes);
    let third = asked.create(&key, &old, END).await;
    third.gives(Created::Taken);
}

pub async fn of_a_crowd_one_creates<S: SessionStore>(t: &Test, store: S) {
    let store = Arc::new(store);
    let key = new_key();
    let create = |number: usize| {
        let store = Arc::clone(&store);
        async move { store.create(&key, &record("number", number), NOW).await }
    };
    let call = format!("{CROWD} times create({key:?}, …) at once, as how many times Created::Yes,");
    let answers = t.at_once(call, CROWD, create).await;
    count(answers, Created::Yes).gives(1);
}

/// How many of the answers are this one. None may be an error.
fn count<T: PartialEq + std::fmt::Debug>(
    answers: Called<Vec<Result<T, StoreError>>>,
    wanted: T,
) -> Called<usize> {
    answers.must("the store gives no error", |all| {
        all.iter().all(Result::is_ok)
    });
    let wanted = Ok(wanted);
    answers.map(|all| {
        let all = all.into_iter().map(|answer| answer.map_err(drop));
        all.filter(|answer| *answer == wanted).count()
    })
}

pub async fn load_gives_what_was_created<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let text = "\u{0}\r\n\"\\ é 🦀 '); DROP TABLE sessions; --";
    let nested = json!({"list": [1, [2.5, null]], "": {"deep": {"er": true}}});
    let deep = json!([[[[[[[[[[[[[[[["sixteen"]]]]]]]]]]]]]]]]);
    let mut ended = record("user", "alice");
    ended.ended = true;
    for wanted in [
        Record::new(Map::new(), END),
        record("text", text),
        record(text, 1),
        record("nested", nested),
        record("deep", deep),
        record("numbers", json!([0, -1, u64::MAX, i64::MIN, 0.1, 1e300])),
        record("large", "x".repeat(200_000)),
        ended,
    ] {
        let (key, _) = asked.kept(&wanted).await;
        asked.record(&key, NOW).await.gives(Some(wanted));
    }
}

pub async fn load_gives_nothing_for_an_unknown_key<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    asked.record(&new_key(), NOW).await.gives(None);
    let (key, _) = asked.kept(&record("user", "alice")).await;
    asked.record(&new_key(), NOW).await.gives(None);
    asked
        .record(&key, NOW)
        .await
        .must("Alice's record is there", Option::is_some);
}

pub async fn load_ends_with_the_time<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let alice = record("user", "alice");
    let (key, _) = asked.kept(&alice).await;
    for second in [1000, 1500, 1999] {
        let now = Timestamp::from_seconds(second);
        asked.record(&key, now).await.gives(Some(alice.clone()));
    }
    for second in [2000, 2001, 1_000_000] {
        let now = Timestamp::from_seconds(second);
        asked.record(&key, now).await.gives(None);
    }
}

pub async fn a_refused_create_changes_nothing<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let alice = record("user", "alice");
    let (key, version) = asked.kept(&alice).await;
    let mallory = record("user", "mallory");
    let refused = asked.create(&key, &mallory, NOW).await;
    refused.gives(Created::Taken);
    let loaded = asked.load(&key, NOW).await;
    loaded.gives(Some((alice, version)));
}

pub async fn a_new_record_takes_the_place_of_an_expired_one<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let (key, _) = asked.kept(&record("user", "alice")).await;
    let mut bob = record("user", "bob");
    bob.expires = Timestamp::from_seconds(3000);
    asked.create(&key, &bob, END).await.gives(Created::Yes);
    asked.record(&key, END).await.gives(Some(bob));
}

pub async fn save_replaces_what_was_loaded<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let (key, first) = asked.kept(&record("visits", 1)).await;
    let two = record("visits", 2);
    asked.save(&key, first, &two, NOW).await.gives(Saved::Yes);
    asked.record(&key, NOW).await.gives(Some(two));
    let second = asked.version(&key, NOW).await;
    let mut empty_and_ended = Record::new(Map::new(), END);
    empty_and_ended.ended = true;
    let saved = asked.save(&key, second, &empty_and_ended, NOW).await;
    saved.gives(Saved::Yes);
    let loaded = asked.record(&key, NOW).await;
    loaded.gives(Some(empty_and_ended));
}

pub async fn save_refuses_what_has_changed<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let (key, seen) = asked.kept(&record("visits", 1)).await;
    let alices = record("visits", 2);
    asked.save(&key, seen, &alices, NOW).await.gives(Saved::Yes);
    let second = asked.version(&key, NOW).await;
    for late in [record("visits", 7), alices.clone(), record("visits", 1)] {
        let saved = asked.save(&key, seen, &late, NOW).await;
        saved.gives(Saved::Stale);
    }
    asked.record(&key, NOW).await.gives(Some(alices.clone()));
    // What was refused has changed nothing, so whoever loaded before it isn't late.
    asked
        .save(&key, second, &alices, NOW)
        .await
        .gives(Saved::Yes);
}

/// Also where somebody saved what was there before: the same data in another version.
pub async fn save_refuses_what_was_changed_back<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let one = record("visits", 1);
    let (key, seen) = asked.kept(&one).await;
    asked.save(&key, seen, &one, NOW).await.gives(Saved::Yes);
    let late = asked.save(&key, seen, &record("visits", 2), NOW).await;
    late.gives(Saved::Stale);
}

pub async fn save_never_creates<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let alice = record("user", "alice");
    let (_, seen) = asked.kept(&alice).await;
    let unknown = new_key();
    for version in [seen, Version(0), Version(1)] {
        let saved = asked.save(&unknown, version, &alice, NOW).await;
        saved.gives(Saved::Stale);
    }
    asked.record(&unknown, NOW).await.gives(None);
}

/// Time only goes forward here, as in every story: a store may forget what it has seen to be over.
pub async fn save_moves_the_end<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let at = Timestamp::from_seconds;
    let until = |second| {
        let mut alice = record("user", "alice");
        alice.expires = at(second);
        alice
    };
    let (key, first) = asked.kept(&until(2000)).await;
    let (later, sooner) = (until(5000), until(4600));
    let saved = asked.save(&key, first, &later, at(1999)).await;
    saved.gives(Saved::Yes);
    let loaded = asked.record(&key, at(4500)).await;
    loaded.gives(Some(later));
    let second = asked.version(&key, at(4500)).await;
    let saved = asked.save(&key, second, &sooner, at(4500)).await;
    saved.gives(Saved::Yes);
    let loaded = asked.record(&key, at(4599)).await;
    loaded.gives(Some(sooner));
    asked.record(&key, at(4600)).await.gives(None);
}

pub async fn save_never_revives_what_is_over<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let (key, seen) = asked.kept(&record("user", "alice")).await;
    let mut late = record("user", "alice");
    late.expires = Timestamp::from_seconds(9000);
    asked.save(&key, seen, &late, END).await.gives(Saved::Stale);
    asked.record(&key, END).await.gives(None);
}

/// The crowd has seen one version. One of it saves, and what it saved is there.
pub async fn of_a_crowd_one_saves<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let (key, seen) = asked.kept(&record("number", -1)).await;
    let save = |number: usize| {
        let store = Arc::clone(&asked.store);
        async move { store.save(&key, seen, &record("number", number), NOW).await }
    };
    let call =
        format!("{CROWD} times save({key:?}, {seen:?}, …) at once, as how many times Saved::Yes,");
    let answers = t.at_once(call, CROWD, save).await;
    let mut winner = None;
    let answers = answers.map(|all| {
        winner = all.iter().position(|one| matches!(one, Ok(Saved::Yes)));
        all
    });
    count(answers, Saved::Yes).gives(1);
    let winner = winner.map(|number| record("number", number));
    asked.record(&key, NOW).await.gives(winner);
}

/// Each of the crowd adds one, and begins again whenever somebody else was faster.
pub async fn no_update_is_lost_in_a_crowd<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let (key, _) = asked.kept(&record("count", 0)).await;
    let add = |_| {
        let store = Arc::clone(&asked.store);
        async move {
            loop {
                let Some((mut record, seen)) = store.load(&key, NOW).await? else {
                    return Ok(Saved::Stale);
                };
                let count = record.data.get("count").and_then(Value::as_u64);
                let count = count.unwrap_or_default() + 1;
                record.data.insert("count".to_owned(), count.into());
                if store.save(&key, seen, &record, NOW).await? == Saved::Yes {
                    return Ok(Saved::Yes);
                }
                // A store that never waits would let nobody else have a turn.
                yield_now().await;
            }
        }
    };
    let call = format!("{CROWD} tasks that add 1 until it is saved, as how many that saved,");
    let answers = t.at_once(call, CROWD, add).await;
    count(answers, Saved::Yes).gives(CROWD);
    let expected = Some(record("count", CROWD));
    asked.record(&key, NOW).await.gives(expected);
}

pub async fn delete_removes_one_record<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let (alices, bobs) = (record("user", "alice"), record("user", "bob"));
    let (alice, first) = asked.kept(&alices).await;
    let (bob, _) = asked.kept(&bobs).await;
    asked
        .save(&alice, first, &alices, NOW)
        .await
        .gives(Saved::Yes);
    asked.delete(&alice).await;
    asked.record(&alice, NOW).await.gives(None);
    asked.record(&bob, NOW).await.gives(Some(bobs));
    asked.delete(&alice).await;
    asked.delete(&new_key()).await;
}

pub async fn save_never_revives_what_was_deleted<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let (key, seen) = asked.kept(&record("user", "alice")).await;
    asked.delete(&key).await;
    let late = record("user", "alice");
    asked.save(&key, seen, &late, NOW).await.gives(Saved::Stale);
    asked.record(&key, NOW).await.gives(None);
}

/// The key was deleted and came back with another record, as like the first as can be.
pub async fn a_version_belongs_to_one_record<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let before = record("user", "alice");
    let (key, first) = asked.kept(&before).await;
    asked
        .save(&key, first, &before, NOW)
        .await
        .gives(Saved::Yes);
    let second = asked.version(&key, NOW).await;
    asked.delete(&key).await;
    asked.create(&key, &before, NOW).await.gives(Created::Yes);
    for seen in [first, second] {
        let late = asked
            .save(&key, seen, &record("user", "mallory"), NOW)
            .await;
        late.gives(Saved::Stale);
    }
    let third = asked.version(&key, NOW).await;
    asked
        .save(&key, third, &before, NOW)
        .await
        .gives(Saved::Yes);
    let late = asked
        .save(&key, second, &record("user", "mallory"), NOW)
        .await;
    late.gives(Saved::Stale);
    asked.record(&key, NOW).await.gives(Some(before));
}

/// The key's first record came to its end, and another one has taken its place.
pub async fn a_version_ends_with_its_record<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let (key, first) = asked.kept(&record("user", "alice")).await;
    let mut bob = record("user", "bob");
    bob.expires = Timestamp::from_seconds(3000);
    asked.create(&key, &bob, END).await.gives(Created::Yes);
    let mut alice = record("user", "alice");
    alice.expires = Timestamp::from_seconds(3000);
    let late = asked.save(&key, first, &alice, END).await;
    late.gives(Saved::Stale);
    asked.record(&key, END).await.gives(Some(bob));
}

/// One deletes while the crowd saves and saves. Whoever comes after the deletion finds nothing, and
/// brings nothing back.
pub async fn a_crowd_cannot_save_what_one_deletes<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let (key, _) = asked.kept(&record("count", 0)).await;
    let work = |number: usize| {
        let store = Arc::clone(&asked.store);
        async move {
            if number == CROWD / 2 {
                store.delete(&key).await?;
                return Ok(Saved::Yes);
            }
            while let Some((record, seen)) = store.load(&key, NOW).await? {
                let _ = store.save(&key, seen, &record, NOW).await?;
                yield_now().await;
            }
            Ok(Saved::Stale)
        }
    };
    let call = format!("one delete({key:?}) among {CROWD} tasks that save until it is gone");
    let answers = t.at_once(call, CROWD, work).await;
    count(answers, Saved::Stale).gives(CROWD - 1);
    asked.record(&key, NOW).await.gives(None);
}
