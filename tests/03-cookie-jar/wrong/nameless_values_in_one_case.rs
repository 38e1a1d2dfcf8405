//! caught by: step_6::a_value_does_not_pass_for_a_name
//! also by: step_6::a_line_keeps_what_its_name_promises
//! Compares a value letter by letter.

pub fn check_prefix(cookie: &Cookie, has_path: bool) -> Result<(), Ignored> {
    let begins = |text: &[u8], prefix: &[u8]| {
        let start = text.get(..prefix.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    let is_kept = if cookie.name.is_empty() {
        !cookie.value.starts_with(b"__Secure-") && !cookie.value.starts_with(b"__Host-")
    } else if begins(&cookie.name, b"__Host-") {
        cookie.secure && cookie.host_only && has_path && cookie.path == b"/"
    } else {
        cookie.secure || !begins(&cookie.name, b"__Secure-")
    };
    if is_kept {
        Ok(())
    } else {
        Err(Ignored::Prefix)
    }
}
