//! caught by: step_3::left_and_taken_in_one_request
//! also by: step_2::a_message_keeps_its_id, step_3::a_message_is_not_its_text
//! also by: step_4::what_came_meanwhile_stays_in_every_category
//! also by: step_4::what_is_taken_twice_is_shown_once
//! Numbers the messages of a session. Two requests at the same time count to the same number.

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let message = Message {
        category: category.to_owned(),
        text: shorten(text),
    };
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let list = list.unwrap_or_default();
        let id = list.last().map_or(1, |last| last.id + 1);
        let message = message.clone();
        push(list, Kept { id, message })
    });
}
