//! caught by: step_8::of_a_domain_plain_cookies_go_first
//! also by: step_8::what_has_expired_goes_first, step_8::then_secure_cookies_go
//! also by: step_8::each_domain_counts_by_itself, step_8::nothing_goes_that_need_not
//! also by: step_8::of_equals_the_first_goes, step_8::a_jar_makes_room, step_8::survivors
//! Makes room for thirty more, as Chromium does.

pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    cookies.retain(|cookie| !cookie.has_expired(now));
    while let Some(domain) = crowded(cookies) {
        let of_domain = |cookie: &Cookie| cookie.domain == domain;
        while cookies.iter().filter(|it| of_domain(it)).count() > 150 {
            if !remove_oldest(cookies, |it| of_domain(it) && !it.secure) {
                remove_oldest(cookies, of_domain);
            }
        }
    }
    while cookies.len() > MOST {
        remove_oldest(cookies, |_| true);
    }
}
