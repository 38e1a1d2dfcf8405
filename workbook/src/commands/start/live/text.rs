//! A message of a run, as a page can show it.

/// Far more than a reader reads on a page.
const LONGEST: usize = 16_000;

/// The text without the codes that color a terminal, and not too long.
pub fn for_page(text: &str) -> String {
    let mut letters = text.trim().chars();
    let mut plain = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '\u{1b}' => pass_over_code(&mut letters),
            '\n' | '\t' => plain.push(letter),
            letter if letter.is_control() => {}
            letter => plain.push(letter),
        }
    }
    if let Some((end, _)) = plain.char_indices().nth(LONGEST) {
        plain.truncate(end);
        plain.push_str("\n… The terminal shows the rest.");
    }
    plain
}

/// Behind the escape character: `[31m`, or a single letter.
fn pass_over_code(letters: &mut impl Iterator<Item = char>) {
    if letters.next() == Some('[') {
        letters.find(|it| ('@'..='~').contains(it));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_a_terminal_are_left_out() {
        let text = "\u{1b}[1;31mnot\u{1b}[0m 42,\r\n\tbut \u{1b}c41\u{7}\n";
        assert_eq!(for_page(text), "not 42,\n\tbut 41");
    }

    #[test]
    fn a_flood_is_cut_at_a_letter() {
        let page = for_page(&"é".repeat(LONGEST + 1));
        assert!(page.starts_with(&"é".repeat(LONGEST)));
        assert!(page.ends_with("é\n… The terminal shows the rest."));
        assert_eq!(for_page("é"), "é");
    }
}
