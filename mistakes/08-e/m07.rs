//! Where to go after a login.

pub fn safe_next(next: &str) -> &str {
    let path = next.strip_prefix('/');
    let here = path.is_some_and(|rest| !rest.starts_with(['/', '\\']));
    if here && next.bytes().all(|byte| byte.is_ascii() && byte > b' ') {
        next
    } else {
        HOME
    }
}
