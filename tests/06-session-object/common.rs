//! What the steps share.

use std::fmt::{self, Debug, Formatter};
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::pin;
use std::sync::{Arc, Barrier};
use std::task::Poll;

use harness::{Chapter, Test};
use serde_json::{Map, Value, json};
use session_object::{Console, Session};
use tokio::task::spawn_blocking;

use crate::moment;

pub const CHAPTER: Chapter = Chapter::new("06-session-object");

/// The fields of a JSON object.
pub fn data(object: Value) -> Map<String, Value> {
    match object {
        Value::Object(map) => map,
        other => panic!("{other} is no object"),
    }
}

/// A value that a failure shows as JSON.
#[derive(PartialEq)]
pub struct Json(pub Value);

impl Debug for Json {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "{:#}", self.0)
    }
}

/// A session whose record holds the fields of `object`.
pub fn session(object: Value) -> Session {
    Session::new(data(object))
}

/// Compares what the session's list of changes makes of `before`.
pub fn makes(t: &Test, session: &Session, before: Value, after: Value) {
    let changes = session.pending().changes;
    let call = format!("the list {changes:?}, applied to {before},");
    t.call(call, || Json(Value::Object(changes.apply(data(before)))))
        .gives(Json(after));
}

/// Compares what can be seen of a session that was loaded empty with what its list makes of nothing.
pub fn list_and_view_agree(t: &Test, session: &Session, keys: &[&str]) {
    let seen = keys.iter().filter_map(|key| {
        let value = session.get::<Value>(key)?;
        Some(((*key).to_owned(), value))
    });
    let seen = Json(Value::Object(seen.collect()));
    makes(t, session, json!({}), seen.0);
}

/// Lets two threads do something to each of many sessions, on both at the same moment.
pub async fn at_once_on_many(
    one: impl Fn(&Session) + Send + 'static,
    other: impl Fn(&Session) + Send + 'static,
) -> Vec<Session> {
    const MANY: usize = 500;
    let sessions: Vec<Session> = (0..MANY).map(|_| session(json!({}))).collect();
    let start = Arc::new(Barrier::new(2));
    let on_each = |sessions: Vec<Session>, start: Arc<Barrier>| {
        move |deed: &dyn Fn(&Session)| {
            for session in &sessions {
                start.wait();
                deed(session);
            }
        }
    };
    let here = on_each(sessions.clone(), Arc::clone(&start));
    let there = on_each(sessions.clone(), start);
    on_two_threads(move || here(&one), move || there(&other)).await;
    sessions
}

/// What another thread sees of a session in the middle of `deed`, if it sees the view and the list disagree.
///
/// Whether they agree, `agree` says: of the number of keys in the view, and of the debug form, which has
/// looked at both under one lock.
pub fn half_a_change(
    begin: impl Fn() -> Session,
    deed: impl Fn(&Session) + Sync,
    agree: impl Fn(usize, &str) -> bool,
) -> Option<String> {
    moment::until_they_met_in_each_gap(|gap| {
        let session = begin();
        let deed = || deed(&session);
        let look = || format!("{session:?}");
        let ((), shown, have_met) = moment::in_gap(gap, &session, "Session(", deed, look);
        let keys = shown.strip_prefix("Session(");
        let keys = keys.and_then(|rest| rest.split(' ').next()?.parse::<usize>().ok());
        // While the other thread has the lock, there is no number.
        let is_odd = keys.is_some_and(|keys| !agree(keys, &shown));
        (have_met, is_odd.then_some(shown))
    })
}

/// Whether the view has as many keys as the list has inserts, of which each has a key of its own.
pub fn a_key_for_each_insert(keys: usize, shown: &str) -> bool {
    keys == shown.matches("insert ").count()
}

/// A session over `object`, and what `deed` gives that had to wait for another thread to let go of it.
pub fn after_waiting<A: Send>(
    object: Value,
    deed: impl FnOnce(&Session) -> A + Send,
) -> (Session, A) {
    let session = session(object);
    let given = moment::while_held(&session, "Session(", || deed(&session));
    (session, given)
}

/// Whether `code` panics. The report doesn't show it.
pub fn panics(code: impl FnOnce()) -> bool {
    catch_unwind(AssertUnwindSafe(code)).is_err()
}

/// What a future gives, if it doesn't panic.
pub async fn unless_it_panics<T>(work: impl Future<Output = T>) -> Option<T> {
    let mut work = pin!(work);
    poll_fn(|context| {
        let polled = catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context)));
        match polled {
            Ok(polled) => polled.map(Some),
            Err(_) => Poll::Ready(None),
        }
    })
    .await
}

/// Runs both at once, each on a thread of its own.
pub async fn on_two_threads<A, B>(
    one: impl FnOnce() -> A + Send + 'static,
    other: impl FnOnce() -> B + Send + 'static,
) -> (A, B)
where
    A: Send + 'static,
    B: Send + 'static,
{
    let start = Arc::new(Barrier::new(2));
    let meet = Arc::clone(&start);
    let one = spawn_blocking(move || {
        meet.wait();
        one()
    });
    let other = spawn_blocking(move || {
        start.wait();
        other()
    });
    match (one.await, other.await) {
        (Ok(one), Ok(other)) => (one, other),
        (Err(error), _) | (_, Err(error)) => resume_unwind(error.into_panic()),
    }
}

/// Keys that something on the way might take for more than a name.
pub const KEYS: [&str; 12] = [
    "",
    "_id",
    "a.b",
    "/a",
    "a b",
    " a ",
    "a",
    "A",
    "__proto__",
    "\u{c4}\"",
    "0",
    "a\0",
];

/// Values of every kind that JSON has, and some at their edges.
pub fn values() -> Vec<Value> {
    vec![
        json!(null),
        json!(false),
        json!(true),
        json!(0),
        json!(0.0),
        json!(1),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(-1),
        json!(1.5),
        json!(1e300),
        json!(""),
        json!("null"),
        json!("3"),
        json!("true"),
        json!("tea"),
        json!(" \u{0}\u{10ffff} "),
        json!([]),
        json!([null]),
        json!([1, 1, 1]),
        json!(["tea", [1]]),
        json!({}),
        json!({"a": 1, "b": null}),
        json!({"b": {"c": []}}),
        json!([[[[[[[[{"deep": [[[]]]}]]]]]]]]),
    ]
}

/// What a console shows while these lines are typed.
pub async fn typed(object: Value, lines: &[&str]) -> String {
    let mut console = Console::new(data(object)).await.expect("there is room");
    let mut shown = String::new();
    for line in lines {
        let answer = console.answer(line).await.expect("the store works");
        shown.push_str(&format!("> {line}\n{answer}\n"));
    }
    shown
}
