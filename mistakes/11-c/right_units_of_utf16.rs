//! Goes through the text as units of UTF-16, so that pairs come by themselves, and looks up the short escapes in a list.

pub fn write_text(text: &str) -> String {
    const SHORT: [(u16, char); 7] = [
        (0x22, '"'),
        (0x5c, '\\'),
        (0x0a, 'n'),
        (0x09, 't'),
        (0x0d, 'r'),
        (0x08, 'b'),
        (0x0c, 'f'),
    ];
    let unit = |unit: u16| {
        let short = SHORT.iter().find(|(it, _)| *it == unit);
        match (short, u8::try_from(unit)) {
            (Some((_, letter)), _) => format!("\\{letter}"),
            (None, Ok(byte @ b' '..=b'~')) => char::from(byte).to_string(),
            _ => format!("\\u{unit:04x}"),
        }
    };
    let inside: String = text.encode_utf16().map(unit).collect();
    format!("\"{inside}\"")
}
