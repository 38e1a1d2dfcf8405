//! What can stand in a session.

use std::collections::HashMap;

use crate::date::Date;
use crate::tag::Tag;

// ANCHOR: value
/// A Python dict with text for keys: a whole session, or one in it.
pub type Dict = HashMap<String, Value>;

/// A value in a session, with the types that Flask keeps apart.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `None`
    Null,
    /// `True` or `False`
    Bool(bool),
    /// An integer. Python's have no limit, these have 64 bits.
    Int(i64),
    /// A float. JSON has no digits for NaN and the infinite ones, so no session can hold them.
    Float(f64),
    /// Text.
    Text(String),
    /// `[1, 2]`
    List(Vec<Value>),
    /// `(1, 2)`
    Tuple(Vec<Value>),
    /// `{'a': 1}`
    Dict(Dict),
    /// `b'\x00'`
    Bytes(Vec<u8>),
    /// HTML that is safe to show as it is: Python's `Markup`.
    Markup(String),
    /// A UUID.
    Uuid(u128),
    /// A date and time, to the second.
    Date(Date),
}
// ANCHOR_END: value

impl Value {
    /// Whether each number in it has digits: no NaN, and no infinity.
    pub(crate) fn is_finite(&self) -> bool {
        match self {
            Self::Float(value) => value.is_finite(),
            Self::List(items) | Self::Tuple(items) => items.iter().all(Self::is_finite),
            Self::Dict(dict) => dict.values().all(Self::is_finite),
            _ => true,
        }
    }

    /// Whether at most `depth` lists and objects stand in each other in its JSON, where a tag is an object,
    /// too. A tag's key that stands among others counts as a tag, since a handler may take the others out.
    /// It looks no deeper than that itself.
    pub(crate) fn nests_within(&self, depth: usize) -> bool {
        let own = match self {
            Self::Null | Self::Bool(_) | Self::Int(_) | Self::Float(_) | Self::Text(_) => 0,
            Self::Tuple(_) => 2,
            _ => 1,
        };
        let Some(left) = depth.checked_sub(own) else {
            return false;
        };
        match self {
            Self::List(items) | Self::Tuple(items) => items.iter().all(|it| it.nests_within(left)),
            Self::Dict(dict) => dict.iter().all(|(key, it)| {
                let tags = usize::from(Tag::of(key).is_some());
                left.checked_sub(tags)
                    .is_some_and(|left| it.nests_within(left))
            }),
            _ => true,
        }
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<Vec<Value>> for Value {
    fn from(items: Vec<Value>) -> Self {
        Self::List(items)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}
