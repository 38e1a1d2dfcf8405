//! A cookie that replaces another leaves that one's place and stands at the front of the list.
pub fn put(cookies: &mut Vec<Cookie>, mut new: Cookie) {
    let Some(at) = cookies.iter().position(|old| new.is_same_as(old)) else {
        cookies.push(new);
        return;
    };
    new.created = cookies.remove(at).created;
    cookies.insert(0, new);
}
