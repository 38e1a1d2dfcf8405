//! What the real Flask-Session wrote, and what it reads; see record.py.

use serde_json::Value;

fn list(name: &str) -> Vec<(String, Vec<u8>)> {
    let all: Value = serde_json::from_str(include_str!("flask_session.json")).expect("JSON");
    let entries = all[name].as_array().cloned().unwrap_or_default();
    assert!(!entries.is_empty(), "flask_session.json holds {name}");
    let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
    let entries = entries.iter();
    entries
        .map(|entry| (text(entry, "name"), bytes(&text(entry, "value"))))
        .collect()
}

/// Sessions, by name, as Flask-Session 0.8.0 wrote them.
pub fn sessions() -> Vec<(String, Vec<u8>)> {
    list("sessions")
}

/// The session of this name.
pub fn session(name: &str) -> Vec<u8> {
    let found = sessions().into_iter().find(|(it, _)| it == name);
    found.expect("it was recorded").1
}

/// Pickled values that Flask-Session 0.8.0 takes for a session.
pub fn pickles() -> Vec<(String, Vec<u8>)> {
    list("pickles")
}

fn bytes(hex: &str) -> Vec<u8> {
    let pairs = (0..hex.len()).step_by(2);
    let byte = |at| u8::from_str_radix(&hex[at..at + 2], 16).expect("it is hexadecimal");
    pairs.map(byte).collect()
}
