//! caught by: step_2::each_message_counts
//! Keeps one message, as a session of one value does.

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let kept = Kept::new(Message {
        category: category.to_owned(),
        text: shorten(text),
    });
    session.insert(KEY, vec![kept]);
}
