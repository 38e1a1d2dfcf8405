//! right: escapes the UTF-16 units of the whole text, whatever character they belong to.

pub fn write_text(text: &str) -> String {
    let mut json = String::from("\"");
    for unit in text.encode_utf16() {
        let short = match unit {
            0x22 => "\\\"",
            0x5c => "\\\\",
            0x0a => "\\n",
            0x09 => "\\t",
            0x0d => "\\r",
            0x08 => "\\b",
            0x0c => "\\f",
            _ => "",
        };
        match u8::try_from(unit) {
            _ if !short.is_empty() => json.push_str(short),
            Ok(byte @ 0x20..=0x7e) => json.push(char::from(byte)),
            _ => json.push_str(&format!("\\u{unit:04x}")),
        }
    }
    json + "\""
}
