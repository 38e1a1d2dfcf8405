//! caught by: step_5::messages_are_a_status
//! also by: step_6::the_page_has_it_all
//! Shows errors before all else.

pub fn show_messages(messages: &[Message]) -> String {
    if messages.is_empty() {
        return String::new();
    }
    let paragraph = |message: &&Message| {
        let (category, text) = (escape(&message.category), escape(&message.text));
        format!("<p class=\"{category}\">{text}</p>\n")
    };
    let mut sorted: Vec<&Message> = messages.iter().collect();
    sorted.sort_by_key(|message| message.category != "error");
    let paragraphs: String = sorted.iter().map(paragraph).collect();
    format!("<div role=\"status\">\n{paragraphs}</div>\n")
}
