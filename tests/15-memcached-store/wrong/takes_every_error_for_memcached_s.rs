//! caught by: step_2::what_memcached_doesn_t_say_is_malformed
//! Takes each word that ends in ERROR for one of the three, whatever said it, and puts it into a log.

pub fn read_answer(heard: &[u8]) -> Result<Option<Answer>, Error> {
    let length = heard.windows(2).position(|two| two == b"\r\n");
    let so_far = heard.strip_suffix(b"\r").unwrap_or(heard).len();
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
        word if word.ends_with("ERROR") => return Err(Error::Refused(text.to_owned())),
        _ => return Err(malformed(line)),
    };
    match rest {
        [] => Ok(Some(answer)),
        _ => Err(malformed(heard)),
    }
}
