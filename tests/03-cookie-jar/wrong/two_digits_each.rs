//! caught by: step_4::times_and_days_have_their_digits
//! also by: step_4::servers_write_dates_in_many_ways
//! Wants two digits for each part of a time.

fn time_of_day(token: &[u8]) -> Option<[u16; 3]> {
    let mut fields = token.splitn(3, |&byte| byte == b':');
    let two = |field: &[u8]| number(field, 2..=2);
    let (hour, minute) = (whole(fields.next()?)?, whole(fields.next()?)?);
    let fits =
        token.iter().position(|&byte| byte == b':') == Some(2) && token.get(5) == Some(&b':');
    Some([hour, minute, two(fields.next()?)?]).filter(|_| fits)
}
