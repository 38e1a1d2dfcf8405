//! Step 5: fills a template one placeholder after the other, so that the second is also found in the text.
//! ("must hold" number 5.3 broken: a text that says `{category}` is read as `message`)

pub fn show_messages(messages: &[Message]) -> String {
    if messages.is_empty() {
        return String::new();
    }
    let paragraphs: String = messages
        .iter()
        .map(|message| {
            "<p class=\"{category}\">{text}</p>\n"
                .replace("{text}", &escape(&message.text))
                .replace("{category}", &escape(&message.category))
        })
        .collect();
    format!("<div role=\"status\">\n{paragraphs}</div>\n")
}
