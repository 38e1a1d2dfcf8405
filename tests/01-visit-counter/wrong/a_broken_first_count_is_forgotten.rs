//! caught by: step_2::two_counts_are_no_count
//! Remembers the number and not that there was a cookie, so a broken first one leaves no trace.

// ANCHOR: code
pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut count = None;
    for (name, value) in cookies
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
    {
        if name == "visits" {
            if count.is_some() {
                return 0;
            }
            count = value.parse().ok();
        }
    }
    count.unwrap_or(0)
}
// ANCHOR_END: code
