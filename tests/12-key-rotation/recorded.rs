// What the real Flask wrote and read with several keys, as `record.py` put it down in `vectors.json`.

use serde_json::Value as Json;

/// When every cookie of the recording was signed: Thu, 09 Oct 2025 08:53:20 GMT.
pub const NOW: u64 = 1_760_000_000;

pub fn recording() -> Json {
    serde_json::from_str(include_str!("vectors.json")).expect("the recording is JSON")
}
