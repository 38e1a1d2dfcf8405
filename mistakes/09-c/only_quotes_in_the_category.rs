//! Step 5, "Each is a `p` whose class is its category": in the category only the quotes are escaped, as nothing else can end the attribute. The category `a&quot;b` (these eight characters) is read by a browser as `a"b`, and `&lt;` as `<`.
pub fn show_messages(messages: &[Message]) -> String {
    if messages.is_empty() {
        return String::new();
    }
    let paragraph = |message: &Message| {
        let category = message.category.replace('"', "&quot;").replace('\'', "&#39;");
        let text = escape(&message.text);
        format!("<p class=\"{category}\">{text}</p>\n")
    };
    let paragraphs: String = messages.iter().map(paragraph).collect();
    format!("<div role=\"status\">\n{paragraphs}</div>\n")
}
