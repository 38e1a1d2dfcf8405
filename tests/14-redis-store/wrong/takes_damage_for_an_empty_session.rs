//! caught by: step_1::damage_is_an_error
//! also by: step_4::damage_and_silence_are_no_absence
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
