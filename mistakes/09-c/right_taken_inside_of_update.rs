//! The first run of `update`'s function decides, under the session's lock, what is taken, and keeps it in a `OnceLock`; later runs remove those, compared as whole records with their IDs.
pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    use std::sync::{Arc, OnceLock};

    if kept(session).is_empty() {
        return Vec::new();
    }
    let taken: Arc<OnceLock<Vec<Kept>>> = Arc::default();
    let first = Arc::clone(&taken);
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        let taken = first.get_or_init(|| list.clone());
        list.retain(|kept| !taken.contains(kept));
        list
    });
    let taken = taken.get().cloned().unwrap_or_default();
    taken.into_iter().map(|kept| kept.message).collect()
}
