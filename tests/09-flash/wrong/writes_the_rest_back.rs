//! caught by: step_3::what_came_meanwhile_stays
//! also by: step_3::a_message_is_not_its_text, step_3::nor_its_place, step_3::all_of_the_id_counts
//! also by: step_3::left_and_taken_in_one_request, step_3::another_thread_loses_nothing
//! also by: step_3::a_full_list_is_taken_whole, step_4::what_is_taken_twice_is_shown_once
//! Writes back the list without what was taken, as this request has seen it.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let messages = waiting_messages(session);
    if !messages.is_empty() {
        session.insert(KEY, Vec::<Kept>::new());
    }
    messages
}
