//! caught by: step_8::of_all_the_oldest_goes
//! also by: step_8::nothing_goes_that_need_not, step_8::of_equals_the_first_goes
//! also by: step_8::a_jar_makes_room
//! Knows no limit for all cookies.

pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    cookies.retain(|cookie| !cookie.has_expired(now));
    while let Some(domain) = crowded(cookies) {
        let of_domain = |cookie: &Cookie| cookie.domain == domain;
        let is_first = |cookie: &Cookie| of_domain(cookie) && !cookie.secure;
        if !remove_oldest(cookies, is_first) {
            remove_oldest(cookies, of_domain);
        }
    }
}
