//! Step 2, "A line that has ended and begins with any other word is `Malformed`": only the beginning of the line is compared, so `HDX\r\n` is Done, `ENTRY 5\r\n` is Missing, and `ERRORS\r\n` is Refused.
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
    let errors: [&[u8]; 3] = [b"ERROR", b"CLIENT_ERROR", b"SERVER_ERROR"];
    if errors.iter().any(|word| line.starts_with(word)) {
        return Err(Error::Refused(String::from_utf8_lossy(line).into_owned()));
    }
    if let Some(rest) = line.strip_prefix(b"VA ") {
        let mut words = rest.split(|byte| *byte == b' ');
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
    let answer = match line {
        [b'H', b'D', ..] => Answer::Done,
        [b'E', b'N', ..] | [b'N', b'F', ..] => Answer::Missing,
        [b'N', b'S', ..] => Answer::Present,
        [b'E', b'X', ..] => Answer::Changed,
        [b'M', b'N', ..] => Answer::Nothing,
        _ => return Err(malformed(line)),
    };
    if !behind.is_empty() {
        return Err(malformed(behind));
    }
    Ok(Some(answer))
}
