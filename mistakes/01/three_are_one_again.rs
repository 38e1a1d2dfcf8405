//! Step 2, condition 5 (two cookies are called `visits`): a second value takes the first away, and a
//! third one counts.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(text) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut only = None;
    for pair in text.split(';') {
        if let Some(("visits", value)) = pair.trim().split_once('=') {
            only = if only.is_none() { Some(value) } else { None };
        }
    }
    only.and_then(|value| value.parse().ok()).unwrap_or(0)
}
