//! Step 2, "A name must match as a whole, in lower case: `revisits`, `visits2` and `Visits` are other cookies.": a cookie `Visits` isn't read, but counts as a second one; `visits=3; Visits=4` gives 0 instead of 3.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let named: Vec<(&str, &str)> = cookies
        .split(';')
        .filter_map(|piece| piece.trim().split_once('='))
        .filter(|(name, _)| name.eq_ignore_ascii_case("visits"))
        .collect();
    match named.as_slice() {
        [("visits", value)] => value.parse().unwrap_or(0),
        _ => 0,
    }
}
