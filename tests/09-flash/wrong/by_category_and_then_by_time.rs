//! caught by: step_4::the_others_go_on_waiting
//! also by: step_4::what_is_taken_twice_is_shown_once
//! Gives the messages of the first category, and then those of the second.

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let mut wanted = Vec::new();
    for category in categories {
        let of = |kept: &Kept| kept.message.category == *category;
        wanted.extend(kept(session).into_iter().filter(of));
    }
    take(session, wanted)
}
