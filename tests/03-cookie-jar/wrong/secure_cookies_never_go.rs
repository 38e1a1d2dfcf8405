//! caught by: step_8::then_secure_cookies_go
//! also by: step_8::survivors
//! Lets no cookie with Secure go for its domain.

pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    cookies.retain(|cookie| !cookie.has_expired(now));
    let mut counts: HashMap<String, usize> = HashMap::new();
    for cookie in cookies.iter() {
        *counts.entry(cookie.domain.clone()).or_default() += 1;
    }
    for (domain, count) in counts {
        for _ in MOST_OF_A_DOMAIN..count {
            remove_oldest(cookies, |cookie| cookie.domain == domain && !cookie.secure);
        }
    }
    while cookies.len() > MOST {
        remove_oldest(cookies, |_| true);
    }
}
