//! It differs in shape: it looks for the line's end in the first 2,050 bytes only, reads the words as bytes, goes over all flags in one loop, waits for both bytes behind a value before it says `Malformed`, and takes the last cas number of several.

pub fn read_answer(heard: &[u8]) -> Result<Option<Answer>, Error> {
    // Farther than this no line reaches, its end included.
    let near = &heard[..heard.len().min(LONGEST_LINE + 2)];
    let Some(end) = (1..near.len()).find(|&at| near[at - 1] == b'\r' && near[at] == b'\n') else {
        let is_open = match heard.len() {
            0..=LONGEST_LINE => true,
            length => length == LONGEST_LINE + 1 && heard.ends_with(b"\r"),
        };
        return if is_open {
            Ok(None)
        } else {
            Err(malformed(heard))
        };
    };
    let line = &heard[..end - 1];
    let behind = &heard[end + 1..];
    let space = line.iter().position(|&byte| byte == b' ');
    let (word, flags) = line.split_at(space.unwrap_or(line.len()));
    let (answer, rest) = match word {
        b"HD" => (Answer::Done, behind),
        b"EN" | b"NF" => (Answer::Missing, behind),
        b"NS" => (Answer::Present, behind),
        b"EX" => (Answer::Changed, behind),
        b"MN" => (Answer::Nothing, behind),
        b"VA" => {
            let Some((size, cas)) = size_and_cas(flags) else {
                return Err(malformed(line));
            };
            let Some(end) = behind.get(size..size + 2) else {
                return Ok(None);
            };
            if end != b"\r\n" {
                return Err(malformed(end));
            }
            let value = behind[..size].to_vec();
            (Answer::Value { value, cas }, &behind[size + 2..])
        }
        b"ERROR" | b"CLIENT_ERROR" | b"SERVER_ERROR" => {
            let line = String::from_utf8_lossy(line).into_owned();
            return Err(Error::Refused(line));
        }
        _ => return Err(malformed(line)),
    };
    match rest {
        [] => Ok(Some(answer)),
        _ => Err(malformed(rest)),
    }
}

/// What stands behind `VA`, if it has both and the size is no more than [`LARGEST`].
fn size_and_cas(flags: &[u8]) -> Option<(usize, u64)> {
    let flags = str::from_utf8(flags).ok()?;
    let mut flags = flags.strip_prefix(' ')?.split(' ');
    let size: usize = flags.next()?.parse().ok()?;
    let mut cas = None;
    for flag in flags {
        if let Some(number) = flag.strip_prefix('c') {
            cas = number.parse().ok();
        }
    }
    if size > LARGEST {
        return None;
    }
    Some((size, cas?))
}
