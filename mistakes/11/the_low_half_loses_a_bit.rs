//! step 7, 3: "A character above U+FFFF becomes its surrogate pair." The lower half has nine bits.

pub fn write_text(text: &str) -> String {
    let mut json = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\n' => json.push_str("\\n"),
            '\t' => json.push_str("\\t"),
            '\r' => json.push_str("\\r"),
            '\u{8}' => json.push_str("\\b"),
            '\u{c}' => json.push_str("\\f"),
            ' '..='~' => json.push(letter),
            _ => {
                let code = letter as u32;
                if code <= 0xffff {
                    json.push_str(&format!("\\u{code:04x}"));
                } else {
                    let (high, low) = (0xd7c0 + (code >> 10), 0xdc00 + (code & 0x1ff));
                    json.push_str(&format!("\\u{high:04x}\\u{low:04x}"));
                }
            }
        }
    }
    json.push('"');
    json
}
