//! caught by: step_4::times_and_days_have_their_digits
//! Lets anything stand behind hours and minutes, too.

fn time_of_day(token: &[u8]) -> Option<[u16; 3]> {
    let mut fields = token.splitn(3, |&byte| byte == b':');
    let mut field = || number(fields.next()?, 1..=2);
    Some([field()?, field()?, field()?])
}
