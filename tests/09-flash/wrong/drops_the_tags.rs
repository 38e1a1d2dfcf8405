//! caught by: step_5::what_it_says_is_text
//! also by: step_5::a_category_stays_in_its_quotes, step_6::the_page_has_it_all
//! Drops what it takes for a tag, and with it what a visitor wrote.

pub(crate) fn escape(text: &str) -> String {
    let mut inside = false;
    let mut plain = String::new();
    for character in text.chars() {
        match character {
            '<' => inside = true,
            '>' => inside = false,
            '&' => plain.push_str("&amp;"),
            '"' => plain.push_str("&quot;"),
            _ if !inside => plain.push(character),
            _ => {}
        }
    }
    plain
}
