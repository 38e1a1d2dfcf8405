//! replaces: src/show.rs

pub fn show_messages(messages: &[Message]) -> String {
    if messages.is_empty() {
        return String::new();
    }
    let paragraph = |message: &Message| {
        let (category, text) = (escape(&message.category), escape(&message.text));
        let text = text.replace('\n', "<br>");
        format!("<p class=\"{category}\">{text}</p>\n")
    };
    let paragraphs: String = messages.iter().map(paragraph).collect();
    format!("<div role=\"status\">\n{paragraphs}</div>\n")
}
