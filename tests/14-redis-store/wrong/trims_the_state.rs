//! caught by: step_2::a_state_is_one_of_two_words
//! Trims the state before it compares: `live` with a tab behind it is `live`.

pub fn read_value(value: &[u8]) -> Result<(Record, Version), Damage> {
    let text = str::from_utf8(value).map_err(|_| Damage("it isn't UTF-8"))?;
    let mut parts = text.splitn(4, ' ');
    let (Some(version), Some(expires), Some(state), Some(data)) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(Damage("it hasn't four parts"));
    };
    let is_hex = |sign: u8| matches!(sign, b'0'..=b'9' | b'a'..=b'f');
    if version.len() != 16 || !version.bytes().all(is_hex) {
        return Err(Damage("its version isn't 16 digits"));
    }
    if expires.len() != 20 || !expires.bytes().all(|sign| sign.is_ascii_digit()) {
        return Err(Damage("its end isn't 20 digits"));
    }
    let version = u64::from_str_radix(version, 16).map_err(|_| Damage("its version is none"))?;
    let expires: u64 = expires
        .parse()
        .map_err(|_| Damage("its end is too large"))?;
    let ended = match state.trim() {
        "live" => false,
        "ended" => true,
        _ => return Err(Damage("its state is neither live nor ended")),
    };
    let data: Map<_, _> =
        serde_json::from_str(data).map_err(|_| Damage("its data aren't an object"))?;
    let mut record = Record::new(data, Timestamp::from_seconds(expires));
    record.ended = ended;
    Ok((record, Version(version)))
}
