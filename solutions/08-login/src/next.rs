//! Where to go after a login.

// ANCHOR: home
/// Where to go when there is no better place.
pub(crate) const HOME: &str = "/account";
// ANCHOR_END: home

// ANCHOR: safe_next
/// `next`, if it is a place on this site; the account's page, if it isn't. An attacker can write a link
/// with a `next` of their own, and what follows our login looks like ours (CWE-601).
///
/// A place on this site is a path: one slash, and then neither a slash nor a backslash, which browsers
/// read as one. All of it is visible ASCII: browsers drop control characters, and encode what isn't
/// ASCII before they send it.
pub fn safe_next(next: &str) -> &str {
    // step 3: go where you were going
    let is_path = next.starts_with('/') && !next.starts_with("//") && !next.starts_with("/\\");
    if is_path && next.bytes().all(|byte| byte.is_ascii_graphic()) {
        next
    } else {
        HOME
    }
}
// ANCHOR_END: safe_next
