//! caught by: step_3::it_predicts_what_java_draws
//! also by: step_3::it_finds_every_hidden_state
//! also by: step_3::the_lowest_and_the_highest_hidden_bits_are_tried
//! also by: step_3::one_id_is_enough_and_more_do_no_harm, step_3::zeros_in_front_are_kept
//! also by: step_3::the_generator_lets_mallory_in, step_8::the_game_is_won_at_three_shops_of_four
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
