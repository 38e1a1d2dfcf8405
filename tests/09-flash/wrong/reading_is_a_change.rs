//! caught by: step_3::a_page_without_messages_changes_nothing
//! also by: step_6::you_are_logged_out, step_6::a_reload_says_it_no_more
//! also by: step_6::the_page_has_it_all
//! Removes nothing, and lists it as a change: each page is saved, and each stranger gets a session.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let taken = kept(session);
    let ids: Vec<u64> = taken.iter().map(|kept| kept.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|kept| !ids.contains(&kept.id));
        list
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
