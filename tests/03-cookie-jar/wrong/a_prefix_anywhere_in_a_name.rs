//! caught by: step_6::any_other_name_promises_nothing
//! also by: step_6::a_name_with_a_prefix_is_a_promise, step_6::a_value_does_not_pass_for_a_name
//! Finds a prefix anywhere in a name.

pub fn check_prefix(cookie: &Cookie, has_path: bool) -> Result<(), Ignored> {
    let begins = |text: &[u8], prefix: &[u8]| {
        text.windows(prefix.len())
            .any(|part| part.eq_ignore_ascii_case(prefix))
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
