//! caught by: step_1::names_of_attributes_are_in_small_letters
//! also by: step_1::a_semicolon_ends_each_part, step_1::spaces_and_tabs_are_cut_off_at_the_ends
//! also by: step_1::no_other_byte_is_white_space, step_1::nothing_is_no_cookie
//! also by: step_1::every_attribute_is_there, step_1::every_other_byte_stays
//! also by: step_3::a_visitor_gets_back_what_was_set, step_3::a_cookie_lasts_as_long_as_it_was_told
//! also by: step_3::the_jar_works_for_one_host, step_4::a_date_keeps_and_deletes
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! also by: step_5::addresses_and_suffixes_keep_to_themselves
//! also by: step_5::a_neighbor_plants_a_second_cookie, step_6::what_was_set_over_https_stays_there
//! also by: step_6::a_script_does_not_touch_what_is_http_only
//! also by: step_6::a_line_keeps_what_its_name_promises, step_6::what_a_prefix_is_worth
//! also by: step_7::alice_visits_mallorys_page, step_7::which_requests_carry_it
//! also by: step_8::a_jar_makes_room
//! Leaves the names of attributes as they came.

fn attribute(part: &[u8]) -> Option<Attribute> {
    let (name, value) = cut(part).unwrap_or((part, b""));
    let value = trim(value);
    (value.len() <= LONGEST_ATTRIBUTE).then(|| Attribute {
        name: trim(name).to_vec(),
        value: value.to_vec(),
    })
}
