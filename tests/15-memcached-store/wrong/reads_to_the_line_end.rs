//! caught by: step_2::the_size_says_where_a_value_ends
//! also by: step_2::waits_for_the_rest, step_2::what_memcached_doesn_t_say_is_malformed
//! also by: step_2::a_value_has_a_largest_size, step_2::one_question_has_one_answer
//! also by: step_2::an_error_quotes_no_value, step_3::asks_and_hears
//! also by: step_3::after_an_error_comes_another_connection (hangs)
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
