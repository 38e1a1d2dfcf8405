//! Step 5, condition 3 (as it was left, `&lt;` included): an `&` that begins an entity already is not
//! escaped, so `&lt;` is read as `<`.

pub(crate) fn escape(text: &str) -> String {
    let mut html = String::new();
    for (place, character) in text.char_indices() {
        let rest = &text[place..];
        let known = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"];
        match character {
            '&' if known.iter().any(|entity| rest.starts_with(entity)) => html.push('&'),
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            other => html.push(other),
        }
    }
    html
}
