//! caught by: step_4::anything_may_stand_behind_what_is_no_digit
//! also by: step_4::times_and_days_have_their_digits
//! Wants nothing behind the seconds.

fn time_of_day(token: &[u8]) -> Option<[u16; 3]> {
    let mut fields = token.split(|&byte| byte == b':');
    let time = [
        whole(fields.next()?)?,
        whole(fields.next()?)?,
        whole(fields.next()?)?,
    ];
    fields.next().is_none().then_some(time)
}
