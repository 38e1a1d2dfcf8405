//! caught by: step_10::what_is_no_message_is_left_out
//! Takes `Markup` for a category, which is text.

pub fn take_messages(session: &Session) -> Vec<Message> {
    let Some(Value::List(waiting)) = session.remove(FLASHES) else {
        return Vec::new();
    };
    let plain = |value: Value| match value {
        Value::Tuple(pair) => match <[Value; 2]>::try_from(pair).ok()? {
            [Value::Markup(category), text] => {
                message(Value::Tuple(vec![Value::Text(category), text]))
            }
            [category, text] => message(Value::Tuple(vec![category, text])),
        },
        _ => None,
    };
    waiting.into_iter().filter_map(plain).collect()
}
