//! caught by: step_2::a_line_has_its_limit_however_it_comes
//! Looks at the length of a line that has no end yet. One that comes whole may have any.

pub fn read_answer(heard: &[u8]) -> Result<Option<Answer>, Error> {
    let Some(length) = heard.windows(2).position(|two| two == b"\r\n") else {
        return if heard.len() <= LONGEST_LINE {
            Ok(None)
        } else {
            Err(malformed(heard))
        };
    };
    let (line, rest) = (&heard[..length], &heard[length + 2..]);
    let text = str::from_utf8(line).map_err(|_| malformed(line))?;
    let mut words = text.split(' ');
    let answer = match words.next().unwrap_or_default() {
        "VA" => return read_value(text, words, rest),
        "HD" => Answer::Done,
        "EN" | "NF" => Answer::Missing,
        "NS" => Answer::Present,
        "EX" => Answer::Changed,
        "MN" => Answer::Nothing,
        "ERROR" | "CLIENT_ERROR" | "SERVER_ERROR" => return Err(Error::Refused(text.to_owned())),
        _ => return Err(malformed(line)),
    };
    match rest {
        [] => Ok(Some(answer)),
        _ => Err(malformed(heard)),
    }
}
