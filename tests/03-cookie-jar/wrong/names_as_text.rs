//! caught by: step_3::name_domain_and_path_tell_cookies_apart
//! Compares names as text, in which all that isn't text looks the same.

pub fn put(cookies: &mut Vec<Cookie>, mut new: Cookie) {
    let key = |it: &Cookie| {
        let name = String::from_utf8_lossy(&it.name).into_owned();
        (name, it.domain.clone(), it.host_only, it.path.clone())
    };
    match cookies.iter_mut().find(|old| key(old) == key(&new)) {
        Some(old) => {
            new.created = old.created;
            *old = new;
        }
        None => cookies.push(new),
    }
}
