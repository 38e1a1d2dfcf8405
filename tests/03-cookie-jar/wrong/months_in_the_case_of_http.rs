//! caught by: step_4::months_and_years_have_their_names_and_digits
//! also by: step_4::servers_write_dates_in_many_ways, step_4::each_token_fills_what_is_open
//! also by: step_4::a_date_that_does_not_exist_is_none
//! Knows months with a capital letter only.

fn month_of(token: &[u8]) -> Option<Month> {
    let name = token.get(..3)?;
    if !name[0].is_ascii_uppercase() || !name[1..].iter().all(u8::is_ascii_lowercase) {
        return None;
    }
    let index = MONTHS
        .iter()
        .position(|month| *month == name.to_ascii_lowercase())?;
    u8::try_from(index + 1).ok()?.try_into().ok()
}
