//! Step 2: finds out whether there are two by looking for `visits=` anywhere in the header.
//! ("must hold" numbers 2.1 and 2.2 broken: `revisits=8; visits=3` is zero; `revisits=8` alone is, rightly)

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    if cookies.matches("visits=").count() != 1 {
        return 0;
    }
    cookies
        .split(';')
        .filter_map(|piece| piece.trim().split_once('='))
        .find(|(name, _)| *name == "visits")
        .and_then(|(_, value)| value.parse().ok())
        .unwrap_or(0)
}
