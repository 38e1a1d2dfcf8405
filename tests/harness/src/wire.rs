//! Bytes as text, so that two different byte strings never look alike.

/// The widest line of a transcript: it fits a phone, and a difference is one line.
pub const COLUMNS: usize = 60;

/// Writes `bytes` in printable ASCII.
///
/// CR, LF and TAB become `\r`, `\n` and `\t`; a backslash is doubled; other control bytes, bytes
/// outside ASCII, and spaces at the end become `\x20` and the like.
pub fn escape(bytes: &[u8]) -> String {
    units(bytes).concat()
}

/// Writes one line of a transcript: `first`, then the escaped bytes, folded at [`COLUMNS`].
///
/// A folded line ends in a lone backslash and goes on after `next`. With no bytes, the line is
/// `first` without its spaces at the end.
pub fn fold(first: &str, next: &str, bytes: &[u8]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = first.to_owned();
    let mut units = units(bytes).into_iter().peekable();
    while let Some(unit) = units.next() {
        let mark = if units.peek().is_some() { 1 } else { 0 };
        if line.len() + unit.len() + mark > COLUMNS {
            line.push('\\');
            lines.push(std::mem::replace(&mut line, next.to_owned()));
        }
        line.push_str(&unit);
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// One string for each byte, so that a fold never cuts an escape in two.
fn units(bytes: &[u8]) -> Vec<String> {
    let text_ends = bytes.iter().rposition(|&b| b != b' ').map_or(0, |i| i + 1);
    let unit = |(place, &byte): (usize, &u8)| match byte {
        b'\r' => "\\r".to_owned(),
        b'\n' => "\\n".to_owned(),
        b'\t' => "\\t".to_owned(),
        b'\\' => "\\\\".to_owned(),
        b' ' if place >= text_ends => "\\x20".to_owned(),
        b' '..=b'~' => char::from(byte).to_string(),
        _ => format!("\\x{byte:02X}"),
    };
    bytes.iter().enumerate().map(unit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cr_lf_and_a_trailing_space_are_visible() {
        assert_eq!(escape(b"a=1\r\nb"), r"a=1\r\nb");
        assert_eq!(escape(b"a=1\nb"), r"a=1\nb");
        assert_eq!(escape(b"a b  "), r"a b\x20\x20");
        assert_eq!(escape("caf\u{e9}".as_bytes()), r"caf\xC3\xA9");
        assert_eq!(escape(b"\x00\x7f"), r"\x00\x7F");
    }

    #[test]
    fn an_escape_and_its_spelling_differ() {
        assert_ne!(escape(b"\n"), escape(b"\\n"));
    }

    #[test]
    fn long_lines_are_folded_between_bytes_and_can_be_joined_again() {
        let bytes = "\u{e9}".repeat(40);
        let lines = fold("< ", "<   ", bytes.as_bytes());
        assert!(lines.len() > 1);
        assert!(lines.iter().all(|line| line.len() <= COLUMNS), "{lines:#?}");
        let joined: String = lines
            .iter()
            .map(|line| line[2..].trim_start().trim_end_matches('\\'))
            .collect();
        assert_eq!(joined, escape(bytes.as_bytes()));
    }

    #[test]
    fn a_line_of_exactly_the_width_is_not_folded() {
        let bytes = "x".repeat(COLUMNS - 2);
        assert_eq!(fold("< ", "<   ", bytes.as_bytes()).len(), 1);
        let bytes = "x".repeat(COLUMNS - 1);
        assert_eq!(fold("< ", "<   ", bytes.as_bytes()).len(), 2);
    }
}
