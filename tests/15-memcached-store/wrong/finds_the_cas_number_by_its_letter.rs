//! caught by: step_2::reads_each_answer
//! Looks for the last c in the line, which may be in another flag.

fn read_value<'a>(
    line: &str,
    mut words: impl Iterator<Item = &'a str>,
    rest: &[u8],
) -> Result<Option<Answer>, Error> {
    let no_value = || malformed(line.as_bytes());
    let size = words.next().and_then(|word| word.parse().ok());
    let size: usize = size.filter(|&size| size <= LARGEST).ok_or_else(no_value)?;
    let cas = line
        .rfind('c')
        .and_then(|at| line[at + 1..].split(' ').next()?.parse().ok());
    let cas = cas.ok_or_else(no_value)?;
    match rest.split_at_checked(size) {
        Some((value, b"\r\n")) => Ok(Some(Answer::Value {
            value: value.to_vec(),
            cas,
        })),
        Some((_, b"" | b"\r")) | None => Ok(None),
        Some(_) => Err(no_value()),
    }
}
