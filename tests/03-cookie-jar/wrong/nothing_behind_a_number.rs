//! caught by: step_4::anything_may_stand_behind_what_is_no_digit
//! also by: step_4::each_token_fills_what_is_open, step_4::times_and_days_have_their_digits
//! also by: step_4::months_and_years_have_their_names_and_digits
//! Wants a number to be digits alone: no 6th.

fn number(token: &[u8], lengths: std::ops::RangeInclusive<usize>) -> Option<u16> {
    let is_one = lengths.contains(&token.len()) && token.iter().all(u8::is_ascii_digit);
    is_one.then(|| String::from_utf8(token.to_vec()).ok()?.parse().ok())?
}
