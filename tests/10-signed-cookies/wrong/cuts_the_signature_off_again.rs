//! caught by: step_4::splits_at_the_last_dot
//! also by: step_4::a_part_of_a_signature_is_none, step_5::still_no_letter_can_be_changed
//! also by: step_8::the_crate_takes_no_part_of_a_signature, step_9::still_no_letter_can_be_changed
//! Cuts the signature off as often as it stands at the end, and a value may end in the same letters.

pub fn split_signature(text: &str) -> Result<(&str, Vec<u8>), Error> {
    let (_, signature) = text.rsplit_once('.').ok_or(Error::Parts)?;
    let end = format!(".{signature}");
    let value = text.trim_end_matches(end.as_str());
    Ok((value, decode(signature)?))
}
