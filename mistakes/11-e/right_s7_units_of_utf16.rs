//! Goes through the units of UTF-16, so that a surrogate pair needs no branch of its own.
pub fn write_text(text: &str) -> String {
    let mut json = String::from('"');
    for unit in text.encode_utf16() {
        match unit {
            0x22 => json.push_str("\\\""),
            0x5c => json.push_str("\\\\"),
            0x0a => json.push_str("\\n"),
            0x09 => json.push_str("\\t"),
            0x0d => json.push_str("\\r"),
            0x08 => json.push_str("\\b"),
            0x0c => json.push_str("\\f"),
            0x20..=0x7e => json.extend(char::from_u32(u32::from(unit))),
            _ => json.push_str(&format!("\\u{unit:04x}")),
        }
    }
    json.push('"');
    json
}
