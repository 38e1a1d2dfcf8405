//! caught by: step_3::a_new_cookie_replaces_the_same_one
//! Takes over the old cookie's end where the new one has none.

pub fn put(cookies: &mut Vec<Cookie>, mut new: Cookie) {
    match cookies.iter_mut().find(|old| old.is_same_as(&new)) {
        Some(old) => {
            new.created = old.created;
            new.expires = new.expires.or(old.expires);
            *old = new;
        }
        None => cookies.push(new),
    }
}
