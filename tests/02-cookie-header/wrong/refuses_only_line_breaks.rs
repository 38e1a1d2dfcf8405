//! caught by: step_3::a_value_holds_no_separators
//! also by: step_3::quotes_come_in_pairs_around_the_whole_value
//! also by: step_3::the_first_wrong_byte_is_named, step_5::every_part_is_checked
//! also by: step_5::no_attribute_keeps_another_part_from_being_checked
//! also by: step_5::an_attack_is_told_where_it_was_seen, step_5::the_desk_says_what_is_wrong
//! also by: step_6::what_the_builder_writes_the_parser_reads
//! Knows header injection, and forgets that a semicolon begins an attribute.

// ANCHOR: code
pub fn check_value(value: &str) -> Result<(), Error> {
    check_bytes(Part::Value, value, |byte| {
        byte != b'\r' && byte != b'\n' && byte.is_ascii()
    })
}
// ANCHOR_END: code
