//! RIGHT: `escape` goes over the characters once, and writes the quotes by number; the paragraphs stand on one line.

pub fn show_messages(messages: &[Message]) -> String {
    let paragraphs: Vec<String> = messages
        .iter()
        .map(|Message { category, text }| {
            let (class, text) = (escape(category), escape(text));
            format!(r#"<p class="{class}">{text}</p>"#)
        })
        .collect();
    match paragraphs.as_slice() {
        [] => String::new(),
        some => format!(r#"<div role="status">{}</div>"#, some.concat()),
    }
}

pub(crate) fn escape(text: &str) -> String {
    text.chars().fold(String::new(), |mut html, character| {
        match character {
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&#x22;"),
            '\'' => html.push_str("&#x27;"),
            _ => html.push(character),
        }
        html
    })
}
