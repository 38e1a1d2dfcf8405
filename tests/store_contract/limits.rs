//! What a store takes, it gives back. What it couldn't give back it refuses, and keeps what it had.

use std::fmt::Debug;

use harness::Test;
use memory_store::{Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
use serde_json::{Value, json};
use session_ids::StoreKey;

use super::{Asked, END, NOW, new_key, record, until};

/// A value in so many lists.
fn lists(depth: usize) -> Value {
    (0..depth).fold(json!("the innermost"), |inside, _| {
        Value::Array(vec![inside])
    })
}

/// A value in so many objects.
fn objects(depth: usize) -> Value {
    (0..depth).fold(json!(1), |inside, _| {
        Value::Object([(String::new(), inside)].into_iter().collect())
    })
}

/// Whether the record was taken; nothing, if the answer is something else than a yes or a refusal.
fn taken<T: PartialEq>(answer: &Result<T, StoreError>, yes: &T) -> Option<bool> {
    match answer {
        Ok(answer) if answer == yes => Some(true),
        Err(StoreError::Unstorable(_)) => Some(false),
        _ => None,
    }
}

/// Asks for a yes; a refusal will do where values nest deeper than every store takes, or are larger.
async fn ask<T: Debug + PartialEq>(
    t: &Test,
    (call, every_store_takes_it): (String, bool),
    work: impl Future<Output = Result<T, StoreError>>,
    yes: T,
) -> bool {
    let asked = t.call_async(call, work).await;
    if every_store_takes_it {
        asked.must("the record is kept", |it| taken(it, &yes) == Some(true));
    } else {
        let must = "the record is kept, or refused with StoreError::Unstorable";
        asked.must(must, |it| taken(it, &yes).is_some());
    }
    taken(&asked.value(), &yes) == Some(true)
}

/// Whether the record is there and as it was; it may be too large to be shown.
async fn is_there<S: SessionStore>(
    asked: &Asked<'_, S>,
    key: &StoreKey,
    now: Timestamp,
    wanted: Option<(&Record, Option<Version>)>,
) {
    let there = asked.load_unseen(key, now).await;
    let is = |there: &Option<(Record, Version)>| match (there, wanted) {
        (None, None) => true,
        (Some((there, version)), Some((record, seen))) => {
            there == record && seen.is_none_or(|seen| seen == *version)
        }
        _ => false,
    };
    let must = match wanted {
        None => "no record",
        Some((_, None)) => "the new record as it was given",
        Some((_, Some(_))) => "the old record, in its version",
    };
    asked
        .tests()
        .see(
            format!("whether load({key:?}, now: {now}) gives {must}"),
            is(&there),
        )
        .is(true);
}

/// Creates and saves a record that a store may refuse: under a free key, and in the place of one that has
/// expired; where one is live, in its version, in an old one and where there is none.
async fn tell<S: SessionStore>(asked: &Asked<'_, S>, what: &str, new: &Record, all_take_it: bool) {
    let (t, alice) = (asked.tests(), record("user", "alice"));
    let case = |call: &str| (format!("{call} of a record with {what}"), all_take_it);
    let key = new_key();
    let work = asked.store.create(&key, new, NOW);
    let kept = ask(t, case("create(…)"), work, Created::Yes).await;
    is_there(asked, &key, NOW, kept.then_some((new, None))).await;

    let (key, _) = asked.kept(&alice).await;
    let mut later = new.clone();
    later.expires = Timestamp::from_seconds(3000);
    let work = asked.store.create(&key, &later, END);
    let kept = ask(
        t,
        case("create(…), in an expired one's place,"),
        work,
        Created::Yes,
    )
    .await;
    is_there(asked, &key, END, kept.then_some((&later, None))).await;
    if !kept {
        // The place isn't lost for one that can be kept.
        let bob = until(later.expires);
        asked.create(&key, &bob, END).await.gives(Created::Yes);
    }

    let (key, first) = asked.kept(&alice).await;
    let work = asked.store.create(&key, new, NOW);
    let (call, _) = case("create(…), where a record is live,");
    let _ = ask(t, (call, all_take_it), work, Created::Taken).await;
    is_there(asked, &key, NOW, Some((&alice, Some(first)))).await;

    asked.save(&key, first, &alice, NOW).await.gives(Saved::Yes);
    let second = asked.version(&key, NOW).await;
    let work = asked.store.save(&key, first, new, NOW);
    let _ = ask(t, case("save(…), with an old version,"), work, Saved::Stale).await;
    is_there(asked, &key, NOW, Some((&alice, Some(second)))).await;

    let work = asked.store.save(&key, second, new, NOW);
    let kept = ask(t, case("save(…)"), work, Saved::Yes).await;
    let expected = if kept {
        (new, None)
    } else {
        (&alice, Some(second))
    };
    is_there(asked, &key, NOW, Some(expected)).await;
    let unknown = new_key();
    let work = asked.store.save(&unknown, second, new, NOW);
    let _ = ask(t, case("save(…), where no record is,"), work, Saved::Stale).await;
    is_there(asked, &unknown, NOW, None).await;
}

/// A record that the store couldn't give back is refused at once, and not when it is loaded.
pub async fn what_is_taken_is_given_back<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let limit = Record::MAX_DEPTH;
    for depth in [1, limit - 1, limit, limit + 1, 125, 126, 127, 128, 500] {
        for (what, value) in [("lists", lists(depth)), ("objects", objects(depth))] {
            let what = format!("{depth} {what} in each other");
            tell(&asked, &what, &record("deep", value), depth <= limit).await;
        }
    }
    let mut buried = record("deep", lists(limit));
    buried.ended = true;
    tell(&asked, "ended and 64 lists in each other", &buried, true).await;
    for length in [200_000, 1_000_000, 1_048_576] {
        let large = record("large", "x".repeat(length));
        tell(
            &asked,
            &format!("{length} letters"),
            &large,
            length <= 200_000,
        )
        .await;
    }
    // Far above each store's limit, one way in is enough: the others come to the same place.
    let huge = record("large", "x".repeat(3_000_000));
    let key = new_key();
    let work = asked.store.create(&key, &huge, NOW);
    let call = "create(…) of a record with 3000000 letters".to_owned();
    let kept = ask(t, (call, false), work, Created::Yes).await;
    is_there(&asked, &key, NOW, kept.then_some((&huge, None))).await;
}
