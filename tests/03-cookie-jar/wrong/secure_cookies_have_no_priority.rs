//! caught by: step_8::of_a_domain_plain_cookies_go_first
//! also by: step_8::then_secure_cookies_go, step_8::survivors
//! Lets the oldest of a domain go, with Secure or without.

pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    cookies.retain(|cookie| !cookie.has_expired(now));
    while let Some(domain) = crowded(cookies) {
        remove_oldest(cookies, |cookie| cookie.domain == domain);
    }
    while cookies.len() > MOST {
        remove_oldest(cookies, |_| true);
    }
}
