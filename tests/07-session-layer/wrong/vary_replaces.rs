//! caught by: step_2::vary_names_the_cookie_once
//! also by: step_2::a_star_says_it_all, step_5::whatever_goes_out_says_vary
//! also by: step_6::the_answer_keeps_its_own_headers
//! also by: step_9::the_removal_goes_out_beside_other_cookies
//! Overwrites what the handler has said about the answer.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    headers.insert(VARY, HeaderValue::from_static("cookie"));
}
