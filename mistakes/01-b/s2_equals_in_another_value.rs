//! Step 2: gives up where any piece has two `=`, as base64 has them at its end.
//! ("must hold" number 2.1 broken: `token=YQ==; visits=3` is zero)

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut values: Vec<&str> = Vec::new();
    for piece in cookies.split(';') {
        let parts: Vec<&str> = piece.trim().split('=').collect();
        match parts.as_slice() {
            [_] => {}
            [name, value] => {
                if *name == "visits" {
                    values.push(*value);
                }
            }
            _ => return 0,
        }
    }
    match values.as_slice() {
        [only] => only.parse().unwrap_or(0),
        _ => 0,
    }
}
