// The recorded sessions and verdicts, one by one.

use serde_json::Value as Json;

use crate::recorded::{NOW, recording, text};

/// How long the recording Flask believed a cookie.
pub const DAY: u64 = 24 * 60 * 60;

pub fn entries(list: &str) -> Vec<Json> {
    recording()[list].as_array().expect("a list").clone()
}

/// A session that Flask wrote.
pub struct Written {
    pub name: String,
    pub json: String,
    pub cookie: String,
    /// As Python shows it.
    pub python: String,
}

pub fn sessions() -> Vec<Written> {
    let written = |entry: &Json| Written {
        name: text(entry, "name"),
        json: text(entry, "json"),
        cookie: text(entry, "cookie"),
        python: text(entry, "python"),
    };
    entries("sessions").iter().map(written).collect()
}

/// A cookie that came to Flask, and what became of it.
pub struct Verdict {
    pub name: String,
    pub cookie: String,
    /// When it came.
    pub now: u64,
    /// What itsdangerous said: `valid`, or the exception.
    pub itsdangerous: String,
}

pub fn verdicts(list: &str) -> Vec<Verdict> {
    let verdict = |entry: &Json| Verdict {
        name: text(entry, "name"),
        cookie: text(entry, "cookie"),
        now: NOW.saturating_add_signed(entry["passed"].as_i64().unwrap_or_default()),
        itsdangerous: text(entry, "itsdangerous"),
    };
    entries(list).iter().map(verdict).collect()
}

/// The one of them with this name.
pub fn verdict(name: &str) -> Verdict {
    let mut all = verdicts("verdicts").into_iter().chain(verdicts("odd"));
    all.find(|verdict| verdict.name == name)
        .unwrap_or_else(|| panic!("the recording has no {name:?}"))
}

/// The cookie of the session with this name.
pub fn written(name: &str) -> Written {
    let mut all = sessions().into_iter();
    all.find(|written| written.name == name)
        .unwrap_or_else(|| panic!("the recording has no {name:?}"))
}
