//! Step 5: shows the messages of one category together, the category that came first before the others.
//! ("must hold" number 5.2 broken: `message`, `error`, `message` come as first, third, second)

pub fn show_messages(messages: &[Message]) -> String {
    if messages.is_empty() {
        return String::new();
    }
    let mut categories: Vec<&str> = Vec::new();
    for message in messages {
        if !categories.contains(&message.category.as_str()) {
            categories.push(&message.category);
        }
    }
    let mut html = String::from("<div role=\"status\">\n");
    for category in categories {
        let class = escape(category);
        for message in messages.iter().filter(|message| message.category == category) {
            let text = escape(&message.text);
            html.push_str(&format!("<p class=\"{class}\">{text}</p>\n"));
        }
    }
    html.push_str("</div>\n");
    html
}
