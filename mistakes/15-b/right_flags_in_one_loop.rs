//! RIGHT: step 2, a command put together from pieces, and an answer whose line is searched only as far as it may reach.

impl Command<'_> {
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut add = |piece: &[u8]| bytes.extend_from_slice(piece);
        match self {
            Command::Get { key } => {
                add(b"mg ");
                add(key.as_bytes());
                add(b" v c");
            }
            Command::Set {
                key,
                value,
                lifetime,
                only,
            } => {
                add(b"ms ");
                add(key.as_bytes());
                add(format!(" {} T{lifetime} ", value.len()).as_bytes());
                match only {
                    Only::IfAbsent => add(b"ME"),
                    Only::IfUnchanged(cas) => add(format!("C{cas}").as_bytes()),
                }
                add(b"\r\n");
                add(value);
            }
            Command::Delete { key } => {
                add(b"md ");
                add(key.as_bytes());
            }
            Command::Nothing => add(b"mn"),
        }
        add(b"\r\n");
        bytes
    }
}

pub fn read_answer(heard: &[u8]) -> Result<Option<Answer>, Error> {
    let mut end = 0;
    loop {
        match heard.get(end..) {
            None | Some([]) | Some([b'\r']) if end <= LONGEST_LINE => return Ok(None),
            _ if end > LONGEST_LINE => return Err(malformed(heard)),
            Some([b'\r', b'\n', ..]) => break,
            _ => end += 1,
        }
    }
    let (line, behind) = (&heard[..end], &heard[end + 2..]);
    let words: Vec<&[u8]> = line.split(|&byte| byte == b' ').collect();
    let errors: [&[u8]; 3] = [b"ERROR", b"CLIENT_ERROR", b"SERVER_ERROR"];
    if errors.contains(&words[0]) {
        let line = String::from_utf8_lossy(line);
        return Err(Error::Refused(line.into_owned()));
    }
    let simple = match words[0] {
        b"VA" => None,
        b"HD" => Some(Answer::Done),
        b"EN" | b"NF" => Some(Answer::Missing),
        b"NS" => Some(Answer::Present),
        b"EX" => Some(Answer::Changed),
        b"MN" => Some(Answer::Nothing),
        _ => return Err(malformed(heard)),
    };
    if let Some(answer) = simple {
        return match behind {
            [] => Ok(Some(answer)),
            _ => Err(malformed(heard)),
        };
    }
    let decimal = |digits: &[u8]| -> Option<u64> {
        let mut number = None;
        for &digit in digits {
            let digit = digit.checked_sub(b'0').filter(|&digit| digit < 10)?;
            let tens = number.unwrap_or(0_u64).checked_mul(10)?;
            number = Some(tens.checked_add(u64::from(digit))?);
        }
        number
    };
    let mut cas = None;
    for flag in words.iter().skip(2) {
        if let [b'c', digits @ ..] = flag {
            cas = cas.or(decimal(digits));
        }
    }
    let size = words.get(1).and_then(|digits| decimal(digits));
    let (Some(size @ 0..=1_000_000), Some(cas)) = (size, cas) else {
        return Err(malformed(heard));
    };
    let size = size as usize;
    match behind.len() {
        length if length < size + 2 => Ok(None),
        length if length == size + 2 && behind.ends_with(b"\r\n") => Ok(Some(Answer::Value {
            value: behind[..size].to_vec(),
            cas,
        })),
        _ => Err(malformed(heard)),
    }
}
