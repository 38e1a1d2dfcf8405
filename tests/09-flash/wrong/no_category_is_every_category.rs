//! caught by: step_4::none_of_them_is_no_change
//! Takes everything where nothing was asked for, as Flask does.

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let mut wanted = kept(session);
    wanted.retain(|kept| {
        categories.is_empty() || categories.contains(&kept.message.category.as_str())
    });
    take(session, wanted)
}
