//! caught by: step_4::splits_at_the_last_dot
//! also by: step_4::says_what_it_cannot_split, step_4::opens_what_was_signed
//! also by: step_4::no_letter_can_be_changed, step_5::opens_under_its_own_name
//! also by: step_5::nothing_moves_from_the_value_into_the_name
//! also by: step_5::still_no_letter_can_be_changed, step_6::tries_words_and_pairs
//! also by: step_8::the_signature_stands_behind_the_text
//! also by: step_8::no_letter_of_a_text_can_be_changed, step_9::any_bytes_come_back
//! also by: step_9::opens_until_the_limit_and_not_a_second_longer
//! also by: step_9::nothing_comes_from_the_future, step_9::nothing_is_parsed_before_it_is_verified
//! also by: step_9::what_fits_may_still_make_no_sense
//! also by: step_9::a_value_that_makes_no_sense_is_refused, step_9::still_only_its_own_name
//! also by: step_9::still_no_letter_can_be_changed, step_9::still_all_bytes_of_the_key_count
//! also by: step_9::opening_remembers_nothing, step_9::a_coupon_has_one_text
//! also by: step_9::the_visitor_is_told_nothing, step_9::other_cookies_take_nothing_with_them
//! also by: step_9::the_log_says_what_is_wrong
//! Splits from the left, and a value may hold dots.

pub fn split_signature(text: &str) -> Result<(&str, Vec<u8>), Error> {
    let (value, signature) = text.split_once('.').ok_or(Error::Parts)?;
    Ok((value, decode(signature)?))
}
