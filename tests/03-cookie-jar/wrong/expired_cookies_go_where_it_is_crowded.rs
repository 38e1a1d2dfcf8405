//! caught by: step_8::what_has_expired_goes_first
//! Looks for what has expired only where there are too many.

pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    if crowded(cookies).is_some() || cookies.len() > MOST {
        cookies.retain(|cookie| !cookie.has_expired(now));
    }
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
}
