//! caught by: step_4::the_others_go_on_waiting
//! also by: step_4::none_of_them_is_no_change, step_4::what_is_taken_twice_is_shown_once
//! Removes all messages, and returns some of them, as Flask does.

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let mut messages = get_flashed_messages(session);
    messages.retain(|message| categories.contains(&message.category.as_str()));
    messages
}
