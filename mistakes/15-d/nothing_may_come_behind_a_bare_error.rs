//! Step 2, "Memcached's three errors are `Refused` with the line, without its end, no matter what has come behind that line": that holds for `CLIENT_ERROR` and `SERVER_ERROR` only; `ERROR\r\nERROR\r\n` is `Malformed`.

pub fn read_answer(heard: &[u8]) -> Result<Option<Answer>, Error> {
    let Some(end) = heard.windows(2).position(|pair| pair == b"\r\n") else {
        let open = heard.strip_suffix(b"\r").unwrap_or(heard);
        return if open.len() > LONGEST_LINE {
            Err(malformed(open))
        } else {
            Ok(None)
        };
    };
    let line = &heard[..end];
    if line.len() > LONGEST_LINE {
        return Err(malformed(line));
    }
    let rest = &heard[end + 2..];
    let Ok(text) = str::from_utf8(line) else {
        return Err(malformed(line));
    };
    let mut words = text.split(' ');
    let answer = match words.next().unwrap_or_default() {
        "ERROR" if !rest.is_empty() => return Err(malformed(rest)),
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
