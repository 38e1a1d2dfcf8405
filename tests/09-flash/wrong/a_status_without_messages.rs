//! caught by: step_5::messages_are_a_status
//! Has an empty status on every page.

pub fn show_messages(messages: &[Message]) -> String {
    let paragraph = |message: &Message| {
        let (category, text) = (escape(&message.category), escape(&message.text));
        format!("<p class=\"{category}\">{text}</p>\n")
    };
    let paragraphs: String = messages.iter().map(paragraph).collect();
    format!("<div role=\"status\">\n{paragraphs}</div>\n")
}
