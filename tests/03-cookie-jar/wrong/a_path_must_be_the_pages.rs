//! caught by: step_2::a_path_with_a_slash_in_front_is_taken_as_it_is
//! also by: step_3::a_visitor_gets_back_what_was_set, step_5::a_neighbor_plants_a_second_cookie
//! also by: step_6::what_was_set_over_https_stays_there
//! also by: step_6::a_script_does_not_touch_what_is_http_only
//! also by: step_6::a_line_keeps_what_its_name_promises, step_7::alice_visits_mallorys_page
//! also by: step_8::a_jar_makes_room
//! Takes a Path only if the page lies in it, as RFC 2109 asked for.

pub fn cookie_path(attribute: Option<&[u8]>, request_path: &[u8]) -> Vec<u8> {
    let path = attribute.filter(|path| path.starts_with(b"/") && path_matches(request_path, path));
    path.unwrap_or_else(|| default_path(request_path)).to_vec()
}
