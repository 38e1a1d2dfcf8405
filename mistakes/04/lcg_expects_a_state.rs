//! step 3, 6: an ID behind which there is no state panics.

pub fn predict_lcg(seen: &[String]) -> Option<String> {
    let id = seen.last()?;
    let (first, second) = id.split_at_checked(8)?;
    let first = u32::from_str_radix(first, 16).ok()?;
    let second = u32::from_str_radix(second, 16).ok()?;
    if format!("{first:08x}{second:08x}") != *id {
        return None;
    }
    let state = (0..1u64 << 16)
        .map(|hidden| (u64::from(first) << 16) | hidden)
        .find(|state| crate::weak::output(crate::weak::next_state(*state)) == second)
        .expect("each ID has a state");
    let third = crate::weak::next_state(crate::weak::next_state(state));
    let fourth = crate::weak::next_state(third);
    Some(format!("{:08x}{:08x}", crate::weak::output(third), crate::weak::output(fourth)))
}
