//! Step 5, "A person reads each text as it was left": a `&` before a `#` isn't escaped, so that no entity for a quote is escaped twice. A text of `&#60;` is read as `<`, and not as these five characters (`&lt;` is right).
pub(crate) fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '&' if characters.peek() != Some(&'#') => html.push_str("&amp;"),
            _ => html.push(character),
        }
    }
    html
}
