//! caught by: step_8::of_a_domain_plain_cookies_go_first
//! also by: step_8::then_secure_cookies_go, step_8::each_domain_counts_by_itself
//! also by: step_8::nothing_goes_that_need_not, step_8::of_equals_the_first_goes, step_8::survivors
//! Removes one cookie of a crowded domain, and stops.

pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    cookies.retain(|cookie| !cookie.has_expired(now));
    if let Some(domain) = crowded(cookies) {
        let of_domain = |cookie: &Cookie| cookie.domain == domain;
        let is_first = |cookie: &Cookie| of_domain(cookie) && !cookie.secure;
        if !remove_oldest(cookies, is_first) {
            remove_oldest(cookies, of_domain);
        }
    }
    while cookies.len() > MOST {
        remove_oldest(cookies, |_| true);
    }
}
