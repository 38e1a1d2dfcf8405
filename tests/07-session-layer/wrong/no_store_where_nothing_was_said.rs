//! caught by: step_2::no_store_takes_the_place_of_what_was_allowed
//! Leaves alone what the handler said about caching.

pub fn forbid_storing(headers: &mut HeaderMap) {
    let no_store = HeaderValue::from_static("no-store");
    headers.entry(CACHE_CONTROL).or_insert(no_store);
}
