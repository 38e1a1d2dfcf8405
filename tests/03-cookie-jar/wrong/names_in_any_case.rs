//! caught by: step_3::name_domain_and_path_tell_cookies_apart
//! also by: step_3::a_visitor_gets_back_what_was_set
//! Takes SID for sid.

pub fn put(cookies: &mut Vec<Cookie>, mut new: Cookie) {
    let key = |it: &Cookie| {
        (
            it.name.to_ascii_lowercase(),
            it.domain.clone(),
            it.host_only,
            it.path.clone(),
        )
    };
    match cookies.iter_mut().find(|old| key(old) == key(&new)) {
        Some(old) => {
            new.created = old.created;
            *old = new;
        }
        None => cookies.push(new),
    }
}
