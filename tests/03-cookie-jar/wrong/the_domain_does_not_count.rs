//! caught by: step_3::name_domain_and_path_tell_cookies_apart
//! also by: step_6::what_was_set_over_https_stays_there
//! Replaces the cookie of another host.

pub fn put(cookies: &mut Vec<Cookie>, mut new: Cookie) {
    let key = |it: &Cookie| (it.name.clone(), it.host_only, it.path.clone());
    match cookies.iter_mut().find(|old| key(old) == key(&new)) {
        Some(old) => {
            new.created = old.created;
            *old = new;
        }
        None => cookies.push(new),
    }
}
