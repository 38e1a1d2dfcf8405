//! A session as Flask-Session keeps it: a dict, written as MessagePack.

use memory_store::{Record, TooDeep};
use rmpv::Value;

use crate::Damage;

/// The key by which Flask knows whether the cookie outlives the browser. It alone makes no session.
pub(crate) const PERMANENT: &str = "_permanent";

/// How many lists and dicts may stand in each other in one value of a session: 64, as in a [`Record`].
pub(crate) const DEPTH: usize = Record::MAX_DEPTH;

/// The same, as `rmpv` counts: two for each list or dict, of which the session itself is one more, and up to
/// three for what is in the innermost. Its own limit is 1024, for which the stack of a thread may be too
/// small, and then the whole process ends.
pub(crate) const RMPV_DEPTH: usize = 2 * (DEPTH + 1) + 3;

/// What a session of Flask-Session's holds. It keeps what it doesn't understand: keys of other handlers,
/// bytes, points in time, in the order in which they came.
#[derive(Debug, Clone)]
pub struct FlaskSession(pub(crate) Vec<(Value, Value)>);

impl FlaskSession {
    /// A new one, as Flask-Session begins them.
    pub fn new() -> Self {
        Self(vec![(PERMANENT.into(), true.into())])
    }

    /// Reads what Flask-Session wrote.
    ///
    /// # Errors
    ///
    /// It isn't one dict in MessagePack from the first byte to the last, or [`check_depth`](Self::check_depth)
    /// refuses it. Flask-Session goes on to JSON, and then to pickle, which runs code. We read no pickle,
    /// and take none for an empty session.
    pub fn read(value: &[u8]) -> Result<Self, Damage> {
        todo!("step 9: read a record of Flask-Session's")
    }

    /// The value under this key.
    pub fn get(&self, name: &str) -> Option<&Value> {
        todo!("step 9: read a record of Flask-Session's")
    }

    /// Writes the session as Flask-Session would.
    pub fn write(&self) -> Vec<u8> {
        todo!("step 10: write one that it reads")
    }

    /// Puts `value` under this key, in the place of what is there.
    pub fn insert(&mut self, name: &str, value: impl Into<Value>) {
        todo!("step 10: write one that it reads")
    }

    /// Takes this key out.
    pub fn remove(&mut self, name: &str) {
        todo!("step 10: write one that it reads")
    }

    /// Whether it holds nothing, or nothing but `_permanent`. Flask-Session keeps no record of such a one.
    pub fn is_empty(&self) -> bool {
        todo!("step 10: write one that it reads")
    }
}

impl FlaskSession {
    /// Refuses a session that [`read`](Self::read) wouldn't read: in one of its values, more than [`DEPTH`]
    /// lists and dicts stand in each other.
    pub(crate) fn check_depth(&self) -> Result<(), TooDeep> {
        let mut pairs = self.0.iter();
        let all_flat = pairs.all(|(key, value)| is_within(key, DEPTH) && is_within(value, DEPTH));
        all_flat.then_some(()).ok_or(TooDeep)
    }
}

/// Whether at most `depth` lists and dicts stand in each other. It looks no deeper than that itself.
fn is_within(value: &Value, depth: usize) -> bool {
    let inside = |value: &Value| is_within(value, depth - 1);
    match value {
        Value::Array(values) => depth > 0 && values.iter().all(inside),
        Value::Map(pairs) => {
            depth > 0
                && pairs
                    .iter()
                    .all(|(key, value)| inside(key) && inside(value))
        }
        _ => true,
    }
}

impl Default for FlaskSession {
    fn default() -> Self {
        Self::new()
    }
}

/// Two sessions are equal if the same bytes are written. A float that is NaN isn't equal to itself, and a session
/// with one in it would be saved after each request.
impl PartialEq for FlaskSession {
    fn eq(&self, other: &Self) -> bool {
        self.write() == other.write()
    }
}
