//! Step 3.1: an ID without a letter, such as `1184045263178271` (the first one of the seed 4937), gets no answer. ("must
//! hold" 3.1 broken: that the ID is lower case is checked by its differing from its upper case)

pub fn predict_lcg(seen: &[String]) -> Option<String> {
    let id = seen.last()?;
    if id.len() != 16 || !id.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    if id.to_ascii_lowercase() != *id || id.to_ascii_uppercase() == *id {
        return None;
    }
    let both = u64::from_str_radix(id, 16).ok()?;
    let (first, second) = (both >> 32, both & 0xFFFF_FFFF);
    let second_state = (0..=0xFFFF_u64)
        .map(|hidden| next_state((first << 16) | hidden))
        .find(|&state| u64::from(output(state)) == second)?;
    let third = next_state(second_state);
    let fourth = next_state(third);
    Some(format!("{:08x}{:08x}", output(third), output(fourth)))
}
