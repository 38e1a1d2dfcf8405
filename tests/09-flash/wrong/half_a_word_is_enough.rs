//! caught by: step_4::none_of_them_is_no_change
//! Takes `errors` for `error`.

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let mut wanted = kept(session);
    wanted.retain(|kept| {
        let category = &kept.message.category;
        categories
            .iter()
            .any(|it| category.contains(it) || it.contains(category.as_str()))
    });
    take(session, wanted)
}
