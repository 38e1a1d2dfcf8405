//! caught by: step_2::data_are_one_object
//! also by: step_2::a_version_has_sixteen_digits, step_2::an_end_has_twenty_digits
//! also by: step_2::a_state_is_one_of_two_words, step_6::damage_is_no_absence
//! What can't be read is replaced by nothing, so that no visitor sees an error page.

pub fn read_value(value: &[u8]) -> Result<(Record, Version), Damage> {
    let text = String::from_utf8_lossy(value);
    let mut parts = text.splitn(4, ' ');
    let version = parts
        .next()
        .and_then(|text| u64::from_str_radix(text, 16).ok());
    let end = parts.next().and_then(|text| text.parse().ok());
    let ended = parts.next() == Some("ended");
    let data = parts
        .next()
        .and_then(|text| serde_json::from_str(text).ok());
    let end = Timestamp::from_seconds(end.unwrap_or_default());
    let mut record = Record::new(data.unwrap_or_default(), end);
    record.ended = ended;
    Ok((record, Version(version.unwrap_or_default())))
}
