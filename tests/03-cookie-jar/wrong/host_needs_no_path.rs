//! caught by: step_6::a_name_with_a_prefix_is_a_promise
//! also by: step_6::a_line_keeps_what_its_name_promises
//! Asks for no Path in the line, if the page happens to lie at the top.

pub fn check_prefix(cookie: &Cookie, has_path: bool) -> Result<(), Ignored> {
    let _ = has_path;
    let begins = |text: &[u8], prefix: &[u8]| {
        let start = text.get(..prefix.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    let is_kept = if cookie.name.is_empty() {
        !begins(&cookie.value, b"__Secure-") && !begins(&cookie.value, b"__Host-")
    } else if begins(&cookie.name, b"__Host-") {
        cookie.secure && cookie.host_only && cookie.path == b"/"
    } else {
        cookie.secure || !begins(&cookie.name, b"__Secure-")
    };
    if is_kept {
        Ok(())
    } else {
        Err(Ignored::Prefix)
    }
}
