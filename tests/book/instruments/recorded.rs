//! A file of cases, and whether it is still what the programs say.

use std::fs;
use std::path::Path;

use serde_json::Value as Json;

/// Fails where the file doesn't hold these cases, one on each line. Where `RECORD_INSTRUMENTS` is set, writes them.
pub fn compare(name: &str, cases: &[Json]) {
    let lines: Vec<String> = cases.iter().map(Json::to_string).collect();
    let text = format!("[\n{}\n]\n", lines.join(",\n"));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments");
    let path = folder.join(name);
    if std::env::var_os("RECORD_INSTRUMENTS").is_some() {
        fs::write(&path, &text).expect("the file can be written");
    }
    let recorded = fs::read_to_string(&path).unwrap_or_default();
    let differs = recorded
        .lines()
        .zip(text.lines())
        .find(|(old, new)| old != new);
    assert!(
        recorded == text,
        "tests/book/instruments/{name} isn't what the programs say. First difference: {differs:#?}\n\
         RECORD_INSTRUMENTS=1 cargo test -p book-tests --test instruments writes it again."
    );
}
