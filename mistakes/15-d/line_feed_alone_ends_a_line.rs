//! Step 2, "As long as the end hasn't come, it is `Ok(None)`" (every line ends with `\r\n`): a `\n` without a `\r` ends a line, too; `HD\n` is `Done` in place of `Ok(None)`, and `SERVER_ERROR a\nb\r\n` loses half of its line.

pub fn read_answer(heard: &[u8]) -> Result<Option<Answer>, Error> {
    let Some(end) = heard.iter().position(|byte| *byte == b'\n') else {
        let open = heard.strip_suffix(b"\r").unwrap_or(heard);
        return if open.len() > LONGEST_LINE {
            Err(malformed(open))
        } else {
            Ok(None)
        };
    };
    let line = &heard[..end];
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    if line.len() > LONGEST_LINE {
        return Err(malformed(line));
    }
    let rest = &heard[end + 1..];
    let Ok(text) = str::from_utf8(line) else {
        return Err(malformed(line));
    };
    let mut words = text.split(' ');
    let answer = match words.next().unwrap_or_default() {
        "ERROR" | "CLIENT_ERROR" | "SERVER_ERROR" => {
            return Err(Error::Refused(text.to_owned()));
        }
        "VA" => {
            let size = words.next().and_then(|size| size.parse::<usize>().ok());
            let cas = words.find_map(|flag| flag.strip_prefix('c')?.parse().ok());
            let (Some(size), Some(cas)) = (size, cas) else {
                return Err(malformed(line));
            };
            if size > LARGEST {
                return Err(malformed(line));
            }
            if rest.len() < size + 2 {
                return Ok(None);
            }
            let (value, behind) = rest.split_at(size);
            if behind != b"\r\n" {
                return Err(malformed(behind));
            }
            let value = value.to_vec();
            return Ok(Some(Answer::Value { value, cas }));
        }
        "HD" => Answer::Done,
        "EN" | "NF" => Answer::Missing,
        "NS" => Answer::Present,
        "EX" => Answer::Changed,
        "MN" => Answer::Nothing,
        _ => return Err(malformed(line)),
    };
    if rest.is_empty() {
        Ok(Some(answer))
    } else {
        Err(malformed(rest))
    }
}
