//! Step 3, "Of equally long ones, the cookie created first; of those, the one that stands first in the list": `created` is compared in whole seconds; of two that are 1 ms apart, the later one goes first where it stands first in the list.
pub fn cookie_string(cookies: &[Cookie]) -> Option<Vec<u8>> {
    fn second(cookie: &Cookie) -> u64 {
        let since = cookie.created.duration_since(std::time::UNIX_EPOCH);
        since.unwrap_or_default().as_secs()
    }
    let mut sorted: Vec<&Cookie> = cookies.iter().collect();
    sorted.sort_by_key(|&cookie| (Reverse(cookie.path.len()), second(cookie)));
    let mut text = Vec::new();
    for (index, cookie) in sorted.into_iter().enumerate() {
        if index > 0 {
            text.extend_from_slice(b"; ");
        }
        if !cookie.name.is_empty() {
            text.extend_from_slice(&cookie.name);
            text.push(b'=');
        }
        text.extend_from_slice(&cookie.value);
    }
    (!cookies.is_empty()).then_some(text)
}
