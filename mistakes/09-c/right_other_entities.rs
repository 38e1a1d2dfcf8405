//! Quotes become `&#x22;` and `&apos;`, and the tags stand on lines of their own with spaces before them.
pub fn show_messages(messages: &[Message]) -> String {
    let Some((first, others)) = messages.split_first() else {
        return String::new();
    };
    let mut html = String::from("<div role=\"status\">\n");
    for message in std::iter::once(first).chain(others) {
        html += "  <p class=\"";
        html += &escape(&message.category);
        html += "\">";
        html += &escape(&message.text);
        html += "</p>\n";
    }
    html + "</div>\n"
}

pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&#x22;")
        .replace('\'', "&apos;")
}
