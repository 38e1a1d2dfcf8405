//! What every store in this book has to do. Each chapter that writes one runs this suite on it, one
//! function for each of its tests.

#[path = "store_contract/any.rs"]
mod any;
#[path = "store_contract/asked.rs"]
mod asked;
#[path = "store_contract/crowds.rs"]
mod crowds;
#[path = "store_contract/limits.rs"]
mod limits;

use std::time::Duration;

use harness::Test;
use memory_store::{Created, Record, Saved, SessionStore, Timestamp, Version};
use serde_json::{Map, Value, json};
use session_ids::{SessionId, StoreKey};

pub use any::any_record_is_given_back_or_refused;
pub use asked::{Asked, text_of};
pub use crowds::{
    a_crowd_cannot_save_what_one_deletes, a_crowd_with_its_own_keys_is_undisturbed,
    no_update_is_lost_in_a_crowd, of_a_crowd_one_creates, of_a_crowd_one_saves,
    of_a_crowd_one_takes_the_place,
};
pub use limits::what_is_taken_is_given_back;

/// When most of these stories happen.
pub const NOW: Timestamp = Timestamp::from_seconds(1000);

/// When the records in them expire.
pub const END: Timestamp = Timestamp::from_seconds(2000);

/// Last seconds of records that end far from here, where numbers of 32, 54 or 63 bits do.
const LAST_SECONDS: [u64; 4] = [1 << 31, 1 << 32, 1 << 53, 1 << 62];

/// A record with one value, until [`END`].
pub fn record(name: &str, value: impl Into<Value>) -> Record {
    Record::new(Map::from_iter([(name.to_owned(), value.into())]), END)
}

/// A record of Alice's, until this second.
pub fn until(expires: Timestamp) -> Record {
    let mut record = record("user", "alice");
    record.expires = expires;
    record
}

/// A tombstone, until this second.
pub fn tombstone(expires: Timestamp) -> Record {
    let mut tombstone = Record::new(Map::new(), expires);
    tombstone.ended = true;
    tombstone
}

/// A key that no other test has.
pub fn new_key() -> StoreKey {
    StoreKey::of(&SessionId::generate())
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
    // A tombstone is a record, too.
    let key = new_key();
    let buried = asked.create(&key, &tombstone(END), NOW).await;
    buried.gives(Created::Yes);
    for now in [NOW, Timestamp::from_seconds(1999)] {
        for newcomer in [&alice, &tombstone(END)] {
            asked
                .create(&key, newcomer, now)
                .await
                .gives(Created::Taken);
        }
    }
}

pub async fn create_takes_the_place_of_what_has_expired<S: SessionStore>(t: &Test, store: S) {
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
    let third = asked.create(&key, &new, END).await;
    third.gives(Created::Taken);
    // A tombstone keeps a key no longer than any record.
    let key = new_key();
    let buried = asked.create(&key, &tombstone(END), NOW).await;
    buried.gives(Created::Yes);
    asked.create(&key, &new, END).await.gives(Created::Yes);
    for last in LAST_SECONDS {
        let (last, end) = (
            Timestamp::from_seconds(last),
            Timestamp::from_seconds(last + 1),
        );
        let key = new_key();
        let created = asked.create(&key, &until(end), NOW).await;
        created.gives(Created::Yes);
        new.expires = end.plus(Duration::from_secs(1000));
        asked.create(&key, &new, last).await.gives(Created::Taken);
        asked.create(&key, &new, end).await.gives(Created::Yes);
    }
}

/// A record that has expired when it comes is created like any other, and keeps no other from its key.
pub async fn create_takes_what_has_expired<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    for (expired, now) in expired_at_once() {
        let key = new_key();
        for _ in 0..2 {
            let created = asked.create(&key, &expired, now).await;
            created.gives(Created::Yes);
        }
        let live = until(now.plus(Duration::from_secs(1)));
        asked.create(&key, &live, now).await.gives(Created::Yes);
        let refused = asked.create(&key, &expired, now).await;
        refused.gives(Created::Taken);
    }
}

