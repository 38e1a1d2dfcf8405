//! Where to go after a login.

pub fn safe_next(next: &str) -> &str {
    let path = next.strip_prefix('/');
    let here = path.is_some_and(|rest| !rest.starts_with(['/', '\\']));
    let name = next.split(['?', '#']).next().unwrap_or_default();
    if here && name.bytes().all(|byte| byte.is_ascii_graphic()) {
        next
    } else {
        HOME
    }
}
