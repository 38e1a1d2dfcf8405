//! Step 2, "Reads what `write_value` wrote. Errors: It is anything else": it cuts at fixed places and never looks at the letters between version, end and state, so `3f1c9a0be27d4410X00000000000000002000_live {}` is a record.
pub fn read_value(value: &[u8]) -> Result<(Record, Version), Damage> {
    let text = str::from_utf8(value).map_err(|_| Damage("it isn't UTF-8"))?;
    let cut = |from: usize, to: usize| text.get(from..to).ok_or(Damage("it is too short"));
    let version = cut(0, 16)?;
    let is_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if !version.bytes().all(is_hex) {
        return Err(Damage("its version isn't 16 digits"));
    }
    let version = u64::from_str_radix(version, 16)
        .map_err(|_| Damage("its version isn't 16 digits"))?;
    let end = cut(17, 37)?;
    if !end.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Damage("its end isn't 20 digits"));
    }
    let end: u64 = end.parse().map_err(|_| Damage("its end is too late"))?;
    let rest = text.get(38..).ok_or(Damage("it is too short"))?;
    let (ended, data) = if let Some(data) = rest.strip_prefix("live ") {
        (false, data)
    } else if let Some(data) = rest.strip_prefix("ended ") {
        (true, data)
    } else {
        return Err(Damage("its state is neither live nor ended"));
    };
    let data: Map<_, _> =
        serde_json::from_str(data).map_err(|_| Damage("its data aren't one JSON object"))?;
    let expires = Timestamp::from_seconds(end);
    let record = Record {
        data,
        expires,
        ended,
    };
    Ok((record, Version(version)))
}
