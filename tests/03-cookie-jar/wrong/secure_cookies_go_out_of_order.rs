//! caught by: step_8::then_secure_cookies_go
//! Lets the first with Secure go, not the one unused for the longest time.

pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    cookies.retain(|cookie| !cookie.has_expired(now));
    while let Some(domain) = crowded(cookies) {
        let of_domain = |cookie: &Cookie| cookie.domain == domain;
        let is_first = |cookie: &Cookie| of_domain(cookie) && !cookie.secure;
        if !remove_oldest(cookies, is_first) {
            if let Some(place) = cookies.iter().position(of_domain) {
                cookies.remove(place);
            }
        }
    }
    while cookies.len() > MOST {
        remove_oldest(cookies, |_| true);
    }
}
