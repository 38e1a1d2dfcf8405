//! A server that counts a visitor's visits in a cookie.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(header) = headers.get(COOKIE) else {
        return 0;
    };
    let mut seen = 0;
    let mut count = 0;
    for piece in header.as_bytes().split(|byte| *byte == b';') {
        let piece = piece.strip_prefix(b" ").unwrap_or(piece);
        if let Some(value) = piece.strip_prefix(b"visits=") {
            seen += 1;
            count = decimal(value).unwrap_or(0);
        }
    }
    if seen == 1 { count } else { 0 }
}

fn decimal(digits: &[u8]) -> Option<u64> {
    if digits.is_empty() || (digits.len() > 1 && digits[0] == b'0') {
        return None;
    }
    digits.iter().try_fold(0_u64, |number, byte| {
        if !byte.is_ascii_digit() {
            return None;
        }
        number.checked_mul(10)?.checked_add(u64::from(*byte - b'0'))
    })
}
