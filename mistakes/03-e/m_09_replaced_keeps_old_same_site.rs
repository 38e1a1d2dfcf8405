//! Puts cookies into the jar, and writes those that are sent (section 5.7, steps 23 and 24; section 5.8.3, steps 4

#[allow(clippy::ptr_arg, reason = "an unwritten body neither adds nor removes")]
pub fn put(cookies: &mut Vec<Cookie>, mut new: Cookie) {
    match cookies.iter_mut().find(|old| old.is_same_as(&new)) {
        Some(old) => {
            old.value = new.value;
            old.expires = new.expires;
            old.last_access = new.last_access;
            old.secure = new.secure;
            old.http_only = new.http_only;
        }
        None => cookies.push(new),
    }
}
