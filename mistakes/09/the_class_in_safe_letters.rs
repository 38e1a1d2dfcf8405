//! Step 5, condition 2 (a `p` whose class is its category): what isn't a letter or a digit becomes a
//! `-`, so `a&b` and `a-b` are one.

pub fn show_messages(messages: &[Message]) -> String {
    if messages.is_empty() {
        return String::new();
    }
    let safe = |letter: char| if letter.is_alphanumeric() { letter } else { '-' };
    let mut html = String::from("<div role=\"status\">\n");
    for message in messages {
        let class: String = message.category.chars().map(safe).collect();
        let text = escape(&message.text);
        html.push_str(&format!("<p class=\"{class}\">{text}</p>\n"));
    }
    html + "</div>\n"
}
