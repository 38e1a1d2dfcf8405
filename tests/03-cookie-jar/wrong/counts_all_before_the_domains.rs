//! caught by: step_8::nothing_goes_that_need_not
//! Looks after all before it looks after the domains: too many go.

pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    cookies.retain(|cookie| !cookie.has_expired(now));
    while cookies.len() > MOST {
        remove_oldest(cookies, |_| true);
    }
    while let Some(domain) = crowded(cookies) {
        let of_domain = |cookie: &Cookie| cookie.domain == domain;
        let is_first = |cookie: &Cookie| of_domain(cookie) && !cookie.secure;
        if !remove_oldest(cookies, is_first) {
            remove_oldest(cookies, of_domain);
        }
    }
}
