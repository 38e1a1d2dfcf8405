//! caught by: step_1::the_first_equals_sign_ends_the_name
//! also by: step_1::a_semicolon_ends_each_part, step_6::a_line_keeps_what_its_name_promises
//! Cuts at the last =, so that a value in base64 loses its end to the name.

fn cut(part: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = part.iter().rposition(|&byte| byte == b'=')?;
    Some((&part[..at], &part[at + 1..]))
}
