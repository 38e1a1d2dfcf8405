//! caught by: step_3::the_first_wrong_byte_is_named
//! also by: step_3::quotes_come_in_pairs_around_the_whole_value
//! also by: step_3::other_letters_are_refused_by_their_first_byte
//! also by: step_4::a_path_holds_no_semicolon, step_4::a_label_is_letters_digits_and_inner_hyphens
//! also by: step_5::every_part_is_checked, step_5::an_attack_is_told_where_it_was_seen
//! Looks from the end, and sends the reader to the wrong place.

fn check_bytes(part: Part, text: &str, allowed: impl Fn(u8) -> bool) -> Result<(), Error> {
    match text.bytes().rposition(|byte| !allowed(byte)) {
        None => Ok(()),
        Some(position) => Err(wrong(part, text, position)),
    }
}
