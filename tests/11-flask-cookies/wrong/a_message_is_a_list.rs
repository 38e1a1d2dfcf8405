//! caught by: step_10::a_message_is_a_tuple_in_a_list
//! also by: step_10::messages_are_taken_once, step_10::markup_stays_markup
//! also by: step_10::what_is_no_message_is_left_out, step_10::a_message_waits_for_the_next_page
//! Keeps category and text as a list. Flask shows it, and writes back something else than it wrote.

pub fn flash(session: &Session, category: &str, text: &str) {
    let mut waiting = match session.get(FLASHES) {
        Some(Value::List(messages)) => messages,
        _ => Vec::new(),
    };
    waiting.push(Value::List(vec![category.into(), text.into()]));
    session.insert(FLASHES, waiting);
}
