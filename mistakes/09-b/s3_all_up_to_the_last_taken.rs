//! Step 3: removes everything up to the last message that was shown, also what stands between.
//! ("must hold" number 3.3 broken: one request finds `one`, leaves `x` and takes both; meanwhile another leaves
//! `two`. The merge makes `one`, `two`, `x`, and `two` goes unseen)

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let taken = kept(session);
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|shown| shown.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        if let Some(last) = list.iter().rposition(|waiting| ids.contains(&waiting.id)) {
            list.drain(..=last);
        }
        list
    });
    taken.into_iter().map(|shown| shown.message).collect()
}
