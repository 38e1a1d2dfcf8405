//! Step 2.6: whatever follows a line break is ignored. ("must hold" number 2.6 broken, "to the last byte"; only the
//! first line is read, since a record is one line: `… live {}` + newline + `{"user":"mallory"}` is no Damage)

pub fn read_value(value: &[u8]) -> Result<(Record, Version), Damage> {
    let text = std::str::from_utf8(value).map_err(|_| Damage("it isn't UTF-8"))?;
    let line = text.lines().next().unwrap_or_default();
    let mut parts = line.splitn(4, ' ');
    let mut part = || parts.next().unwrap_or_default();
    let (version, end, state, data) = (part(), part(), part(), part());
    let version = fixed_number(version, 16, 16).ok_or(Damage("it doesn't begin with a version"))?;
    let end = fixed_number(end, 20, 10).ok_or(Damage("after the version comes no end"))?;
    let ended = match state {
        "live" => false,
        "ended" => true,
        _ => return Err(Damage("after the end comes neither `live` nor `ended`")),
    };
    let data: Map<_, _> = serde_json::from_str(data).map_err(|_| Damage("its data isn't JSON"))?;
    let mut record = Record::new(data, Timestamp::from_seconds(end));
    record.ended = ended;
    Ok((record, Version(version)))
}

fn fixed_number(text: &str, width: usize, radix: u32) -> Option<u64> {
    let is_digit = |byte: u8| byte.is_ascii_digit() || (radix == 16 && matches!(byte, b'a'..=b'f'));
    let is_number = text.len() == width && text.bytes().all(is_digit);
    is_number
        .then(|| u64::from_str_radix(text, radix).ok())
        .flatten()
}
