//! Step 5, condition 5 (the category stays in the quotes of its attribute): only `<` and `>` are
//! escaped in it.

pub fn show_messages(messages: &[Message]) -> String {
    if messages.is_empty() {
        return String::new();
    }
    let mut html = String::from("<div role=\"status\">\n");
    for message in messages {
        let category = message.category.replace('<', "&lt;").replace('>', "&gt;");
        let text = escape(&message.text);
        html.push_str(&format!("<p class=\"{category}\">{text}</p>\n"));
    }
    html + "</div>\n"
}
