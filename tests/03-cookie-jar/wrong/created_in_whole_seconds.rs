//! caught by: step_3::longer_paths_and_older_cookies_come_first
//! Compares the seconds in which cookies were created, and a page sets several in one.

pub fn cookie_string(cookies: &[Cookie]) -> Option<Vec<u8>> {
    use std::time::UNIX_EPOCH;

    if cookies.is_empty() {
        return None;
    }
    let mut sorted: Vec<&Cookie> = cookies.iter().collect();
    sorted.sort_by_key(|cookie| {
        let created = cookie.created.duration_since(UNIX_EPOCH);
        let created = created.unwrap_or_default().as_secs();
        (Reverse(cookie.path.len()), created)
    });
    let mut text = Vec::new();
    for (at, cookie) in sorted.into_iter().enumerate() {
        if at > 0 {
            text.extend_from_slice(b"; ");
        }
        if !cookie.name.is_empty() {
            text.extend_from_slice(&cookie.name);
            text.push(b'=');
        }
        text.extend_from_slice(&cookie.value);
    }
    Some(text)
}
