//! step 3, 5: what follows the 16 digits is not looked at.

pub fn predict_lcg(seen: &[String]) -> Option<String> {
    let id = seen.last()?;
    let first = u32::from_str_radix(id.get(..8)?, 16).ok()?;
    let second = u32::from_str_radix(id.get(8..16)?, 16).ok()?;
    if !id.starts_with(&format!("{first:08x}{second:08x}")) {
        return None;
    }
    let state = (0..1u64 << 16)
        .map(|hidden| (u64::from(first) << 16) | hidden)
        .find(|state| crate::weak::output(crate::weak::next_state(*state)) == second)?;
    let third = crate::weak::next_state(crate::weak::next_state(state));
    let fourth = crate::weak::next_state(third);
    Some(format!("{:08x}{:08x}", crate::weak::output(third), crate::weak::output(fourth)))
}
