//! caught by: step_3::longer_paths_and_older_cookies_come_first
//! Sorts paths by their letters.

pub fn cookie_string(cookies: &[Cookie]) -> Option<Vec<u8>> {
    let mut sorted: Vec<&Cookie> = cookies.iter().collect();
    sorted.sort_by_key(|cookie| (Reverse(cookie.path.clone()), cookie.created));
    let pairs: Vec<Vec<u8>> = sorted.iter().map(|cookie| pair(cookie)).collect();
    (!pairs.is_empty()).then(|| pairs.join(&b"; "[..]))
}