/// Records that have expired at the moment beside them.
fn expired_at_once() -> [(Record, Timestamp); 5] {
    let at = Timestamp::from_seconds;
    [
        (until(NOW), NOW),
        (until(at(999)), NOW),
        (until(at(0)), NOW),
        (tombstone(NOW), NOW),
        (until(END), at(1 << 53)),
    ]
}

/// Records that something may be lost of.
fn odd_records() -> Vec<Record> {
    let text = "\u{0}\r\n\"\\ é 🦀 '); DROP TABLE sessions; --";
    let nested = json!({"list": [1, [2.5, null]], "": {"deep": {"er": true}}});
    let deep = json!([[[[[[[[[[[[[[[["sixteen"]]]]]]]]]]]]]]]]);
    let mut ended = record("user", "alice");
    ended.ended = true;
    vec![
        Record::new(Map::new(), END),
        record("text", text),
        record(text, 1),
        record("nested", nested),
        record("deep", deep),
        record(
            "numbers",
            json!([
                0,
                -1,
                u64::MAX,
                i64::MIN,
                0.1,
                1e300,
                0.912_730_718_999_031_7,
                -0.0,
                0.0,
                1.0,
                5e-324,
                f64::MAX,
                i64::MAX,
                9_007_199_254_740_993_u64
            ]),
        ),
        record("zero", -0.0),
        record(" ", json!({"": "", "a": {"": []}, "A": [[], {}]})),
        record("$serde_json::private::Number", "1"),
        record("inside", json!({"$serde_json::private::RawValue": "1"})),
        record(
            "$type",
            json!({"$oid": 1, "__proto__": null, "\u{0}": "\u{0}"}),
        ),
        record("large", "x".repeat(200_000)),
        ended,
    ]
}

