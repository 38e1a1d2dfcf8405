//! caught by: step_10::messages_are_taken_once
//! Takes a message without a text for none.

pub fn take_messages(session: &Session) -> Vec<Message> {
    let Some(Value::List(waiting)) = session.remove(FLASHES) else {
        return Vec::new();
    };
    waiting
        .into_iter()
        .filter_map(message)
        .filter(|it| !it.text.is_empty())
        .collect()
}
