//! Step 5, condition 2 (each is a `p`): a message with an empty text gets none; and with no other there
//! is an empty element.

pub fn show_messages(messages: &[Message]) -> String {
    if messages.is_empty() {
        return String::new();
    }
    let mut html = String::from("<div role=\"status\">\n");
    for message in messages.iter().filter(|message| !message.text.is_empty()) {
        let (category, text) = (escape(&message.category), escape(&message.text));
        html.push_str(&format!("<p class=\"{category}\">{text}</p>\n"));
    }
    html + "</div>\n"
}
