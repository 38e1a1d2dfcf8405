//! caught by: step_2::the_default_is_the_folder_of_the_page
//! also by: step_2::the_default_is_never_empty, step_2::any_other_path_is_the_default
//! also by: step_3::a_visitor_gets_back_what_was_set, step_3::the_jar_works_for_one_host
//! also by: step_6::what_a_prefix_is_worth
//! Takes the page for the folder.

pub fn default_path(request_path: &[u8]) -> &[u8] {
    if request_path.starts_with(b"/") {
        request_path
    } else {
        b"/"
    }
}
