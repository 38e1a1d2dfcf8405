//! replaces: src/show.rs

pub fn show_messages(messages: &[Message]) -> String {
    let Some((first, rest)) = messages.split_first() else {
        return String::new();
    };
    let mut html = String::from("<div role=\"status\">");
    for Message { category, text } in std::iter::once(first).chain(rest) {
        html += "\n\n  <p class=\"";
        html += &escape(category);
        html += "\">";
        html += &escape(text);
        html += "</p>";
    }
    html + "</div>"
}

pub(crate) fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&#x22;"),
            '\'' => html.push_str("&apos;"),
            _ => html.push(c),
        }
    }
    html
}
