//! Step 2, condition 5 (two cookies are called `visits`): in a map, the last of two stays.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(text) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let cookies: std::collections::HashMap<&str, &str> = text
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .collect();
    cookies.get("visits").and_then(|value| value.parse().ok()).unwrap_or(0)
}
