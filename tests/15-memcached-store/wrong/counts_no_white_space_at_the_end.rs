//! caught by: step_2::a_line_has_its_limit_however_it_comes
//! Takes all white space at the end for the beginning of a line end. A server may send a gigabyte of it.

pub fn read_answer(heard: &[u8]) -> Result<Option<Answer>, Error> {
    let length = heard.windows(2).position(|two| two == b"\r\n");
    let so_far = heard.trim_ascii_end().len();
    if length.unwrap_or(so_far) > LONGEST_LINE {
        return Err(malformed(heard));
    }
    let Some(length) = length else {
        return Ok(None);
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
