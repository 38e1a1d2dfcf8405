//! caught by: step_3::left_and_taken_in_one_request
//! also by: step_2::a_message_keeps_its_id, step_3::the_second_call_gets_what_is_new
//! also by: step_4::what_is_taken_twice_is_shown_once
//! Draws the ID inside the function, which runs again when the session is saved, and draws another one.

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let message = Message {
        category: category.to_owned(),
        text: shorten(text),
    };
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        push(list.unwrap_or_default(), Kept::new(message.clone()))
    });
}
