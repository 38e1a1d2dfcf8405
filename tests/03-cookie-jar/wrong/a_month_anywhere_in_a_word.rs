//! caught by: step_4::months_and_years_have_their_names_and_digits
//! Finds a month inside a word.

fn month_of(token: &[u8]) -> Option<Month> {
    let name = token.to_ascii_lowercase();
    let is_here = |month: &&[u8]| name.windows(3).any(|it| it == *month);
    let index = MONTHS.iter().position(is_here)?;
    u8::try_from(index + 1).ok()?.try_into().ok()
}
