//! caught by: step_6::any_other_name_promises_nothing
//! Makes all scripts' letters large: the long s is an S.

pub fn check_prefix(cookie: &Cookie, has_path: bool) -> Result<(), Ignored> {
    let begins = |text: &[u8], prefix: &[u8]| {
        let large = |text: &[u8]| String::from_utf8_lossy(text).to_uppercase();
        large(text).starts_with(&large(prefix))
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
