//! caught by: step_3::every_other_place_is_refused
//! Looks for addresses of other sites where they begin with a scheme.

pub fn safe_next(next: &str) -> &str {
    if next.contains("://") { HOME } else { next }
}
