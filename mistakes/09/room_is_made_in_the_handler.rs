//! Step 2, condition 4 (also for what others have added meanwhile): the oldest are chosen by what the
//! handler sees, and the function only adds.

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let new = Kept::new(Message {
        category: category.to_owned(),
        text: shorten(text),
    });
    let waiting = kept(session);
    let many = (waiting.len() + 1).saturating_sub(crate::MOST);
    let old: Vec<u64> = waiting.iter().take(many).map(|kept| kept.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|kept| !old.contains(&kept.id));
        list.push(new.clone());
        list
    });
}
