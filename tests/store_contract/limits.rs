//! What a store takes, it gives back. What it couldn't give back it refuses, and keeps what it had.

use std::fmt::Debug;

use harness::Test;
use memory_store::{Created, Record, Saved, SessionStore, StoreError};
use serde_json::{Value, json};

use super::{Asked, NOW, new_key, record};

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

/// Asks for a yes; a refusal will do where values nest deeper than every store takes.
async fn ask<T: Debug + PartialEq>(
    t: &Test,
    (call, depth): (String, usize),
    work: impl Future<Output = Result<T, StoreError>>,
    yes: T,
) -> bool {
    let asked = t.call_async(call, work).await;
    if depth <= Record::MAX_DEPTH {
        asked.must("the record is kept", |it| taken(it, &yes) == Some(true));
    } else {
        let must = "the record is kept, or refused with StoreError::Unstorable";
        asked.must(must, |it| taken(it, &yes).is_some());
    }
    taken(&asked.value(), &yes) == Some(true)
}

/// A record whose values nest too deep for the store is refused at once, and not when it is loaded.
pub async fn what_is_taken_is_given_back<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let alice = record("user", "alice");
    let limit = Record::MAX_DEPTH;
    for depth in [1, limit - 1, limit, limit + 1, 125, 126, 127, 128, 500] {
        for (what, value) in [("lists", lists(depth)), ("objects", objects(depth))] {
            let deep = record("deep", value);
            let key = new_key();
            let call = format!("create(…) of a record with {depth} {what} in each other");
            let work = asked.store.create(&key, &deep, NOW);
            let kept = ask(t, (call, depth), work, Created::Yes).await;
            let there = asked.record(&key, NOW).await;
            there.gives(kept.then(|| deep.clone()));
            let (key, seen) = asked.kept(&alice).await;
            let call = format!("save(…) of a record with {depth} {what} in each other");
            let work = asked.store.save(&key, seen, &deep, NOW);
            let kept = ask(t, (call, depth), work, Saved::Yes).await;
            if kept {
                asked.record(&key, NOW).await.gives(Some(deep));
            } else {
                let there = asked.load(&key, NOW).await;
                there.gives(Some((alice.clone(), seen)));
            }
        }
    }
}
