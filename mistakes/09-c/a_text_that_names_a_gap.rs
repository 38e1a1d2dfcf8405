//! Step 5, "A person reads each text as it was left": the text is put into a template before the category is, so a text of `{category}` in the category `error` is read as `error`.
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
