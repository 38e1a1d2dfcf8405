//! Step 5, condition 4 (no tag on the page comes from a message): a line break in a message becomes a
//! `<br>`.

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
