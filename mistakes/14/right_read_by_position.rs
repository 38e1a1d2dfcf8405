//! right: cuts at positions, and looks at the spaces.

pub fn read_value(value: &[u8]) -> Result<(Record, Version), Damage> {
    const WRONG: Damage = Damage("it isn't one of ours");
    let number = |part: &[u8], radix: u64| {
        part.iter().try_fold(0_u64, |sum, byte| {
            let digit = match byte {
                b'0'..=b'9' => byte - b'0',
                b'a'..=b'f' if radix == 16 => byte - b'a' + 10,
                _ => return Err(WRONG),
            };
            sum.checked_mul(radix).and_then(|sum| sum.checked_add(digit.into())).ok_or(WRONG)
        })
    };
    let (version, rest) = value.split_at_checked(16).ok_or(WRONG)?;
    let (end, rest) = rest.split_at_checked(22).ok_or(WRONG)?;
    let end = end.strip_prefix(b" ").and_then(|end| end.strip_suffix(b" ")).ok_or(WRONG)?;
    let (ended, data) = match (rest.strip_prefix(b"live "), rest.strip_prefix(b"ended ")) {
        (Some(data), _) => (false, data),
        (_, Some(data)) => (true, data),
        _ => return Err(WRONG),
    };
    let record = Record {
        data: serde_json::from_slice(data).map_err(|_| WRONG)?,
        expires: Timestamp::from_seconds(number(end, 10)?),
        ended,
    };
    Ok((record, Version(number(version, 16)?)))
}
