//! A right answer of another shape.

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let mut latest: Option<u64> = None;
    for id in seen {
        let text = crate::weak::decode(id)?;
        if text.is_empty() || text.len() > 1 && text.starts_with('0') {
            return None;
        }
        let mut number = 0u64;
        for byte in text.bytes() {
            if !byte.is_ascii_digit() {
                return None;
            }
            number = number.checked_mul(10)?.checked_add(u64::from(byte - b'0'))?;
        }
        if latest.is_some_and(|before| before >= number) {
            return None;
        }
        latest = Some(number);
    }
    match latest? {
        u64::MAX => None,
        number => Some(crate::weak::Counter::starting_at(number + 1).draw()),
    }
}

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let mut candidates = Vec::new();
    let Some(text) = seen.last().and_then(|id| crate::weak::decode(id)) else {
        return candidates;
    };
    let parts: Vec<&str> = text.split('.').collect();
    let [millis, worker] = parts[..] else {
        return candidates;
    };
    let (Ok(time), Ok(number)) = (millis.parse::<u64>(), worker.parse::<u16>()) else {
        return candidates;
    };
    if time.to_string() != millis || number.to_string() != worker {
        return candidates;
    }
    let mut milli = 1000;
    while milli > 0 {
        milli -= 1;
        candidates.push(crate::weak::encode(&format!("{}.{worker}", at * 1000 + milli)));
    }
    candidates
}

pub fn predict_lcg(seen: &[String]) -> Option<String> {
    let bytes = seen.last()?.as_bytes();
    if bytes.len() != 16 {
        return None;
    }
    let mut whole = 0u64;
    for byte in bytes {
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'a'..=b'f' => byte - b'a' + 10,
            _ => return None,
        };
        whole = whole << 4 | u64::from(digit);
    }
    let (first, second) = (whole >> 32, whole & 0xffff_ffff);
    for hidden in (0..=0xffff).rev() {
        let mut state = first << 16 | hidden;
        state = crate::weak::next_state(state);
        if u64::from(crate::weak::output(state)) == second {
            let mut next = String::new();
            for _ in 0..2 {
                state = crate::weak::next_state(state);
                next += &format!("{:08x}", crate::weak::output(state));
            }
            return Some(next);
        }
    }
    None
}

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    if live == 0 || guesses_per_second == 0 {
        return f64::INFINITY;
    }
    2f64.powi(bits as i32) / (live as f64 * guesses_per_second as f64)
}
