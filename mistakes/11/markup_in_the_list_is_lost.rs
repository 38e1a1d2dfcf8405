//! step 10, 5 and 1: what waits stays, `Markup` as well. `flash` makes texts of it.

pub fn flash(session: &Session, category: &str, text: &str) {
    let mut waiting = match session.get(FLASHES) {
        Some(Value::List(items)) => items
            .into_iter()
            .map(|item| match item {
                Value::Tuple(pair) => Value::Tuple(
                    pair.into_iter()
                        .map(|part| match part {
                            Value::Markup(text) => Value::Text(text),
                            part => part,
                        })
                        .collect(),
                ),
                item => item,
            })
            .collect(),
        _ => Vec::new(),
    };
    waiting.push(Value::Tuple(vec![category.into(), text.into()]));
    session.insert(FLASHES, waiting);
}
