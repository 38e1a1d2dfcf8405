//! Takes the list out of the session and puts it back with one message more, in place of copying it.
pub fn flash(session: &Session, category: &str, text: &str) {
    let message = Value::Tuple(vec![Value::from(category), Value::from(text)]);
    let waiting = session.remove(FLASHES);
    let items = if let Some(Value::List(mut items)) = waiting {
        items.push(message);
        items
    } else {
        vec![message]
    };
    session.insert(FLASHES, items);
}
