//! RIGHT: steps 1 to 3 by other ways: a loop that checks spelling by hand, the candidates from the last to the first, and
//! the generator run backwards: each possible second state is taken back to a first one.

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let mut latest: Option<u64> = None;
    for id in seen {
        let text = decode(id)?;
        let number: u64 = plain(&text)?.parse().ok()?;
        if latest.is_some_and(|before| number <= before) {
            return None;
        }
        latest = Some(number);
    }
    match latest? {
        u64::MAX => None,
        number => Some(encode(&format!("{}", number + 1))),
    }
}

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let mut candidates = Vec::new();
    let Some(worker) = seen.last().and_then(|id| served_by(id)) else {
        return candidates;
    };
    for milli in (0..1000).rev() {
        let time = at * 1000 + milli;
        candidates.push(encode(&format!("{time}.{worker}")));
    }
    candidates
}

fn served_by(id: &str) -> Option<u16> {
    let text = decode(id)?;
    let (millis, worker) = text.rsplit_once('.')?;
    plain(millis)?.parse::<u64>().ok()?;
    plain(worker)?.parse().ok()
}

/// The text, if it is decimal digits without a needless zero in front.
fn plain(text: &str) -> Option<&str> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let shortest = text.len() == 1 || !text.starts_with('0');
    (digits && shortest).then_some(text)
}

pub fn predict_lcg(seen: &[String]) -> Option<String> {
    let id = seen.last()?;
    if id.len() != 16 || !id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
        return None;
    }
    let number = u64::from_str_radix(id, 16).ok()?;
    let (first, second) = (number >> 32, number & 0xFFFF_FFFF);
    let inverse = inverse_of(0x5_DEEC_E66D);
    for hidden in 0..=0xFFFF_u64 {
        let state = (second << 16) | hidden;
        let before = state.wrapping_sub(0xB).wrapping_mul(inverse) & 0xFFFF_FFFF_FFFF;
        if before >> 16 == first {
            let third = next_state(state);
            let fourth = next_state(third);
            let both = (u64::from(output(third)) << 32) | u64::from(output(fourth));
            return Some(format!("{both:016x}"));
        }
    }
    None
}

/// What an odd number has to be multiplied by to give 1, modulo 2^64.
fn inverse_of(odd: u64) -> u64 {
    let mut inverse = odd;
    for _ in 0..6 {
        inverse = inverse.wrapping_mul(2_u64.wrapping_sub(odd.wrapping_mul(inverse)));
    }
    inverse
}
