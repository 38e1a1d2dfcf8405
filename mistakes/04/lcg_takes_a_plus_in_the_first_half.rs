//! step 3, 5: only the second half is compared with its spelling.

pub fn predict_lcg(seen: &[String]) -> Option<String> {
    let id = seen.last()?;
    let (left, right) = id.split_at_checked(8)?;
    let first = u32::from_str_radix(left, 16).ok()?;
    let second = u32::from_str_radix(right, 16).ok()?;
    if format!("{second:08x}") != right {
        return None;
    }
    let state = (0..1u64 << 16)
        .map(|hidden| (u64::from(first) << 16) | hidden)
        .find(|state| crate::weak::output(crate::weak::next_state(*state)) == second)?;
    let third = crate::weak::next_state(crate::weak::next_state(state));
    let fourth = crate::weak::next_state(third);
    Some(format!("{:08x}{:08x}", crate::weak::output(third), crate::weak::output(fourth)))
}
