//! RIGHT: `read_value` cuts the bytes at fixed places, counts the digits up by itself, and reads JSON from bytes.

pub fn read_value(value: &[u8]) -> Result<(Record, Version), Damage> {
    if value.len() < 38 || value[16] != b' ' || value[37] != b' ' {
        return Err(Damage("it has no version and no end"));
    }
    let version = count_up(&value[..16], 16).ok_or(Damage("its version is no number"))?;
    let end = count_up(&value[17..37], 10).ok_or(Damage("its end is no number"))?;
    let rest = &value[38..];
    let (ended, data) = if let Some(data) = rest.strip_prefix(b"live ".as_slice()) {
        (false, data)
    } else if let Some(data) = rest.strip_prefix(b"ended ".as_slice()) {
        (true, data)
    } else {
        return Err(Damage("its state is neither `live` nor `ended`"));
    };
    let data: Map<String, serde_json::Value> =
        serde_json::from_slice(data).map_err(|_| Damage("its data is no JSON object"))?;
    let expires = Timestamp::from_seconds(end);
    let record = Record {
        data,
        expires,
        ended,
    };
    Ok((record, Version(version)))
}

fn count_up(digits: &[u8], base: u64) -> Option<u64> {
    let mut number: u64 = 0;
    for &digit in digits {
        let digit = match digit {
            b'0'..=b'9' => digit - b'0',
            b'a'..=b'f' if base == 16 => digit - b'a' + 10,
            _ => return None,
        };
        number = number.checked_mul(base)?.checked_add(u64::from(digit))?;
    }
    Some(number)
}
