//! What a handler can do to a session, in every order: with the session, and by hand on a dictionary.

use std::fmt::{self, Display, Formatter};

use harness::Test;
use serde_json::{Map, Value};
use session_object::Session;

use crate::common::*;

/// One thing that a handler does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    Insert(&'static str, u64),
    Remove(&'static str),
    Clear,
    /// An update that writes one more digit at the end of a number: two of them in another order give
    /// another number.
    Digit(&'static str, u64),
    Cycle,
    Destroy,
}

impl Deed {
    /// Does it with a session.
    pub fn with(self, session: &Session) {
        match self {
            Self::Insert(key, value) => session.insert(key, value),
            Self::Remove(key) => session.remove(key),
            Self::Clear => session.clear(),
            Self::Digit(key, digit) => session.update(key, move |old| one_digit_more(old, digit)),
            Self::Cycle => session.cycle_id(),
            Self::Destroy => session.destroy(),
        }
    }

    /// Does it by hand.
    pub fn by_hand(self, data: &mut Map<String, Value>) {
        match self {
            Self::Insert(key, value) => drop(data.insert(key.to_owned(), value.into())),
            Self::Remove(key) => drop(data.remove(key)),
            Self::Clear | Self::Destroy => data.clear(),
            Self::Digit(key, digit) => {
                let number = one_digit_more(data.get(key).and_then(Value::as_u64), digit);
                data.insert(key.to_owned(), number.into());
            }
            Self::Cycle => {}
        }
    }
}

fn one_digit_more(number: Option<u64>, digit: u64) -> u64 {
    number.unwrap_or_default() * 10 + digit
}

impl Display for Deed {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Insert(key, value) => write!(f, "insert {key} {value}"),
            Self::Remove(key) => write!(f, "remove {key}"),
            Self::Clear => f.write_str("clear"),
            Self::Digit(key, digit) => write!(f, "update {key}: {digit} behind it"),
            Self::Cycle => f.write_str("cycle_id"),
            Self::Destroy => f.write_str("destroy"),
        }
    }
}

/// Every order of up to three of these, each as often as you like.
pub fn orders(deeds: &[Deed]) -> Vec<Vec<Deed>> {
    let mut orders = vec![Vec::new()];
    let mut begun = 0;
    for _ in 0..3 {
        let shorter = begun..orders.len();
        begun = orders.len();
        for order in shorter {
            for deed in deeds {
                let longer = [orders[order].as_slice(), &[*deed]].concat();
                orders.push(longer);
            }
        }
    }
    orders
}

/// What these deeds make of `object`, by hand.
pub fn by_hand(object: &Value, deeds: &[Deed]) -> Json {
    let mut map = data(object.clone());
    for deed in deeds {
        deed.by_hand(&mut map);
    }
    Json(Value::Object(map))
}

/// The deeds in words.
pub fn in_words(deeds: &[Deed]) -> String {
    let words: Vec<String> = deeds.iter().map(ToString::to_string).collect();
    words.join(", then ")
}

/// Compares what the handler sees after `deeds`, and what its list makes of each of `records`, with what
/// a dictionary would hold.
pub fn a_list_does_what_was_done(t: &Test, records: &[Value], deeds: &[Deed]) {
    for loaded in records {
        for order in orders(deeds) {
            let session = session(loaded.clone());
            order.iter().for_each(|deed| deed.with(&session));
            let done = in_words(&order);
            let seen = ["a", "b"].map(|key| (key.to_owned(), session.get::<Value>(key)));
            let seen = seen
                .into_iter()
                .filter_map(|(key, value)| Some((key, value?)));
            t.see(
                format!("what the handler sees under a and b, after {done}, over {loaded}"),
                Json(Value::Object(seen.collect())),
            )
            .is(by_hand(loaded, &order));
            let list = session.pending().changes;
            for there in records {
                t.see(
                    format!(
                        "what the list, made over {loaded} by {done}, makes of a record that is \
                         {there} by then"
                    ),
                    Json(Value::Object(list.apply(data(there.clone())))),
                )
                .is(by_hand(there, &order));
            }
        }
    }
}
