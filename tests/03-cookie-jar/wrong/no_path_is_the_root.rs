//! caught by: step_2::any_other_path_is_the_default
//! also by: step_3::a_visitor_gets_back_what_was_set, step_3::the_jar_works_for_one_host
//! also by: step_6::what_was_set_over_https_stays_there, step_6::what_a_prefix_is_worth
//! Sends a cookie without a Path everywhere, as many believe that browsers do.

pub fn cookie_path(attribute: Option<&[u8]>, request_path: &[u8]) -> Vec<u8> {
    match attribute {
        Some(path) if path.starts_with(b"/") => path.to_vec(),
        Some(_) => default_path(request_path).to_vec(),
        None => b"/".to_vec(),
    }
}
