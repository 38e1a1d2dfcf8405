//! caught by: step_4::months_and_years_have_their_names_and_digits
//! also by: step_4::servers_write_dates_in_many_ways, step_4::each_token_fills_what_is_open
//! also by: step_4::anything_may_stand_behind_what_is_no_digit
//! Knows no name of a month that is written out.

fn month_of(token: &[u8]) -> Option<Month> {
    let name = token.to_ascii_lowercase();
    let index = MONTHS.iter().position(|month| *month == name)?;
    u8::try_from(index + 1).ok()?.try_into().ok()
}
