//! caught by: step_2::each_message_counts
//! also by: step_2::a_guest_cannot_make_the_list_grow, step_3::they_are_shown_once
//! also by: step_4::the_others_go_on_waiting, step_4::what_came_meanwhile_stays_in_every_category
//! also by: step_4::what_held_in_step_3_holds_here, step_4::what_is_taken_twice_is_shown_once
//! also by: step_6::an_error_is_one, step_6::a_guest_is_not_thanked_for_what_was_not_written
//! also by: step_6::an_entry_is_said_to_be_what_it_is
//! Forgets the category.

pub fn flash_as(session: &Session, _category: &'static str, text: &str) {
    let kept = Kept::new(Message {
        category: DEFAULT.to_owned(),
        text: shorten(text),
    });
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        push(list.unwrap_or_default(), kept.clone())
    });
}
