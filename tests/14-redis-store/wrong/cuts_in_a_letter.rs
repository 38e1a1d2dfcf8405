//! caught by: step_2::a_version_has_sixteen_digits
//! Cuts at a byte that may be inside of a letter: a panic in place of a `Damage`.

pub fn read_value(value: &[u8]) -> Result<(Record, Version), Damage> {
    let text = str::from_utf8(value).map_err(|_| Damage("it is no UTF-8"))?;
    if text.len() < 38 {
        return Err(Damage("it is cut off"));
    }
    let (version, rest) = text.split_at(16);
    let (end, rest) = rest.split_at(21);
    let is_hex = version
        .bytes()
        .all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    let version = u64::from_str_radix(version, 16).ok().filter(|_| is_hex);
    let end = end.strip_prefix(' ');
    let end = end.filter(|end| end.bytes().all(|b| b.is_ascii_digit()));
    let (ended, data) = match rest.strip_prefix(" live ") {
        Some(data) => (false, data),
        None => match rest.strip_prefix(" ended ") {
            Some(data) => (true, data),
            None => return Err(Damage("its state is none")),
        },
    };
    let record = Record {
        data: serde_json::from_str(data).map_err(|_| Damage("its data are none"))?,
        expires: end
            .and_then(|end| end.parse().ok())
            .map(Timestamp::from_seconds)
            .ok_or(Damage("its end is none"))?,
        ended,
    };
    Ok((
        record,
        Version(version.ok_or(Damage("its version is none"))?),
    ))
}
