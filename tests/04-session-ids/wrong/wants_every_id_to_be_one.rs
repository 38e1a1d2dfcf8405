//! caught by: step_3::one_id_is_enough_and_more_do_no_harm
//! Wants each ID to be one.

pub fn predict_lcg(seen: &[String]) -> Option<String> {
    if seen.iter().any(|id| outputs_in(id).is_none()) {
        return None;
    }
    let (first, second) = outputs_in(seen.last()?)?;
    let mut states = (0..1 << 16).map(|hidden| (u64::from(first) << 16) | hidden);
    let state = states.find(|&state| output(next_state(state)) == second)?;
    let third = next_state(next_state(state));
    let fourth = next_state(third);
    Some(format!("{:08x}{:08x}", output(third), output(fourth)))
}
