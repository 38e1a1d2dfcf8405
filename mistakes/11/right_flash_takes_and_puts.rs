//! right: takes the list out, and puts a longer one back.

pub fn flash(session: &Session, category: &str, text: &str) {
    let message = Value::Tuple(vec![Value::from(category), Value::from(text)]);
    let all = match session.remove(FLASHES) {
        Some(Value::List(mut items)) => {
            items.push(message);
            items
        }
        _ => vec![message],
    };
    session.insert(FLASHES, all);
}
