//! caught by: step_5::messages_are_a_status
//! also by: step_6::a_guest_is_not_thanked_for_what_was_not_written
//! also by: step_6::a_reload_says_it_no_more, step_6::the_page_has_it_all
//! also by: step_6::the_last_session_holds_one_message
//! Has an empty status on every page.

pub fn show_messages(messages: &[Message]) -> String {
    let paragraph = |message: &Message| {
        let (category, text) = (escape(&message.category), escape(&message.text));
        format!("<p class=\"{category}\">{text}</p>\n")
    };
    let paragraphs: String = messages.iter().map(paragraph).collect();
    format!("<div role=\"status\">\n{paragraphs}</div>\n")
}
