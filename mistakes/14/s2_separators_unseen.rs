//! 2 doc: anything else is an error. Here what stands between the parts isn't looked at.

pub fn read_value(value: &[u8]) -> Result<(Record, Version), Damage> {
    let text = str::from_utf8(value).map_err(|_| Damage("it is no UTF-8"))?;
    let damage = || Damage("it is cut off");
    let version = text.get(..16).ok_or_else(damage)?;
    let end = text.get(17..37).ok_or_else(damage)?;
    let rest = text.get(38..).ok_or_else(damage)?;
    if !version.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
        return Err(Damage("its version is none"));
    }
    let version = u64::from_str_radix(version, 16).map_err(|_| damage())?;
    if !end.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Damage("its end is none"));
    }
    let end: u64 = end.parse().map_err(|_| Damage("its end is none"))?;
    let (ended, data) = match (rest.strip_prefix("live "), rest.strip_prefix("ended ")) {
        (Some(data), _) => (false, data),
        (_, Some(data)) => (true, data),
        _ => return Err(Damage("its state is none")),
    };
    let data: Map<String, serde_json::Value> =
        serde_json::from_str(data).map_err(|_| Damage("its data are none"))?;
    let record = Record { data, expires: Timestamp::from_seconds(end), ended };
    Ok((record, Version(version)))
}
