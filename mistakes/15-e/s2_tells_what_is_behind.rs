//! Step 2, "A `Malformed` says nothing of what was heard": what stands behind an answer of one line is quoted, so `EN\r\nVA 5 c17\r\nalice\r\n` gives an error with "alice" in it.
pub fn read_answer(heard: &[u8]) -> Result<Option<Answer>, Error> {
    fn number<T: std::str::FromStr>(word: &[u8]) -> Option<T> {
        str::from_utf8(word).ok()?.parse().ok()
    }

    let end = heard.windows(2).position(|pair| pair == b"\r\n");
    let line = match end {
        Some(end) => &heard[..end],
        None => heard.strip_suffix(b"\r").unwrap_or(heard),
    };
    if line.len() > LONGEST_LINE {
        return Err(malformed(line));
    }
    let Some(end) = end else {
        return Ok(None);
    };
    let behind = &heard[end + 2..];
    let mut words = line.split(|byte| *byte == b' ');
    let answer = match words.next().unwrap_or_default() {
        b"HD" => Answer::Done,
        b"EN" | b"NF" => Answer::Missing,
        b"NS" => Answer::Present,
        b"EX" => Answer::Changed,
        b"MN" => Answer::Nothing,
        b"ERROR" | b"CLIENT_ERROR" | b"SERVER_ERROR" => {
            return Err(Error::Refused(String::from_utf8_lossy(line).into_owned()));
        }
        b"VA" => {
            let size: Option<usize> = words.next().and_then(number);
            let cas: Option<u64> = words.find_map(|word| number(word.strip_prefix(b"c")?));
            let (Some(size), Some(cas)) = (size, cas) else {
                return Err(malformed(line));
            };
            if size > LARGEST {
                return Err(malformed(line));
            }
            let Some((value, behind)) = behind.split_at_checked(size) else {
                return Ok(None);
            };
            let value = value.to_vec();
            return match behind {
                [] | [b'\r'] => Ok(None),
                [b'\r', b'\n'] => Ok(Some(Answer::Value { value, cas })),
                _ => Err(malformed(behind)),
            };
        }
        _ => return Err(malformed(line)),
    };
    if !behind.is_empty() {
        return Err(Error::Malformed(format!(
            "an answer with {:?} behind it",
            String::from_utf8_lossy(behind)
        )));
    }
    Ok(Some(answer))
}
