//! What a store has to do when many ask it at the same moment.

use std::sync::Arc;

use harness::{Called, Test};
use memory_store::{Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
use serde_json::Value;
use tokio::sync::Barrier;
use tokio::task::yield_now;

use super::{Asked, END, NOW, new_key, record, tombstone};

/// As many as a test of crowds sends.
const CROWD: usize = 200;

/// As many of them share the additions.
const ADDING: usize = 20;

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

/// As often as a crowd comes to a place: on a busy machine its members may come one after another, once.
const TIMES: usize = 5;

/// The crowd comes to the place of a record that has expired.
pub async fn of_a_crowd_one_takes_the_place<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    for number in 0..TIMES {
        let old = match number % 2 {
            0 => record("user", "alice"),
            _ => tombstone(END),
        };
        let key = new_key();
        asked.create(&key, &old, NOW).await.gives(Created::Yes);
        let create = |number: usize| {
            let store = Arc::clone(&asked.store);
            async move {
                let mut mine = record("number", number);
                mine.expires = Timestamp::from_seconds(3000);
                store.create(&key, &mine, END).await
            }
        };
        let call = format!(
            "{CROWD} times create({key:?}, …, now: {END}) at once, where a record until {END} lies, \
             as how many times Created::Yes,"
        );
        let answers = t.at_once(call, CROWD, create).await;
        count(answers, Created::Yes).gives(1);
    }
}

/// What one of a crowd hears who is alone with their key, if it isn't what they would hear alone.
async fn alone<S: SessionStore>(store: &S, number: usize) -> Result<Option<String>, StoreError> {
    let (key, first, second) = (new_key(), record("one", number), record("two", number));
    let nothing = store.load(&key, NOW).await?;
    let created = store.create(&key, &first, NOW).await?;
    let taken = store.create(&key, &second, NOW).await?;
    let loaded = store.load(&key, NOW).await?;
    let seen = loaded.as_ref().map_or(Version(0), |(_, seen)| *seen);
    let saved = store.save(&key, seen, &second, NOW).await?;
    let stale = store.save(&key, seen, &first, NOW).await?;
    let kept = store.load(&key, NOW).await?;
    store.delete(&key).await?;
    let late = store.save(&key, seen, &first, NOW).await?;
    let left = store.load(&key, NOW).await?;
    let is = |found: &Option<(Record, Version)>, record: &Record| {
        found.as_ref().is_some_and(|(there, _)| there == record)
    };
    let is_right = nothing.is_none()
        && (created, taken) == (Created::Yes, Created::Taken)
        && is(&loaded, &first)
        && (saved, stale, late) == (Saved::Yes, Saved::Stale, Saved::Stale)
        && is(&kept, &second)
        && left.is_none();
    Ok((!is_right).then(|| {
        format!(
            "load {nothing:?}, create {created:?} and {taken:?}, load {loaded:?}, \
             save {saved:?} and {stale:?}, load {kept:?}, after delete: save {late:?}, load {left:?}"
        )
    }))
}

/// Each of the crowd has a key of its own, and hears what it would hear alone, at each call.
pub async fn a_crowd_with_its_own_keys_is_undisturbed<S: SessionStore>(t: &Test, store: S) {
    let store = Arc::new(store);
    let live = |number: usize| {
        let store = Arc::clone(&store);
        async move { alone(store.as_ref(), number).await }
    };
    let call = format!(
        "{CROWD} tasks that each create, load, save and delete under a key of their own, \
         as what the first one heard that it wouldn't have heard alone,"
    );
    let answers = t.at_once(call, CROWD, live).await;
    no_error(&answers);
    let wrong = answers.map(|all| all.into_iter().find_map(|one| one.ok().flatten()));
    wrong.gives(None);
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

/// Each of some adds one many times, and begins again whenever another one was faster. At first all have
/// loaded the same, before the first one saves. A whole crowd would do nothing but get in its own way:
/// each save lets all others try again.
pub async fn no_update_is_lost_in_a_crowd<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let (key, _) = asked.kept(&record("count", 0)).await;
    let all_loaded = Arc::new(Barrier::new(ADDING));
    let add = |_| {
        let (store, all_loaded) = (Arc::clone(&asked.store), Arc::clone(&all_loaded));
        async move {
            let mut loaded = store.load(&key, NOW).await;
            all_loaded.wait().await;
            let mut added = 0;
            while added < CROWD / ADDING
                && let Some((mut record, seen)) = loaded?
            {
                let count = record.data.get("count").and_then(Value::as_u64);
                let count = count.unwrap_or_default() + 1;
                record.data.insert("count".to_owned(), count.into());
                if store.save(&key, seen, &record, NOW).await? == Saved::Yes {
                    added += 1;
                }
                // A store that never waits would let no other task run.
                yield_now().await;
                loaded = store.load(&key, NOW).await;
            }
            Ok(added)
        }
    };
    let each = CROWD / ADDING;
    let call =
        format!("{ADDING} tasks that add 1, {each} times, as how many additions were saved,");
    let added = t.at_once(call, ADDING, add).await;
    no_error(&added);
    let sum = added.map(|all| {
        all.into_iter()
            .map(|added| added.unwrap_or(0))
            .sum::<usize>()
    });
    sum.gives(CROWD);
    let expected = Some(record("count", CROWD));
    asked.record(&key, NOW).await.gives(expected);
}

/// One deletes while the crowd saves. All have loaded the record before; half of them save as fast as
/// they can, and the others come when it is gone.
pub async fn a_crowd_cannot_save_what_one_deletes<S: SessionStore>(t: &Test, store: S) {
    let asked = Asked::new(t, store);
    let (key, _) = asked.kept(&record("count", 0)).await;
    let slow = CROWD / 2;
    let all_loaded = Arc::new(Barrier::new(CROWD));
    let deleted = Arc::new(Barrier::new(slow + 1));
    let work = |number: usize| {
        let store = Arc::clone(&asked.store);
        let (all_loaded, deleted) = (Arc::clone(&all_loaded), Arc::clone(&deleted));
        async move {
            let mut loaded = store.load(&key, NOW).await;
            all_loaded.wait().await;
            if number == slow {
                let answer = store.delete(&key).await;
                deleted.wait().await;
                return answer.map(|()| Saved::Stale);
            }
            if number < slow {
                deleted.wait().await;
            }
            while let Some((record, seen)) = loaded? {
                let saved = store.save(&key, seen, &record, NOW).await?;
                if number < slow {
                    return Ok(saved);
                }
                yield_now().await;
                loaded = store.load(&key, NOW).await;
            }
            Ok(Saved::Stale)
        }
    };
    let call = format!("one delete({key:?}), {slow} saves after it, as how many that said Yes,");
    let answers = t.at_once(call, CROWD, work).await;
    count(answers, Saved::Yes).gives(0);
    asked.record(&key, NOW).await.gives(None);
}

/// How many of the answers are this one. None may be an error.
fn count<T: PartialEq + std::fmt::Debug>(
    answers: Called<Vec<Result<T, StoreError>>>,
    wanted: T,
) -> Called<usize> {
    no_error(&answers);
    let wanted = Ok(wanted);
    answers.map(|all| {
        let all = all.into_iter().map(|answer| answer.map_err(drop));
        all.filter(|answer| *answer == wanted).count()
    })
}

fn no_error<T: std::fmt::Debug>(answers: &Called<Vec<Result<T, StoreError>>>) {
    answers.must("the store gives no error", |all| {
        all.iter().all(Result::is_ok)
    });
}
