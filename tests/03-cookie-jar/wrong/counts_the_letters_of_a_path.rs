//! caught by: step_3::longer_paths_and_older_cookies_come_first
//! Counts letters, where the length is one of bytes.

pub fn cookie_string(cookies: &[Cookie]) -> Option<Vec<u8>> {
    let mut sorted: Vec<&Cookie> = cookies.iter().collect();
    let length = |cookie: &Cookie| String::from_utf8_lossy(&cookie.path).chars().count();
    sorted.sort_by_key(|cookie| (Reverse(length(cookie)), cookie.created));
    let pairs: Vec<Vec<u8>> = sorted.iter().map(|cookie| pair(cookie)).collect();
    (!pairs.is_empty()).then(|| pairs.join(&b"; "[..]))
}
