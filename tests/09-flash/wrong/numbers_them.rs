//! caught by: step_3::left_and_taken_in_one_request
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
