//! caught by: step_3::cookies_are_written_with_semicolons
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! also by: step_5::a_neighbor_plants_a_second_cookie
//! also by: step_6::a_script_does_not_touch_what_is_http_only
//! Sends one cookie of each name, where the server should see both.

pub fn cookie_string(cookies: &[Cookie]) -> Option<Vec<u8>> {
    let mut sorted: Vec<&Cookie> = cookies.iter().collect();
    sorted.sort_by_key(|cookie| (Reverse(cookie.path.len()), cookie.created));
    sorted.dedup_by_key(|cookie| cookie.name.clone());
    let mut seen = Vec::new();
    sorted.retain(|cookie| {
        let is_new = !seen.contains(&cookie.name);
        seen.push(cookie.name.clone());
        is_new
    });
    let pairs: Vec<Vec<u8>> = sorted.iter().map(|cookie| pair(cookie)).collect();
    (!pairs.is_empty()).then(|| pairs.join(&b"; "[..]))
}
