//! 2.10: more may stand behind EN, NF, NS, EX, MN

pub fn read_answer(heard: &[u8]) -> Result<Option<Answer>, Error> {
    let Some(end) = heard.windows(2).position(|two| two == b"\r\n") else {
        let line = heard.strip_suffix(b"\r").unwrap_or(heard);
        if line.len() > LONGEST_LINE {
            return Err(malformed(heard));
        }
        return Ok(None);
    };
    if end > LONGEST_LINE {
        return Err(malformed(heard));
    }
    let rest = &heard[end + 2..];
    let line = String::from_utf8_lossy(&heard[..end]);
    let mut words = line.split(' ');
    let answer = match words.next().unwrap_or_default() {
        "ERROR" | "CLIENT_ERROR" | "SERVER_ERROR" => return Err(Error::Refused(line.into_owned())),
        "HD" => Answer::Done,
        "EN" | "NF" => Answer::Missing,
        "NS" => Answer::Present,
        "EX" => Answer::Changed,
        "MN" => Answer::Nothing,
        "VA" => {
            let size: usize = words
                .next()
                .and_then(|size| size.parse().ok())
                .ok_or_else(|| malformed(heard))?;
            let cas: u64 = words
                .find_map(|word| word.strip_prefix('c')?.parse().ok())
                .ok_or_else(|| malformed(heard))?;
            if size > LARGEST {
                return Err(malformed(heard));
            }
            return match rest.split_at_checked(size) {
                None | Some((_, b"" | b"\r")) => Ok(None),
                Some((value, b"\r\n")) => Ok(Some(Answer::Value {
                    value: value.to_vec(),
                    cas,
                })),
                Some(_) => Err(malformed(heard)),
            };
        }
        _ => return Err(malformed(heard)),
    };
    if rest.is_empty() || answer != Answer::Done {
        Ok(Some(answer))
    } else {
        Err(malformed(heard))
    }
}
