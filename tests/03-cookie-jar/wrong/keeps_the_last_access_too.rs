//! caught by: step_3::a_new_cookie_replaces_the_same_one
//! Takes over when the old cookie was used, too.

pub fn put(cookies: &mut Vec<Cookie>, mut new: Cookie) {
    match cookies.iter_mut().find(|old| old.is_same_as(&new)) {
        Some(old) => {
            new.created = old.created;
            new.last_access = old.last_access;
            *old = new;
        }
        None => cookies.push(new),
    }
}
