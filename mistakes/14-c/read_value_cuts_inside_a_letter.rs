//! Step 2, "A version that isn't 16 digits from `0` to `9` and `a` to `f` is a `Damage`": the text is cut by byte offsets, and where a letter of two bytes lies across byte 16 (or 37) it panics instead, for example for 15 digits, an é, and more.
pub fn read_value(value: &[u8]) -> Result<(Record, Version), Damage> {
    let text = str::from_utf8(value).map_err(|_| Damage("it isn't UTF-8"))?;
    if text.len() < 38 {
        return Err(Damage("it is too short"));
    }
    let (version, rest) = text.split_at(16);
    let (expires, rest) = rest.split_at(21);
    let is_hex = |sign: u8| matches!(sign, b'0'..=b'9' | b'a'..=b'f');
    if !version.bytes().all(is_hex) {
        return Err(Damage("its version isn't 16 digits"));
    }
    let version = u64::from_str_radix(version, 16).map_err(|_| Damage("its version is none"))?;
    let expires = expires.strip_prefix(' ').ok_or(Damage("a space is missing"))?;
    if !expires.bytes().all(|sign| sign.is_ascii_digit()) {
        return Err(Damage("its end isn't 20 digits"));
    }
    let expires: u64 = expires.parse().map_err(|_| Damage("its end is too large"))?;
    let rest = rest.strip_prefix(' ').ok_or(Damage("a space is missing"))?;
    let (ended, data) = match rest.split_once(' ') {
        Some(("live", data)) => (false, data),
        Some(("ended", data)) => (true, data),
        _ => return Err(Damage("its state is neither live nor ended")),
    };
    let data: Map<_, _> =
        serde_json::from_str(data).map_err(|_| Damage("its data aren't an object"))?;
    let mut record = Record::new(data, Timestamp::from_seconds(expires));
    record.ended = ended;
    Ok((record, Version(version)))
}
