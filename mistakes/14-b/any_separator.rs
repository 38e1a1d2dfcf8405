//! Step 2.1: cuts version and end at fixed places, and doesn't look at what stands behind each. (2.1 and the doc
//! comment, "anything else", broken: a tab or an `x` in the place of the first or second space is no Damage.)

pub fn read_value(value: &[u8]) -> Result<(Record, Version), Damage> {
    let value = std::str::from_utf8(value).map_err(|_| Damage("it isn't UTF-8"))?;
    let (Some(version), Some(expires), Some(rest)) =
        (value.get(..16), value.get(17..37), value.get(38..))
    else {
        return Err(Damage("it is too short"));
    };
    let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if !version.bytes().all(is_digit) {
        return Err(Damage("its version isn't 16 digits"));
    }
    let version = u64::from_str_radix(version, 16).map_err(|_| Damage("its version isn't one"))?;
    if !expires.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Damage("its end isn't 20 digits"));
    }
    let expires: u64 = expires.parse().map_err(|_| Damage("its end is too late"))?;
    let (ended, data) = match rest.split_once(' ') {
        Some(("live", data)) => (false, data),
        Some(("ended", data)) => (true, data),
        _ => return Err(Damage("its state isn't known")),
    };
    let data: Map<String, serde_json::Value> =
        serde_json::from_str(data).map_err(|_| Damage("its data aren't a JSON object"))?;
    let expires = Timestamp::from_seconds(expires);
    Ok((Record { data, expires, ended }, Version(version)))
}
