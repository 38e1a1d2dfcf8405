//! caught by: step_8::each_domain_counts_by_itself
//! also by: step_8::nothing_goes_that_need_not
//! Where a domain has too many, lets the oldest cookie of all go.

pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    cookies.retain(|cookie| !cookie.has_expired(now));
    while crowded(cookies).is_some() {
        if !remove_oldest(cookies, |cookie| !cookie.secure) {
            remove_oldest(cookies, |_| true);
        }
    }
    while cookies.len() > MOST {
        remove_oldest(cookies, |_| true);
    }
}