pub async fn load_gives_what_was_created<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    for wanted in odd_records() {
        let (key, version) = asked.kept(&wanted).await;
        let again = asked.load(&key, NOW).await;
        again.gives(Some((wanted.clone(), version)));
        // -0.0 and 0.0 are equal, but not the same.
        asked.text(&key, NOW).await.gives(Some(text_of(&wanted)));
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
    for last in LAST_SECONDS {
        let mut alice = record("user", "alice");
        alice.expires = Timestamp::from_seconds(last + 1);
        let (key, version) = asked.kept(&alice).await;
        let last_second = asked.load(&key, Timestamp::from_seconds(last)).await;
        last_second.gives(Some((alice.clone(), version)));
        asked.record(&key, alice.expires).await.gives(None);
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
    // Nor does it put off the end, or lift a tombstone.
    let mut later = record("user", "mallory");
    later.expires = Timestamp::from_seconds(9000);
    for there in [record("user", "alice"), tombstone(END)] {
        let (key, version) = asked.kept(&there).await;
        let refused = asked.create(&key, &later, NOW).await;
        refused.gives(Created::Taken);
        let loaded = asked.load(&key, NOW).await;
        loaded.gives(Some((there, version)));
        asked.record(&key, END).await.gives(None);
    }
}

/// Nothing of the old record is left: no value, no end, no tombstone and no version.
pub async fn a_new_record_takes_the_place_of_an_expired_one<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let late = Timestamp::from_seconds(3000);
    let mut many = record("user", "alice");
    many.data.insert("theme".to_owned(), "dark".into());
    many.data.insert("cart".to_owned(), json!(["tea"]));
    let mut bob = record("user", "bob");
    bob.expires = late;
    let mut empty = Record::new(Map::new(), late);
    let mut ended_with_data = bob.clone();
    ended_with_data.ended = true;
    for old in [many.clone(), tombstone(END)] {
        for new in [&bob, &empty, &tombstone(late), &ended_with_data] {
            let (key, first) = asked.kept(&old).await;
            asked.create(&key, new, END).await.gives(Created::Yes);
            let loaded = asked.load(&key, END).await;
            let must = "the new record as it is, in another version than the old one's";
            loaded.must(must, |it| {
                it.as_ref()
                    .is_some_and(|(there, version)| there == new && *version != first)
            });
            let last = Timestamp::from_seconds(2999);
            asked.record(&key, last).await.gives(Some(new.clone()));
            asked.record(&key, late).await.gives(None);
        }
    }
    // One that has expired when it comes is there for no load.
    for (expired, now) in expired_at_once() {
        let key = new_key();
        asked.create(&key, &expired, now).await.gives(Created::Yes);
        asked.record(&key, now).await.gives(None);
        let live = until(now.plus(Duration::from_secs(1)));
        asked.create(&key, &live, now).await.gives(Created::Yes);
        asked.record(&key, now).await.gives(Some(live));
    }
    // An end that has come counts as well, also where a clock is set back to before the old one's.
    let (key, _) = asked.kept(&many).await;
    empty.expires = Timestamp::from_seconds(1500);
    asked.create(&key, &empty, END).await.gives(Created::Yes);
    for second in [2000, 1999, 1700, 1500] {
        let now = Timestamp::from_seconds(second);
        asked.record(&key, now).await.gives(None);
    }
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
    let third = asked.version(&key, NOW).await;
    let again = record("visits", 3);
    asked.save(&key, third, &again, NOW).await.gives(Saved::Yes);
    asked.record(&key, NOW).await.gives(Some(again));
    // One after the other, each as it is, with nothing of the one before.
    for wanted in odd_records() {
        let seen = asked.version(&key, NOW).await;
        let saved = asked.save(&key, seen, &wanted, NOW).await;
        saved.gives(Saved::Yes);
        asked.record(&key, NOW).await.gives(Some(wanted.clone()));
        asked.text(&key, NOW).await.gives(Some(text_of(&wanted)));
    }
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
    // A number that is nearly right is another version, or none at all; and so is that of another record.
    let (another, seen_there) = asked.kept(&record("visits", 2)).await;
    let saved = asked.save(&another, seen_there, &alices, NOW).await;
    saved.gives(Saved::Yes);
    let there_now = asked.version(&another, NOW).await;
    let (_, third) = asked.kept(&alices).await;
    let Version(right) = second;
    let wrong = [
        right ^ 1 << 32,
        right ^ 1 << 63,
        right.wrapping_add(1),
        right.wrapping_sub(1),
        !right,
        right.swap_bytes(),
        0,
        1,
        u64::MAX,
        i64::MAX.cast_unsigned(),
        seen_there.0,
        there_now.0,
        third.0,
    ];
    for wrong in wrong.into_iter().filter(|wrong| *wrong != right) {
        let saved = asked
            .save(&key, Version(wrong), &record("visits", 7), NOW)
            .await;
        saved.gives(Saved::Stale);
    }
    let mut longer = record("visits", 7);
    longer.expires = Timestamp::from_seconds(9000);
    let saved = asked.save(&key, seen, &longer, NOW).await;
    saved.gives(Saved::Stale);
    asked
        .load(&key, NOW)
        .await
        .gives(Some((alices.clone(), second)));
    // What was refused has changed nothing, so a request that loaded before it isn't late.
    asked
        .save(&key, second, &alices, NOW)
        .await
        .gives(Saved::Yes);
}

/// Each save makes a version, whatever it changed: all, one of the three fields, or nothing.
pub async fn save_refuses_what_was_changed_back<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let one = record("visits", 1);
    let (mut later, mut sooner, mut ended) = (one.clone(), one.clone(), one.clone());
    later.expires = Timestamp::from_seconds(3000);
    sooner.expires = Timestamp::from_seconds(1500);
    ended.ended = true;
    for saved in [&one, &later, &sooner, &ended, &record("visits", 2)] {
        let (key, seen) = asked.kept(&one).await;
        asked.save(&key, seen, saved, NOW).await.gives(Saved::Yes);
        for late in [&record("visits", 3), &one, saved] {
            asked.save(&key, seen, late, NOW).await.gives(Saved::Stale);
        }
        asked.record(&key, NOW).await.gives(Some(saved.clone()));
    }
    // So it is when a save brings everything back as it was.
    let (key, seen) = asked.kept(&one).await;
    asked.save(&key, seen, &ended, NOW).await.gives(Saved::Yes);
    let second = asked.version(&key, NOW).await;
    asked.save(&key, second, &one, NOW).await.gives(Saved::Yes);
    for old in [seen, second] {
        asked.save(&key, old, &later, NOW).await.gives(Saved::Stale);
    }
    asked.record(&key, NOW).await.gives(Some(one));
}

