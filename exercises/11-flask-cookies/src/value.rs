//! What can stand in a session.

use std::collections::HashMap;

use crate::date::Date;

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
