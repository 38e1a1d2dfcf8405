//! caught by: step_4::months_and_years_have_their_names_and_digits
//! also by: step_4::each_token_fills_what_is_open, step_4::a_date_that_does_not_exist_is_none
//! Looks at two letters of a month only.

fn month_of(token: &[u8]) -> Option<Month> {
    let name = token.get(..2)?.to_ascii_lowercase();
    let index = MONTHS.iter().position(|month| month.starts_with(&name))?;
    u8::try_from(index + 1).ok()?.try_into().ok()
}
