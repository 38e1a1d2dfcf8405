//! Step 2: the second cookie of the name takes the first one away, and the third is a first one again.
//! ("must hold" number 2.5 broken: three cookies `visits` give the value of the third)

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut found: Option<&str> = None;
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
