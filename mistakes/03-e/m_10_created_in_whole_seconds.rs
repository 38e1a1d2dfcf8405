//! Puts cookies into the jar, and writes those that are sent (section 5.7, steps 23 and 24; section 5.8.3, steps 4

pub fn cookie_string(cookies: &[Cookie]) -> Option<Vec<u8>> { #[allow(unused_imports)] use std::time::UNIX_EPOCH;
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
