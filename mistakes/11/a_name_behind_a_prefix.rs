//! step 9, 5: "A name that only looks like `session` is another one". It may have `__Host-` in front.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let mut found = cookies(headers).into_iter().filter(|pair| {
        let name = pair.name.strip_prefix(b"__Host-").unwrap_or(&pair.name);
        name == NAME.as_bytes()
    });
    let (Some(only), None) = (found.next(), found.next()) else {
        return Dict::new();
    };
    let Ok(text) = std::str::from_utf8(&only.value) else {
        return Dict::new();
    };
    key.open(text, now, MAX_AGE).unwrap_or_default()
}
