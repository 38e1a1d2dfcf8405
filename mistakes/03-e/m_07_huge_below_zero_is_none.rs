//! When a cookie ends (sections 5.5, 5.6.1 and 5.6.2).

pub fn max_age(value: &[u8]) -> Option<Duration> {
    let digits = match value {
        [b'-', digits @ ..] => digits,
        digits => digits,
    };
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    match std::str::from_utf8(value).ok()?.parse::<i64>() {
        Ok(seconds) => {
            let seconds = u64::try_from(seconds).unwrap_or_default();
            Some(Duration::from_secs(seconds).min(LONGEST))
        }
        Err(error) if *error.kind() == std::num::IntErrorKind::PosOverflow => Some(LONGEST),
        Err(_) => None,
    }
}
