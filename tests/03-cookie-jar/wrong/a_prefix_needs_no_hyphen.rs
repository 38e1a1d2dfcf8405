//! caught by: step_6::any_other_name_promises_nothing
//! also by: step_6::a_value_does_not_pass_for_a_name, step_6::a_line_keeps_what_its_name_promises
//! Takes __Host for a prefix, too.

pub fn check_prefix(cookie: &Cookie, has_path: bool) -> Result<(), Ignored> {
    let begins = |text: &[u8], prefix: &[u8]| {
        let prefix = &prefix[..prefix.len() - 1];
        let start = text.get(..prefix.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    let is_kept = if cookie.name.is_empty() {
        !begins(&cookie.value, b"__Secure-") && !begins(&cookie.value, b"__Host-")
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
