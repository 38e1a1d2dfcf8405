//! caught by: step_3::name_domain_and_path_tell_cookies_apart
//! also by: step_3::a_visitor_gets_back_what_was_set, step_3::the_jar_works_for_one_host
//! also by: step_6::a_script_does_not_touch_what_is_http_only
//! Keeps one cookie for each name and host: a deletion with the wrong path deletes.

pub fn put(cookies: &mut Vec<Cookie>, mut new: Cookie) {
    let key = |it: &Cookie| (it.name.clone(), it.domain.clone(), it.host_only);
    match cookies.iter_mut().find(|old| key(old) == key(&new)) {
        Some(old) => {
            new.created = old.created;
            *old = new;
        }
        None => cookies.push(new),
    }
}
