//! Step 9, "Where there are two or more of the name, the session is empty": equal ones count once; `session=V; session=V`, in one line or in two, gives V's session.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let pairs = cookies(headers).into_iter();
    let own = pairs.filter(|pair| pair.name == NAME.as_bytes());
    let mut values: Vec<_> = own.map(|pair| pair.value).collect();
    values.dedup();
    let [value] = &values[..] else {
        return Dict::new();
    };
    let cookie = std::str::from_utf8(value).unwrap_or_default();
    key.open(cookie, now, MAX_AGE).unwrap_or_default()
}
