//! How the table shows what was sent and what is kept.

/// How long cookies are kept, of the days of each; no number where one ends when the browser is closed.
pub fn ages_shown<T: AsRef<str>>(days: &[T]) -> String {
    let age = |days: &T| match days.as_ref() {
        "" => "until closed".to_owned(),
        "1" => "1 day".to_owned(),
        days => format!("{days} days"),
    };
    if days.is_empty() {
        return "not kept".to_owned();
    }
    days.iter().map(age).collect::<Vec<_>>().join(", ")
}

/// The value of a `Cookie` header, as the table shows it.
pub fn header_shown(header: &[u8]) -> String {
    if header.is_empty() {
        return "nothing".to_owned();
    }
    bytes_shown(header)
}

/// Bytes as the table shows them: those that are no visible ASCII by their number.
pub fn bytes_shown(bytes: &[u8]) -> String {
    let shown = |&byte: &u8| match byte {
        b' '..=b'~' => char::from(byte).to_string(),
        b'\t' => "\\t".to_owned(),
        b'\n' => "\\n".to_owned(),
        _ => format!("\\x{byte:02x}"),
    };
    long_shown(&bytes.iter().map(shown).collect::<String>())
}

/// A text in which one letter stands very often in a row, with how often it does.
pub fn long_shown(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let after = rest.trim_start_matches(letter);
        let times = (rest.len() - after.len()) / letter.len_utf8();
        if times > 20 {
            shown.push_str(&format!("{letter}…{letter} ({times})"));
        } else {
            shown.extend(std::iter::repeat_n(letter, times));
        }
        rest = after;
    }
    shown
}
