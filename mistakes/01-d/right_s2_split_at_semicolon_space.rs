//! Splits at `"; "`, trims nothing, and collects before it judges; `visits=3;a=b` and `visits=3;` are 0, which the page leaves open.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let values: Vec<&str> = cookies
        .split("; ")
        .filter_map(|piece| piece.strip_prefix("visits="))
        .collect();
    if let [value] = values[..] {
        value.parse().unwrap_or_default()
    } else {
        0
    }
}
