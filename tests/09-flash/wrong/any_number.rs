//! caught by: step_2::a_guest_cannot_make_the_list_grow
//! also by: step_2::also_in_a_store
//! Adds to the list without the function that bounds it.

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let kept = Kept::new(Message {
        category: category.to_owned(),
        text: shorten(text),
    });
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.push(kept.clone());
        list
    });
}
