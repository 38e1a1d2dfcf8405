//! right: a reader of another shape

pub fn read_answer(heard: &[u8]) -> Result<Option<Answer>, Error> {
    let mut line = &heard[..heard.len().min(LONGEST_LINE + 2)];
    let Some(end) = line.windows(2).position(|two| two == [13, 10]) else {
        let could_end = heard.len() <= LONGEST_LINE
            || heard.len() == LONGEST_LINE + 1 && heard.ends_with(b"\r");
        return if could_end { Ok(None) } else { Err(malformed(heard)) };
    };
    line = &line[..end];
    let behind = &heard[end + 2..];
    let words: Vec<&[u8]> = line.split(|byte| *byte == b' ').collect();
    let alone = |answer| match behind {
        [] => Ok(Some(answer)),
        _ => Err(malformed(heard)),
    };
    let number = |word: &[u8]| std::str::from_utf8(word).ok()?.parse::<u64>().ok();
    match words[0] {
        b"HD" => alone(Answer::Done),
        b"NF" | b"EN" => alone(Answer::Missing),
        b"NS" => alone(Answer::Present),
        b"EX" => alone(Answer::Changed),
        b"MN" => alone(Answer::Nothing),
        b"ERROR" | b"CLIENT_ERROR" | b"SERVER_ERROR" => {
            Err(Error::Refused(String::from_utf8_lossy(line).into_owned()))
        }
        b"VA" => {
            let size = words.get(1).and_then(|word| number(word));
            let size = size.filter(|size| *size <= LARGEST as u64);
            let size = size.ok_or_else(|| malformed(heard))? as usize;
            let mut flags = words[2..].iter();
            let cas = flags.find_map(|word| number(word.strip_prefix(b"c")?));
            let cas = cas.ok_or_else(|| malformed(heard))?;
            let after = &behind[size.min(behind.len())..];
            if !b"\r\n".starts_with(after) {
                return Err(malformed(heard));
            }
            if after.len() < 2 {
                return Ok(None);
            }
            let value = behind[..size].to_vec();
            Ok(Some(Answer::Value { value, cas }))
        }
        _ => Err(malformed(heard)),
    }
}
