//! caught by: step_2::a_piece_without_an_equals_sign_changes_nothing
//! also by: step_4::answers_whatever_the_cookie_says
//! Leaves at the first piece without `=`, and forgets the count that comes after it.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut counts = Vec::new();
    for pair in cookies.split("; ") {
        let Some((name, value)) = pair.split_once('=') else {
            return 0;
        };
        if name == "visits" {
            counts.push(value);
        }
    }
    match counts.as_slice() {
        [only] => only.parse().unwrap_or(0),
        _ => 0,
    }
}
