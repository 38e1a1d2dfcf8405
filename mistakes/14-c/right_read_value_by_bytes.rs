//! It reads bytes by hand, allows no parse function for the numbers, and takes a value of 65 to 126 lists for a `Damage`, which condition 7 leaves open.
pub fn read_value(value: &[u8]) -> Result<(Record, Version), Damage> {
    let damage = Damage("it isn't one of our values");
    let (head, tail) = value.split_at_checked(38).ok_or(damage)?;
    if head[16] != b' ' || head[37] != b' ' {
        return Err(damage);
    }
    let mut version = 0_u64;
    for &sign in &head[..16] {
        let digit = match sign {
            b'0'..=b'9' => sign - b'0',
            b'a'..=b'f' => sign - b'a' + 10,
            _ => return Err(damage),
        };
        version = (version << 4) | u64::from(digit);
    }
    let mut expires = 0_u64;
    for &sign in &head[17..37] {
        if !sign.is_ascii_digit() {
            return Err(damage);
        }
        let times_ten = expires.checked_mul(10).ok_or(damage)?;
        expires = times_ten.checked_add(u64::from(sign - b'0')).ok_or(damage)?;
    }
    let (ended, data) = if let Some(data) = tail.strip_prefix(b"live ") {
        (false, data)
    } else if let Some(data) = tail.strip_prefix(b"ended ") {
        (true, data)
    } else {
        return Err(damage);
    };
    let data: Map<_, _> = serde_json::from_slice(data).map_err(|_| damage)?;
    let mut record = Record::new(data, Timestamp::from_seconds(expires));
    record.ended = ended;
    record.check_depth()?;
    Ok((record, Version(version)))
}
