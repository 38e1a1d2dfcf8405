//! Reads bytes, on every `Cookie` line, and digits by hand; a byte outside ASCII in another cookie does no harm, `+3` is 0, and two cookies on two lines are 0 (all left open by the page).

pub fn count_from(headers: &HeaderMap) -> u64 {
    fn number(digits: &[u8]) -> Option<u64> {
        if digits.is_empty() {
            return None;
        }
        digits.iter().try_fold(0_u64, |sum, byte| {
            let digit = byte.checked_sub(b'0').filter(|digit| *digit < 10)?;
            sum.checked_mul(10)?.checked_add(u64::from(digit))
        })
    }
    let mut found: Vec<&[u8]> = Vec::new();
    for line in headers.get_all(COOKIE) {
        for piece in line.as_bytes().split(|byte| *byte == b';') {
            let piece = piece.strip_prefix(b" ").unwrap_or(piece);
            if let Some(value) = piece.strip_prefix(b"visits=") {
                found.push(value);
            }
        }
    }
    match found.as_slice() {
        [value] => number(value).unwrap_or(0),
        _ => 0,
    }
}
