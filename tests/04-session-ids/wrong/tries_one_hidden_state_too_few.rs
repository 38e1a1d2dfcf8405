//! caught by: step_3::the_lowest_and_the_highest_hidden_bits_are_tried
//! 0xffff is the last of the hidden bits, and a range leaves out its end.

pub fn predict_lcg(seen: &[String]) -> Option<String> {
    let (first, second) = outputs_in(seen.last()?)?;
    let mut states = (0..0xffff).map(|hidden| (u64::from(first) << 16) | hidden);
    let state = states.find(|&state| output(next_state(state)) == second)?;
    let third = next_state(next_state(state));
    let fourth = next_state(third);
    Some(format!("{:08x}{:08x}", output(third), output(fourth)))
}
