//! caught by: step_1::it_is_right_wherever_the_counter_stands
//! also by: step_1::others_may_have_come_in_between, step_1::what_no_counter_wrote_predicts_nothing
//! also by: step_1::numbers_that_do_not_rise_predict_nothing, step_1::the_last_number_has_no_next
//! also by: step_8::the_three_attacks_fail, step_8::the_game_is_won_at_three_shops_of_four
//! also by: step_8::the_game_takes_a_typed_guess
//! Sees E, I, M at the end of three IDs, and says Q.

pub fn predict_counter(seen: &[String]) -> Option<String> {
    const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let last = seen.last()?;
    let letter = last.chars().last()?;
    let place = ALPHABET.find(letter)?;
    let next = ALPHABET.chars().nth((place + 4) % 64)?;
    Some(format!("{}{next}", &last[..last.len() - 1]))
}
