//! caught by: step_4::what_came_meanwhile_stays_in_every_category
//! also by: step_4::what_held_in_step_3_holds_here, step_4::what_is_taken_twice_is_shown_once
//! Removes whatever has the category by then.

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let mut messages = waiting_messages(session);
    messages.retain(|message| categories.contains(&message.category.as_str()));
    if !messages.is_empty() {
        let categories: Vec<String> = categories.iter().map(ToString::to_string).collect();
        session.update(KEY, move |list: Option<Vec<Kept>>| {
            let mut list = list.unwrap_or_default();
            list.retain(|kept| !categories.contains(&kept.message.category));
            list
        });
    }
    messages
}
