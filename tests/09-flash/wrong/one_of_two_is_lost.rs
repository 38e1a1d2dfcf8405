//! caught by: step_2::both_of_two_are_kept
//! also by: step_2::what_was_taken_stays_away, step_2::also_in_a_store
//! also by: step_2::a_guest_cannot_make_the_list_grow, step_2::a_message_keeps_its_id
//! also by: step_3::left_and_taken_in_one_request, step_4::what_is_taken_twice_is_shown_once
//! also by: step_6::two_at_once_are_both_thanked
//! Reads the list, adds to it, and writes it back over what another request has left meanwhile.

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let message = Message {
        category: category.to_owned(),
        text: shorten(text),
    };
    session.insert(KEY, push(kept(session), Kept::new(message)));
}
