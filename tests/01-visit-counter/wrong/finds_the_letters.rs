//! caught by: step_2::a_name_matches_as_a_whole
//! Looks for letters where it should look for a name, and takes `revisits` for `visits`.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut after = cookies.split("visits=").skip(1);
    match (after.next(), after.next()) {
        (Some(rest), None) => {
            let value = rest.split(';').next().unwrap_or_default();
            value.trim().parse().unwrap_or(0)
        }
        _ => 0,
    }
}
