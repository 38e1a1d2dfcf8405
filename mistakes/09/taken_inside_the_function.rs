//! Step 3, condition 3 (what others leave meanwhile stays): the messages are handed out of the
//! function, which returns an empty list on every record.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    if kept(session).is_empty() {
        return Vec::new();
    }
    let taken = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let out = std::sync::Arc::clone(&taken);
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        if let Ok(mut out) = out.lock() {
            *out = list.unwrap_or_default();
        }
        Vec::<Kept>::new()
    });
    let taken: Vec<Kept> = taken.lock().map(|taken| taken.clone()).unwrap_or_default();
    taken.into_iter().map(|kept| kept.message).collect()
}
