//! Step 2, condition 1 (wherever the cookie stands among others) and 2 (`revisits` is another cookie):
//! whether there are two is asked of the letters `visits=` in the whole header.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(text) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    if text.matches("visits=").count() != 1 {
        return 0;
    }
    let mut pieces = text.split(';').map(str::trim);
    let value = pieces.find_map(|piece| piece.strip_prefix("visits="));
    value.and_then(|value| value.parse().ok()).unwrap_or(0)
}
