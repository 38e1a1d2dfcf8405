//! caught by: step_2::a_state_is_one_of_two_words
//! Cuts five bytes for the state, and panics where a letter lies across the cut.

pub fn read_value(value: &[u8]) -> Result<(Record, Version), Damage> {
    let text = std::str::from_utf8(value).map_err(|_| Damage("it isn't UTF-8"))?;
    let mut parts = text.splitn(3, ' ');
    let (Some(version), Some(end), Some(rest)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(Damage("a part is missing"));
    };
    let is_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if version.len() != 16 || !version.bytes().all(is_hex) {
        return Err(Damage("its version isn't 16 digits"));
    }
    let version = u64::from_str_radix(version, 16).map_err(|_| Damage("its version is no number"))?;
    if end.len() != 20 || !end.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Damage("its end isn't 20 digits"));
    }
    let end: u64 = end.parse().map_err(|_| Damage("its end is too large"))?;
    if rest.len() < 5 {
        return Err(Damage("its state is cut off"));
    }
    let (state, behind) = rest.split_at(5);
    let (ended, data) = match state {
        "live " => (false, behind),
        "ended" => {
            let data = behind.strip_prefix(' ');
            (true, data.ok_or(Damage("its state is unknown"))?)
        }
        _ => return Err(Damage("its state is unknown")),
    };
    let data: Map<_, _> =
        serde_json::from_str(data).map_err(|_| Damage("its data aren't one JSON object"))?;
    let mut record = Record::new(data, Timestamp::from_seconds(end));
    record.ended = ended;
    Ok((record, Version(version)))
}