pub async fn save_never_creates<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let alice = record("user", "alice");
    let (_, seen) = asked.kept(&alice).await;
    let unknown = new_key();
    for version in [seen, Version(0), Version(1), Version(u64::MAX)] {
        let saved = asked.save(&unknown, version, &alice, NOW).await;
        saved.gives(Saved::Stale);
    }
    asked.record(&unknown, NOW).await.gives(None);
}

/// Time only goes forward here, as in every story: a store may forget what it has seen expired.
pub async fn save_moves_the_end<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let at = Timestamp::from_seconds;
    let until = |second| until(at(second));
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
    // An end that has come is one, too: it ends the record, and the save was done.
    for end in [1500, 1499, 1000, 0] {
        let (key, seen) = asked.kept(&until(2000)).await;
        let saved = asked.save(&key, seen, &until(end), at(1500)).await;
        saved.gives(Saved::Yes);
        asked.record(&key, at(1500)).await.gives(None);
        let late = asked.save(&key, seen, &until(3000), at(1500)).await;
        late.gives(Saved::Stale);
        let created = asked.create(&key, &until(3000), at(1500)).await;
        created.gives(Created::Yes);
    }
    // One second is enough to live in.
    let (key, seen) = asked.kept(&until(2000)).await;
    let saved = asked.save(&key, seen, &until(1501), at(1500)).await;
    saved.gives(Saved::Yes);
    asked.record(&key, at(1500)).await.gives(Some(until(1501)));
    asked.record(&key, at(1501)).await.gives(None);
}

pub async fn save_never_revives_what_has_expired<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let (key, seen) = asked.kept(&record("user", "alice")).await;
    let late = until(Timestamp::from_seconds(9000));
    asked.save(&key, seen, &late, END).await.gives(Saved::Stale);
    asked.record(&key, END).await.gives(None);
    let second_late = asked
        .save(&key, seen, &late, Timestamp::from_seconds(2001))
        .await;
    second_late.gives(Saved::Stale);
    for last in LAST_SECONDS.into_iter().chain([1999]) {
        let (last, end) = (
            Timestamp::from_seconds(last),
            Timestamp::from_seconds(last + 1),
        );
        let later = until(end.plus(Duration::from_secs(1000)));
        for there in [until(end), tombstone(end)] {
            let (key, first) = asked.kept(&there).await;
            // In its last second it is still there.
            asked
                .save(&key, first, &there, last)
                .await
                .gives(Saved::Yes);
            let second = asked.version(&key, last).await;
            for seen in [first, second] {
                asked
                    .save(&key, seen, &later, end)
                    .await
                    .gives(Saved::Stale);
            }
            asked.record(&key, end).await.gives(None);
        }
    }
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
    // A tombstone goes like any other record, whatever it holds, and the others stay.
    let mut with_data = record("user", "alice");
    with_data.ended = true;
    let (other, _) = asked.kept(&tombstone(END)).await;
    let (buried, _) = asked.kept(&tombstone(END)).await;
    for buried in [buried, asked.kept(&with_data).await.0] {
        asked.delete(&buried).await;
        asked.record(&buried, NOW).await.gives(None);
    }
    asked.record(&other, NOW).await.gives(Some(tombstone(END)));
    asked
        .record(&bob, NOW)
        .await
        .gives(Some(record("user", "bob")));
    // What was deleted is free at once.
    for key in [alice, buried] {
        asked.create(&key, &alices, NOW).await.gives(Created::Yes);
        asked.record(&key, NOW).await.gives(Some(alices.clone()));
    }
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
    // A tombstone's place is no other.
    for (old, new) in [
        (tombstone(END), alice.clone()),
        (until(END), tombstone(alice.expires)),
    ] {
        let (key, first) = asked.kept(&old).await;
        asked.save(&key, first, &old, NOW).await.gives(Saved::Yes);
        let second = asked.version(&key, NOW).await;
        asked.create(&key, &new, END).await.gives(Created::Yes);
        for seen in [first, second] {
            asked
                .save(&key, seen, &alice, END)
                .await
                .gives(Saved::Stale);
        }
        asked.record(&key, END).await.gives(Some(new));
    }
}
