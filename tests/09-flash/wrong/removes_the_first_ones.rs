//! caught by: step_3::nor_its_place
//! also by: step_3::a_message_is_not_its_text, step_3::left_and_taken_in_one_request
//! also by: step_3::a_full_list_is_taken_whole
//! Removes as many as were shown, from the front, whatever stands there by then.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let messages = waiting_messages(session);
    let shown = messages.len();
    if shown > 0 {
        session.update(KEY, move |list: Option<Vec<Kept>>| {
            let list = list.unwrap_or_default();
            list.into_iter().skip(shown).collect::<Vec<_>>()
        });
    }
    messages
}
