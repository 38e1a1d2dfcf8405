//! caught by: step_5::nothing_moves_from_the_value_into_the_name
//! also by: step_5::a_length_is_not_guessed, step_5::a_gift_tag_is_no_gift_card
//! also by: step_8::verifies_under_no_other_name, step_8::nothing_moves_between_name_and_text
//! also by: step_9::still_only_its_own_name
//! Signs both, and not where the one ends and the other begins.

fn named_message(name: &str, value: &str) -> Vec<u8> {
    [name.as_bytes(), value.as_bytes()].concat()
}
