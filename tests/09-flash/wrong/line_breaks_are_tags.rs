//! caught by: step_5::what_it_says_is_text
//! Makes a tag of a line break, so a message has a say in the markup.

pub fn show_messages(messages: &[Message]) -> String {
    if messages.is_empty() {
        return String::new();
    }
    let mut html = String::from("<div role=\"status\">\n");
    for message in messages {
        let (category, text) = (escape(&message.category), escape(&message.text));
        let text = text.replace('\n', "<br>");
        html.push_str(&format!("<p class=\"{category}\">{text}</p>\n"));
    }
    html + "</div>\n"
}
