//! caught by: step_2::a_payload_may_begin_with_a_dot
//! also by: step_2::what_flask_signed_passes, step_2::another_way_to_the_key_is_another_key
//! also by: step_2::nothing_is_read_before_the_check, step_5::inspect_shows_what_a_cookie_says
//! also by: step_5::inspect_says_what_is_broken, step_6::reads_what_flask_wrote
//! also by: step_6::the_verdicts_are_pythons, step_6::stricter_than_python_on_purpose
//! also by: step_6::the_signature_comes_first_then_the_time_then_the_rest
//! also by: step_8::a_compressed_one_is_the_same_inside, step_8::what_is_signed_is_opened
//! also by: step_8::what_was_read_is_written_the_same
//! also by: step_8::what_could_not_be_read_again_is_not_signed
//! also by: step_9::reads_the_session_that_flask_wrote
//! also by: step_9::a_session_too_long_is_sent_with_a_warning, step_10::markup_stays_markup
//! also by: step_10::text_is_escaped_and_markup_is_not
//! Takes the first dot for the end of the payload. A compressed payload begins with one.

pub fn split(cookie: &str) -> Result<Parts<'_>, Error> {
    let dots = cookie.matches('.').count();
    let (payload, rest) = cookie.split_once('.').ok_or(Error::Parts { dots })?;
    let (time, signature) = rest.split_once('.').ok_or(Error::Parts { dots })?;
    let signed = &cookie[..payload.len() + 1 + time.len()];
    Ok(Parts {
        signed,
        payload,
        time,
        signature,
    })
}
