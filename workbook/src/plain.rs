//! Text of somebody else's, so that it stays in its line: a control character could move the cursor, change
//! colours, or begin a line that looks like one of ours.

/// The text in one line, with what isn't shown as a letter written out: `\n`, `\u{1b}`.
pub fn plain(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars() {
        if letter.is_control() || turns(letter) {
            plain.extend(letter.escape_default());
        } else {
            plain.push(letter);
        }
    }
    plain
}

/// The same of a text in several lines, which stay lines.
pub fn plain_lines(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(plain).collect();
    lines.join("\n")
}

/// Whether a character ends a line, or changes the direction of what comes after it.
fn turns(letter: char) -> bool {
    matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_letter_is_written_out() {
        assert_eq!(plain("a\n\u{1b}[2Kb\r\tc"), "a\\n\\u{1b}[2Kb\\r\\tc");
        assert_eq!(plain("rm\u{202e}txt"), "rm\\u{202e}txt");
        assert_eq!(plain("Zoë, 松"), "Zoë, 松");
        assert_eq!(plain_lines("a\r\nb\u{7}\n"), "a\nb\\u{7}");
    }
}
