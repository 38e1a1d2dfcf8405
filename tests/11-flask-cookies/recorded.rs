// What the real Flask wrote and said, as `record.py` put it down in `vectors.json`.

use serde_json::Value as Json;

/// When every cookie of the recording was signed: Thu, 09 Oct 2025 08:53:20 GMT.
pub const NOW: u64 = 1_760_000_000;
pub fn recording() -> Json {
    serde_json::from_str(include_str!("vectors.json")).expect("the recording is JSON")
}

pub fn secret() -> String {
    text(&recording(), "secret")
}

pub fn text(entry: &Json, field: &str) -> String {
    let text = entry[field].as_str();
    text.unwrap_or_else(|| panic!("no {field} in the recording"))
        .to_owned()
}
