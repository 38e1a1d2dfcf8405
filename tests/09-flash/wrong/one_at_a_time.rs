//! caught by: step_3::they_are_shown_once
//! Takes one message for a page.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let mut taken = kept(session);
    taken.truncate(1);
    take(session, taken)
}
