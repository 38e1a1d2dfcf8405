//! caught by: step_1::the_first_equals_sign_ends_the_name
//! also by: step_1::a_semicolon_ends_each_part
//! Splits at every =, and takes the first two pieces.

fn cut(part: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut pieces = part.split(|&byte| byte == b'=');
    Some((pieces.next()?, pieces.next()?))
}
