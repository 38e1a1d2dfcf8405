//! caught by: step_2::the_size_says_where_a_value_ends
//! also by: step_2::waits_for_the_rest, step_2::what_is_no_answer_is_an_error
//! also by: step_2::an_error_quotes_no_value, step_3::asks_and_hears
//! Takes the value up to the next line end, and doesn't use its size.

fn read_value<'a>(
    line: &str,
    words: impl Iterator<Item = &'a str>,
    rest: &[u8],
) -> Result<Option<Answer>, Error> {
    let cas = words
        .skip(1)
        .find_map(|word| word.strip_prefix('c')?.parse().ok());
    let cas = cas.ok_or_else(|| malformed(line.as_bytes()))?;
    // ANCHOR: code
    let Some(end) = rest.windows(2).position(|two| two == b"\r\n") else {
        return Ok(None);
    };
    let value = rest[..end].to_vec();
    Ok(Some(Answer::Value { value, cas }))
    // ANCHOR_END: code
}
