//! caught by: step_3::every_other_place_is_refused
//! `//evil.example` begins with a slash, too.

pub fn safe_next(next: &str) -> &str {
    if next.starts_with('/') { next } else { HOME }
}
