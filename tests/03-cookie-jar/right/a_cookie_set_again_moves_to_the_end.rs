//! Moves a cookie that is set again to the end of the list.
pub fn put(cookies: &mut Vec<Cookie>, mut new: Cookie) {
    if let Some(place) = cookies.iter().position(|old| old.is_same_as(&new)) {
        new.created = cookies.remove(place).created;
    }
    cookies.push(new);
}
