//! Step 2, "A line has `LONGEST_LINE` bytes at most … whether its end has come or not": all white space at the end is taken off the unfinished line, and not one `\r`, so 2,048 letters with two `\r` behind them, or a million spaces, are Ok(None) and not Malformed.
pub fn read_answer(heard: &[u8]) -> Result<Option<Answer>, Error> {
    fn number<T: std::str::FromStr>(word: &[u8]) -> Option<T> {
        str::from_utf8(word).ok()?.parse().ok()
    }

    let end = heard.windows(2).position(|pair| pair == b"\r\n");
    let line = match end {
        Some(end) => &heard[..end],
        None => heard.trim_ascii_end(),
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
        return Err(malformed(behind));
    }
    Ok(Some(answer))
}
