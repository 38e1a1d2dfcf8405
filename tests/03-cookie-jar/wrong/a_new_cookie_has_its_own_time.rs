//! caught by: step_3::a_new_cookie_replaces_the_same_one
//! also by: step_3::a_visitor_gets_back_what_was_set
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! also by: step_7::alice_visits_mallorys_page
//! Takes the new cookie's time of creation, as Chromium does where the value is new.

pub fn put(cookies: &mut Vec<Cookie>, new: Cookie) {
    match cookies.iter_mut().find(|old| old.is_same_as(&new)) {
        Some(old) => *old = new,
        None => cookies.push(new),
    }
}
