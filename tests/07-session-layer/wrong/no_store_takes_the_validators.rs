//! caught by: step_2::no_store_takes_the_place_of_what_was_allowed
//! also by: step_3::a_cookie_changes_nothing_around_it, step_3::a_cookie_goes_out_with_any_status
//! Takes the headers along by which a cache would compare.

pub fn forbid_storing(headers: &mut HeaderMap) {
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.remove(axum::http::header::ETAG);
    headers.remove(axum::http::header::LAST_MODIFIED);
}
