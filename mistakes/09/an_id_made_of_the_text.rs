//! "A message is neither its text nor its place": the ID is a hash of category and text, so a second
//! `Saved.` goes with the first (step 3, condition 3).

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    (category, text).hash(&mut hasher);
    let message = Message {
        category: category.to_owned(),
        text: shorten(text),
    };
    let new = Kept {
        id: hasher.finish(),
        message,
    };
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        push(list.unwrap_or_default(), new.clone())
    });
}
