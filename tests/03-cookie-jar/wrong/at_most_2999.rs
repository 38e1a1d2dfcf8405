//! caught by: step_8::nothing_goes_that_need_not
//! also by: step_8::what_has_expired_goes_first, step_8::of_all_the_oldest_goes
//! also by: step_8::of_equals_the_first_goes, step_8::a_jar_makes_room
//! Is off by one about all.

pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    cookies.retain(|cookie| !cookie.has_expired(now));
    while let Some(domain) = crowded(cookies) {
        let of_domain = |cookie: &Cookie| cookie.domain == domain;
        let is_first = |cookie: &Cookie| of_domain(cookie) && !cookie.secure;
        if !remove_oldest(cookies, is_first) {
            remove_oldest(cookies, of_domain);
        }
    }
    while cookies.len() >= MOST {
        remove_oldest(cookies, |_| true);
    }
}
