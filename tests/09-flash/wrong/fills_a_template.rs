//! caught by: step_5::what_it_says_is_text
//! Puts category and text into a template, one after the other.

pub fn show_messages(messages: &[Message]) -> String {
    if messages.is_empty() {
        return String::new();
    }
    let paragraph = |message: &Message| {
        "<p class=\"{category}\">{text}</p>\n"
            .replace("{text}", &escape(&message.text))
            .replace("{category}", &escape(&message.category))
    };
    let paragraphs: String = messages.iter().map(paragraph).collect();
    format!("<div role=\"status\">\n{paragraphs}</div>\n")
}
