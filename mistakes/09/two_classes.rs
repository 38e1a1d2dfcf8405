//! Step 5, condition 2 (whose class is its category): the class is `flash error`.

pub fn show_messages(messages: &[Message]) -> String {
    if messages.is_empty() {
        return String::new();
    }
    let mut html = String::from("<div role=\"status\">\n");
    for message in messages {
        let (category, text) = (escape(&message.category), escape(&message.text));
        html.push_str(&format!("<p class=\"flash {category}\">{text}</p>\n"));
    }
    html + "</div>\n"
}
