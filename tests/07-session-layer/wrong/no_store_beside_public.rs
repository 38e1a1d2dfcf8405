//! caught by: step_2::no_store_takes_the_place_of_what_was_allowed
//! also by: step_3::a_cookie_changes_nothing_around_it, step_3::a_cookie_goes_out_with_any_status
//! Forbids storing in one line, and leaves the line that allows it.

pub fn forbid_storing(headers: &mut HeaderMap) {
    headers.append(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}
