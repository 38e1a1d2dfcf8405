//! replaces: src/show.rs

pub fn show_messages(messages: &[Message]) -> String {
    if messages.is_empty() {
        return String::new();
    }
    let paragraph = |message: &Message| {
        PARAGRAPH
            .replace("{text}", &escape(&message.text))
            .replace("{category}", &escape(&message.category))
    };
    let paragraphs: String = messages.iter().map(paragraph).collect();
    format!("<div role=\"status\">\n{paragraphs}</div>\n")
}
