//! caught by: step_3::a_new_cookie_replaces_the_same_one
//! also by: step_3::name_domain_and_path_tell_cookies_apart
//! also by: step_3::a_visitor_gets_back_what_was_set, step_3::the_jar_works_for_one_host
//! also by: step_4::a_date_keeps_and_deletes
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! also by: step_6::what_was_set_over_https_stays_there
//! also by: step_6::a_script_does_not_touch_what_is_http_only
//! also by: step_6::a_line_keeps_what_its_name_promises, step_7::alice_visits_mallorys_page
//! also by: step_8::a_jar_makes_room
//! Only ever adds.

pub fn put(cookies: &mut Vec<Cookie>, mut new: Cookie) {
    if let Some(old) = cookies.iter().find(|old| old.is_same_as(&new)) {
        new.created = old.created;
    }
    cookies.push(new);
}
