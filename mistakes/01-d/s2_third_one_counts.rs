//! Step 2, "The count is zero when two or more cookies are called `visits`.": a second cookie takes the first away, but a third finds the place empty; `visits=1; visits=2; visits=3` gives 3 instead of 0.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut found = None;
    for (name, value) in cookies
        .split(';')
        .filter_map(|piece| piece.trim().split_once('='))
    {
        if name == "visits" {
            found = match found {
                None => Some(value),
                Some(_) => None,
            };
        }
    }
    found.and_then(|value| value.parse().ok()).unwrap_or(0)
}
