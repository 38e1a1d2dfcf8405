//! caught by: step_4::what_is_taken_twice_is_shown_once
//! also by: step_4::the_others_go_on_waiting, step_4::what_came_meanwhile_stays_in_every_category
//! also by: step_4::what_held_in_step_3_holds_here
//! Takes one message of each category.

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let mut wanted = kept(session);
    wanted.retain(|kept| categories.contains(&kept.message.category.as_str()));
    wanted.truncate(categories.len());
    take(session, wanted)
}
