//! caught by: step_3::a_new_cookie_replaces_the_same_one
//! also by: step_3::a_visitor_gets_back_what_was_set, step_3::the_jar_works_for_one_host
//! also by: step_4::a_date_keeps_and_deletes
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! also by: step_6::what_was_set_over_https_stays_there
//! also by: step_6::a_script_does_not_touch_what_is_http_only
//! also by: step_6::a_line_keeps_what_its_name_promises
//! Changes the value, and leaves the flags and the end as they were.

pub fn put(cookies: &mut Vec<Cookie>, mut new: Cookie) {
    match cookies.iter_mut().find(|old| old.is_same_as(&new)) {
        Some(old) => old.value = std::mem::take(&mut new.value),
        None => cookies.push(new),
    }
}
