//! caught by: step_4::times_and_days_have_their_digits
//! also by: step_4::each_token_fills_what_is_open
//! also by: step_4::months_and_years_have_their_names_and_digits
//! also by: step_4::anything_may_stand_behind_what_is_no_digit
//! Takes a time without seconds.

fn time_of_day(token: &[u8]) -> Option<[u16; 3]> {
    let mut fields = token.splitn(3, |&byte| byte == b':');
    let hour = whole(fields.next()?)?;
    let minute = number(fields.next()?, 1..=2)?;
    Some([
        hour,
        minute,
        fields.next().map_or(Some(0), |it| number(it, 1..=2))?,
    ])
}
