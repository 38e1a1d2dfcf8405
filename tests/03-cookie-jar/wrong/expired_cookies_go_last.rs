//! caught by: step_8::what_has_expired_goes_first
//! Removes what has expired when the others are gone.

pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    while let Some(domain) = crowded(cookies) {
        let of_domain = |cookie: &Cookie| cookie.domain == domain;
        let is_first = |cookie: &Cookie| of_domain(cookie) && !cookie.secure;
        if !remove_oldest(cookies, is_first) {
            remove_oldest(cookies, of_domain);
        }
    }
    while cookies.len() > MOST {
        remove_oldest(cookies, |_| true);
    }
    cookies.retain(|cookie| !cookie.has_expired(now));
}
