//! step 3, 5: the whole ID is read as one u64, and zeros in front may be missing.

pub fn predict_lcg(seen: &[String]) -> Option<String> {
    let id = seen.last()?;
    let whole = u64::from_str_radix(id, 16).ok()?;
    let (first, second) = ((whole >> 32) as u32, whole as u32);
    if format!("{whole:x}") != id.trim_start_matches('0') {
        return None;
    }
    let state = (0..1u64 << 16)
        .map(|hidden| (u64::from(first) << 16) | hidden)
        .find(|state| crate::weak::output(crate::weak::next_state(*state)) == second)?;
    let third = crate::weak::next_state(crate::weak::next_state(state));
    let fourth = crate::weak::next_state(third);
    Some(format!("{:08x}{:08x}", crate::weak::output(third), crate::weak::output(fourth)))
}
