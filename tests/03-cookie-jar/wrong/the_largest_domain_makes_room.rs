//! caught by: step_8::of_all_the_oldest_goes
//! also by: step_8::nothing_goes_that_need_not, step_8::of_equals_the_first_goes
//! also by: step_8::a_jar_makes_room
//! Takes from the domain with the most cookies, where there are too many in all.

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
        let count = |domain: &str| cookies.iter().filter(|it| it.domain == domain).count();
        let mut domains: Vec<String> = cookies.iter().map(|it| it.domain.clone()).collect();
        domains.sort();
        domains.dedup();
        let Some(largest) = domains.into_iter().max_by_key(|it| count(it)) else {
            return;
        };
        remove_oldest(cookies, |cookie| cookie.domain == largest);
    }
}
