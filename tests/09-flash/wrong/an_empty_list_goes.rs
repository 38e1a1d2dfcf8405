//! caught by: step_3::a_full_list_is_taken_whole
//! also by: step_3::what_came_meanwhile_stays, step_3::a_message_is_not_its_text
//! also by: step_3::nor_its_place, step_3::all_of_the_id_counts
//! also by: step_3::left_and_taken_in_one_request, step_3::another_thread_loses_nothing
//! also by: step_4::what_is_taken_twice_is_shown_once
//! Removes the key, where the request sees that nothing else is there.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let taken = kept(session);
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|kept| kept.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|kept| !ids.contains(&kept.id));
        list
    });
    if kept(session).is_empty() {
        session.remove(KEY);
    }
    taken.into_iter().map(|kept| kept.message).collect()
}
