//! caught by: step_8::of_all_the_oldest_goes
//! Spares cookies with Secure where there are too many in all.

pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    cookies.retain(|cookie| !cookie.has_expired(now));
    while let Some(domain) = crowded(cookies) {
        let of_domain = |cookie: &Cookie| cookie.domain == domain;
        let is_first = |cookie: &Cookie| of_domain(cookie) && !cookie.secure;
        if !remove_oldest(cookies, is_first) {
            remove_oldest(cookies, of_domain);
        }
    }
    while cookies.len() > MOST {
        if !remove_oldest(cookies, |cookie| !cookie.secure) {
            remove_oldest(cookies, |_| true);
        }
    }
}
