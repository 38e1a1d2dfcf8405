//! step 10, 5: "`flash` keeps what stands in the list and isn't a message." It doesn't.

pub fn flash(session: &Session, category: &str, text: &str) {
    let mut waiting = match session.get(FLASHES) {
        Some(Value::List(items)) => items
            .into_iter()
            .filter(|it| matches!(it, Value::Tuple(pair) if pair.len() == 2))
            .collect(),
        _ => Vec::new(),
    };
    waiting.push(Value::Tuple(vec![category.into(), text.into()]));
    session.insert(FLASHES, waiting);
}
