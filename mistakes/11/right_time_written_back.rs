//! right: reads a time and writes it again to see whether it was canonical, and finds the zeros by looking.

pub fn write_time(seconds: u64) -> String {
    let mut bytes = Vec::new();
    let mut rest = seconds;
    while rest > 0 {
        bytes.push(rest as u8);
        rest >>= 8;
    }
    bytes.reverse();
    encode(&bytes)
}

pub fn read_time(text: &str) -> Result<u64, Error> {
    let bytes = decode_part(Part::Time, text)?;
    let wrong = Error::Time { bytes: bytes.len() };
    let zeros = 8usize.checked_sub(bytes.len()).ok_or(wrong)?;
    let mut all = [0; 8];
    all[zeros..].copy_from_slice(&bytes);
    let seconds = u64::from_be_bytes(all);
    if write_time(seconds) == text {
        Ok(seconds)
    } else {
        Err(wrong)
    }
}

pub fn check_age(signed_at: u64, now: u64, max_age: u64) -> Result<(), Error> {
    let distance = now.abs_diff(signed_at);
    if signed_at > now {
        Err(Error::Future { ahead: distance })
    } else if distance > max_age {
        Err(Error::Expired { age: distance })
    } else {
        Ok(())
    }
}
