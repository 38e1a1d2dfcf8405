//! caught by: step_3::name_domain_and_path_tell_cookies_apart
//! also by: step_3::a_visitor_gets_back_what_was_set, step_3::the_jar_works_for_one_host
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! also by: step_5::a_neighbor_plants_a_second_cookie, step_6::what_was_set_over_https_stays_there
//! also by: step_6::a_script_does_not_touch_what_is_http_only
//! Replaces whatever has the same name: a deletion with the wrong path deletes.

pub fn put(cookies: &mut Vec<Cookie>, mut new: Cookie) {
    match cookies.iter_mut().find(|old| old.name == new.name) {
        Some(old) => {
            new.created = old.created;
            *old = new;
        }
        None => cookies.push(new),
    }
}
