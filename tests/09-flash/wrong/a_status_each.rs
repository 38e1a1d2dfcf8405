//! caught by: step_5::messages_are_a_status
//! also by: step_5::a_category_stays_in_its_quotes
//! Makes each message a status of its own.

pub fn show_messages(messages: &[Message]) -> String {
    let paragraph = |message: &Message| {
        let (category, text) = (escape(&message.category), escape(&message.text));
        format!("<p role=\"status\" class=\"{category}\">{text}</p>\n")
    };
    messages.iter().map(paragraph).collect()
}
