//! Step 7, "A character above U+FFFF becomes its surrogate pair": the bound is one too high, so U+10000 alone becomes \u10000, five digits, which reads as U+1000 and a 0 (the emoji, and U+10001, are right).

pub fn write_text(text: &str) -> String {
    let mut json = String::from('"');
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
                let code = u32::from(letter);
                if code <= 0x1_0000 {
                    json.push_str(&format!("\\u{code:04x}"));
                } else {
                    let rest = code - 0x1_0000;
                    let (high, low) = (0xd800 + (rest >> 10), 0xdc00 + (rest & 0x3ff));
                    json.push_str(&format!("\\u{high:04x}\\u{low:04x}"));
                }
            }
        }
    }
    json.push('"');
    json
}
