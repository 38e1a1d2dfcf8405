//! caught by: step_4::the_others_go_on_waiting
//! also by: step_4::none_of_them_is_no_change, step_4::what_came_meanwhile_stays_in_every_category
//! also by: step_4::what_held_in_step_3_holds_here, step_4::what_is_taken_twice_is_shown_once
//! Takes all and leaves the others again: under new IDs, and behind what came meanwhile.

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let all = get_flashed_messages(session);
    let wanted = |message: &Message| categories.contains(&message.category.as_str());
    let (wanted, others): (Vec<_>, Vec<_>) = all.into_iter().partition(wanted);
    for message in others {
        flash(session, &message.text);
    }
    wanted
}
