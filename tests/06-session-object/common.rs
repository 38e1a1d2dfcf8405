//! What the steps share.

use std::fmt::{self, Debug, Formatter};

use harness::{Chapter, Test};
use serde_json::{Map, Value};
use session_object::{Console, Session};

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

/// Whether `code` panics. Nobody else must see it.
pub fn panics(code: impl FnOnce()) -> bool {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(code)).is_err()
}

/// What a console shows while somebody types these lines.
pub async fn typed(object: Value, lines: &[&str]) -> String {
    let mut console = Console::new(data(object)).await.expect("there is room");
    let mut shown = String::new();
    for line in lines {
        let answer = console.answer(line).await.expect("the store works");
        shown.push_str(&format!("> {line}\n{answer}\n"));
    }
    shown
}
