//! caught by: step_7::text_is_written_in_ascii
//! Writes U+10000 with five digits. A reader finds U+1000 there, and a zero behind it.

pub fn write_text(text: &str) -> String {
    let mut json = "\"".to_owned();
    for letter in text.chars() {
        match letter {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            '\u{8}' => json.push_str("\\b"),
            '\u{c}' => json.push_str("\\f"),
            ' '..='~' => json.push(letter),
            _ => {
                let code = u32::from(letter);
                if code > 0x10000 {
                    let (high, low) = (0xd7c0 + (code >> 10), 0xdc00 + (code & 0x3ff));
                    json.push_str(&format!("\\u{high:04x}\\u{low:04x}"));
                } else {
                    json.push_str(&format!("\\u{code:04x}"));
                }
            }
        }
    }
    json + "\""
}
