//! caught by: step_4::anything_may_stand_behind_what_is_no_digit
//! also by: step_4::servers_write_dates_in_many_ways, step_4::each_token_fills_what_is_open
//! also by: step_4::times_and_days_have_their_digits
//! also by: step_4::months_and_years_have_their_names_and_digits
//! Reads the digits that it needs, and passes over more.

fn number(token: &[u8], lengths: std::ops::RangeInclusive<usize>) -> Option<u16> {
    let digits = token.iter().copied().take(*lengths.end());
    let digits: Vec<u8> = digits.take_while(u8::is_ascii_digit).collect();
    let is_one = lengths.contains(&digits.len());
    is_one.then(|| String::from_utf8(digits).ok()?.parse().ok())?
}
