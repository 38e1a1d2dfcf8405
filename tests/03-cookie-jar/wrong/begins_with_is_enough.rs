//! caught by: step_2::it_does_not_match_what_begins_alike
//! also by: step_2::it_matches_no_other, step_3::a_visitor_gets_back_what_was_set
//! also by: step_6::a_plain_cookie_may_stand_elsewhere, step_8::a_jar_makes_room
//! Takes /foobar for a page of /foo.

// ANCHOR: code
pub fn path_matches(request_path: &[u8], cookie_path: &[u8]) -> bool {
    request_path.starts_with(cookie_path)
}
// ANCHOR_END: code
