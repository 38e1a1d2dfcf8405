//! 2.6: to the last byte. Here what follows the object isn't looked at.

pub fn read_value(value: &[u8]) -> Result<(Record, Version), Damage> {
    let text = str::from_utf8(value).map_err(|_| Damage("it is no UTF-8"))?;
    let parts: Vec<&str> = text.splitn(4, ' ').collect();
    let &[version, end, state, data] = parts.as_slice() else {
        return Err(Damage("it has fewer than four parts"));
    };
    let is_hex = version.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    if version.len() != 16 || !is_hex {
        return Err(Damage("its version is none"));
    }
    let version = u64::from_str_radix(version, 16).map_err(|_| Damage("its version is none"))?;
    if end.len() != 20 || !end.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Damage("its end is none"));
    }
    let end: u64 = end.parse().map_err(|_| Damage("its end is none"))?;
    let ended = match state {
        "live" => false,
        "ended" => true,
        _ => return Err(Damage("its state is none")),
    };
    let data: Map<String, serde_json::Value> =
        serde_json::Deserializer::from_str(data)
            .into_iter()
            .next()
            .and_then(Result::ok)
            .ok_or(Damage("its data are none"))?;
    let record = Record { data, expires: Timestamp::from_seconds(end), ended };
    Ok((record, Version(version)))
}
