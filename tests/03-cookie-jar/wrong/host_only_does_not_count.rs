//! caught by: step_3::name_domain_and_path_tell_cookies_apart
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! Takes a cookie for one host alone for the same as one with a Domain, as RFC 6265 did.

pub fn put(cookies: &mut Vec<Cookie>, mut new: Cookie) {
    let key = |it: &Cookie| (it.name.clone(), it.domain.clone(), it.path.clone());
    match cookies.iter_mut().find(|old| key(old) == key(&new)) {
        Some(old) => {
            new.created = old.created;
            *old = new;
        }
        None => cookies.push(new),
    }
}
