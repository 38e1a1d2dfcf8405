//! caught by: step_2::the_rest_of_the_session_stays
//! also by: step_3::only_the_messages_go, step_4::what_held_in_step_3_holds_here
//! also by: step_6::the_last_session_holds_one_message, step_6::a_stranger_can_leave_too
//! Keeps errors under a key of their own, which pages forget to read first.

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let kept = Kept::new(Message {
        category: category.to_owned(),
        text: shorten(text),
    });
    session.insert("flash", true);
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        push(list.unwrap_or_default(), kept.clone())
    });
}
