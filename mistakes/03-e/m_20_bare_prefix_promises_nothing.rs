//! What a name promises (sections 5.4 and 5.7, steps 20 to 22).

pub fn check_prefix(cookie: &Cookie, has_path: bool) -> Result<(), Ignored> {
    if cookie.name.is_empty() {
        if begins(&cookie.value, b"__Secure-") || begins(&cookie.value, b"__Host-") {
            return Err(Ignored::Prefix);
        }
        return Ok(());
    }
    if begins(&cookie.name, b"__Secure-") && !cookie.secure {
        return Err(Ignored::Prefix);
    }
    let is_of_host = cookie.secure && cookie.host_only && has_path && cookie.path == b"/";
    if begins(&cookie.name, b"__Host-") && !is_of_host {
        return Err(Ignored::Prefix);
    }
    Ok(())
}

fn begins(text: &[u8], prefix: &[u8]) -> bool {
    text.len() > prefix.len() && text[..prefix.len()].eq_ignore_ascii_case(prefix)
}
