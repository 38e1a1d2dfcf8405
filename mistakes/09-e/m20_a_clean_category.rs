//! replaces: src/show.rs

pub fn show_messages(messages: &[Message]) -> String {
    if messages.is_empty() {
        return String::new();
    }
    let paragraph = |message: &Message| {
        // A class needs no other characters.
        let harmless = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ');
        let category: String = message.category.chars().filter(harmless).collect();
        let text = escape(&message.text);
        format!("<p class=\"{category}\">{text}</p>\n")
    };
    let paragraphs: String = messages.iter().map(paragraph).collect();
    format!("<div role=\"status\">\n{paragraphs}</div>\n")
}
