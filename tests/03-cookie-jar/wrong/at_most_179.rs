//! caught by: step_8::nothing_goes_that_need_not
//! also by: step_8::what_has_expired_goes_first, step_8::of_a_domain_plain_cookies_go_first
//! also by: step_8::then_secure_cookies_go, step_8::each_domain_counts_by_itself
//! also by: step_8::of_equals_the_first_goes, step_8::a_jar_makes_room, step_8::survivors
//! Is off by one about a domain.

fn crowded(cookies: &[Cookie]) -> Option<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for cookie in cookies {
        *counts.entry(&cookie.domain).or_default() += 1;
    }
    let crowded = counts
        .into_iter()
        .find(|(_, count)| *count >= MOST_OF_A_DOMAIN);
    crowded.map(|(domain, _)| domain.to_owned())
}
