//! caught by: step_3::a_page_that_fails_has_shown_nothing
//! also by: step_3::all_of_the_id_counts, step_3::no_page_is_sent_that_could_not_be_saved
//! also by: step_3::two_tabs_both_show_it
//! Remembers outside of the session what was shown. A page that fails can't take that back.

static SHOWN: std::sync::Mutex<Vec<u64>> = std::sync::Mutex::new(Vec::new());

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let mut shown = SHOWN
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    let mut taken = kept(session);
    taken.retain(|kept| !shown.contains(&kept.id));
    shown.extend(taken.iter().map(|kept| kept.id));
    take(session, taken)
}
