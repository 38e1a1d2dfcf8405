//! caught by: step_3::it_predicts_what_java_draws
//! Goes one state further, and not two.

pub fn predict_lcg(seen: &[String]) -> Option<String> {
    let (first, second) = outputs_in(seen.last()?)?;
    let mut states = (0..1 << 16).map(|hidden| (u64::from(first) << 16) | hidden);
    let state = states.find(|&state| output(next_state(state)) == second)?;
    let next = next_state(state);
    Some(format!(
        "{:08x}{:08x}",
        output(next),
        output(next_state(next))
    ))
}
