//! caught by: step_2::waits_for_the_rest
//! also by: step_2::a_value_has_a_largest_size, step_3::an_answer_may_come_byte_by_byte
//! also by: step_3::half_an_answer_is_an_error
//! Is content when the value is there. The line end comes later, as the beginning of the next answer.

fn read_value<'a>(
    line: &str,
    mut words: impl Iterator<Item = &'a str>,
    rest: &[u8],
) -> Result<Option<Answer>, Error> {
    let no_value = || malformed(line.as_bytes());
    let size = words.next().and_then(|word| word.parse().ok());
    let size: usize = size.filter(|&size| size <= LARGEST).ok_or_else(no_value)?;
    let cas = words.find_map(|word| word.strip_prefix('c')?.parse().ok());
    let cas = cas.ok_or_else(no_value)?;
    match rest.split_at_checked(size) {
        Some((value, b"" | b"\r" | b"\r\n")) => Ok(Some(Answer::Value {
            value: value.to_vec(),
            cas,
        })),
        None => Ok(None),
        Some(_) => Err(no_value()),
    }
}
