//! RIGHT: reads bytes, and all `Cookie` lines, adds the digits up by hand, and refuses `+3`.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let mut found: Vec<Option<u64>> = Vec::new();
    for line in headers.get_all(COOKIE) {
        for piece in line.as_bytes().split(|&byte| byte == b';') {
            let piece = piece.trim_ascii();
            if let Some(value) = piece.strip_prefix(b"visits=") {
                found.push(number_in(value));
            }
        }
    }
    match found[..] {
        [Some(count)] => count,
        _ => 0,
    }
}

fn number_in(digits: &[u8]) -> Option<u64> {
    if digits.is_empty() {
        return None;
    }
    let mut number: u64 = 0;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number.checked_mul(10)?.checked_add(u64::from(digit - b'0'))?;
    }
    Some(number)
}
