//! step 10, 7: "Where `_flashes` is no list, `flash` begins a new one." What was there becomes its first item.

pub fn flash(session: &Session, category: &str, text: &str) {
    let mut waiting = match session.get(FLASHES) {
        Some(Value::List(items)) => items,
        Some(other) => vec![other],
        None => Vec::new(),
    };
    waiting.push(Value::Tuple(vec![category.into(), text.into()]));
    session.insert(FLASHES, waiting);
}
