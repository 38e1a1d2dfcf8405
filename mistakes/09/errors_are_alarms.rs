//! Step 5, condition 1 (one element with `role="status"`): where one message is an error, the role is
//! `alert`.

pub fn show_messages(messages: &[Message]) -> String {
    if messages.is_empty() {
        return String::new();
    }
    let alarm = messages.iter().any(|message| message.category == "error");
    let role = if alarm { "alert" } else { "status" };
    let mut html = format!("<div role=\"{role}\">\n");
    for message in messages {
        let (category, text) = (escape(&message.category), escape(&message.text));
        html.push_str(&format!("<p class=\"{category}\">{text}</p>\n"));
    }
    html + "</div>\n"
}
