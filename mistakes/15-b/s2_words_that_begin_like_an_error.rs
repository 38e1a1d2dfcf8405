//! Step 2.9: `ERRORS` and `SERVER_ERROR:` are `Refused`, with the line. ("must hold" number 2.9 broken; the first word only
//! has to begin like one of the three errors, and what was heard stands in the error)

pub fn read_answer(heard: &[u8]) -> Result<Option<Answer>, Error> {
    let Some(end) = heard.windows(2).position(|two| two == b"\r\n") else {
        let begun = heard.strip_suffix(b"\r").unwrap_or(heard);
        if begun.len() > LONGEST_LINE {
            return Err(malformed(heard));
        }
        return Ok(None);
    };
    let (line, behind) = (&heard[..end], &heard[end + 2..]);
    if line.len() > LONGEST_LINE {
        return Err(malformed(line));
    }
    let word = line.split(|&byte| byte == b' ').next().unwrap_or_default();
    let answer = match word {
        word if [&b"ERROR"[..], b"CLIENT_ERROR", b"SERVER_ERROR"]
            .iter()
            .any(|it| word.starts_with(it)) =>
        {
            return Err(Error::Refused(String::from_utf8_lossy(line).into_owned()));
        }
        b"VA" => return sized_value(line, behind),
        b"HD" => Answer::Done,
        b"EN" | b"NF" => Answer::Missing,
        b"NS" => Answer::Present,
        b"EX" => Answer::Changed,
        b"MN" => Answer::Nothing,
        _ => return Err(malformed(line)),
    };
    if !behind.is_empty() {
        return Err(malformed(heard));
    }
    Ok(Some(answer))
}

fn sized_value(line: &[u8], behind: &[u8]) -> Result<Option<Answer>, Error> {
    let mut words = line.split(|&byte| byte == b' ').skip(1);
    let size = words.next().and_then(number_in_digits);
    let cas = words
        .find_map(|flag| flag.strip_prefix(b"c"))
        .and_then(number_in_digits);
    let size = size.and_then(|size| usize::try_from(size).ok());
    let (Some(size), Some(cas)) = (size, cas) else {
        return Err(malformed(line));
    };
    if size > LARGEST {
        return Err(malformed(line));
    }
    let Some((value, end)) = behind.split_at_checked(size) else {
        return Ok(None);
    };
    if end == b"\r\n" {
        let value = value.to_vec();
        return Ok(Some(Answer::Value { value, cas }));
    }
    if b"\r\n".starts_with(end) {
        return Ok(None);
    }
    Err(malformed(line))
}

fn number_in_digits(digits: &[u8]) -> Option<u64> {
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    std::str::from_utf8(digits).ok()?.parse().ok()
}
