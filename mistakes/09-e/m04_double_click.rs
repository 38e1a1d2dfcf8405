//! replaces: src/messages.rs

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let kept = Kept::new(Message {
        category: category.to_owned(),
        text: shorten(text),
    });
    let known: Vec<u64> = self::kept(session).iter().map(|kept| kept.id).collect();
    session.update(KEY, move |old: Option<Vec<Kept>>| {
        let list = old.unwrap_or_default();
        // The same from a request at the same moment is a double click.
        let twice = |other: &Kept| other.message == kept.message && !known.contains(&other.id);
        if list.iter().any(twice) {
            list
        } else {
            push(list, kept.clone())
        }
    });
}
