//! caught by: step_8::of_a_domain_plain_cookies_go_first
//! also by: step_8::what_has_expired_goes_first, step_8::each_domain_counts_by_itself
//! also by: step_8::nothing_goes_that_need_not, step_8::of_equals_the_first_goes
//! also by: step_8::a_jar_makes_room, step_8::survivors
//! Removes all plain cookies of a crowded domain.

pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    cookies.retain(|cookie| !cookie.has_expired(now));
    while let Some(domain) = crowded(cookies) {
        let before = cookies.len();
        cookies.retain(|cookie| cookie.domain != domain || cookie.secure);
        if cookies.len() == before {
            remove_oldest(cookies, |cookie| cookie.domain == domain);
        }
    }
    while cookies.len() > MOST {
        remove_oldest(cookies, |_| true);
    }
}
