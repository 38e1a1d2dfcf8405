//! caught by: step_8::each_domain_counts_by_itself
//! Looks after the most crowded domain only.

pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    cookies.retain(|cookie| !cookie.has_expired(now));
    if let Some(domain) = crowded(cookies) {
        let of_domain = |cookie: &Cookie| cookie.domain == domain;
        while cookies.iter().filter(|it| of_domain(it)).count() > MOST_OF_A_DOMAIN {
            if !remove_oldest(cookies, |it| of_domain(it) && !it.secure) {
                remove_oldest(cookies, of_domain);
            }
        }
    }
    while cookies.len() > MOST {
        remove_oldest(cookies, |_| true);
    }
}
