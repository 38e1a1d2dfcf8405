//! It looks for the line's end only where it may be, reads the line as text, finds the words from a table, and says Malformed at the first wrong byte behind a value, and at once where a `VA` has no number.
pub fn read_answer(heard: &[u8]) -> Result<Option<Answer>, Error> {
    let reach = heard.len().min(LONGEST_LINE + 2);
    let Some(end) = heard[..reach].windows(2).position(|pair| pair == b"\r\n") else {
        let is_full = match heard.len().checked_sub(LONGEST_LINE) {
            None | Some(0) => false,
            Some(1) => !heard.ends_with(b"\r"),
            Some(_) => true,
        };
        return if is_full { Err(malformed(heard)) } else { Ok(None) };
    };
    let line = String::from_utf8_lossy(&heard[..end]);
    let behind = &heard[end + 2..];
    let (word, flags) = line.split_once(' ').unwrap_or((&*line, ""));
    if matches!(word, "ERROR" | "CLIENT_ERROR" | "SERVER_ERROR") {
        return Err(Error::Refused(line.into_owned()));
    }
    if word == "VA" {
        let mut flags = flags.split(' ');
        let size = flags.next().and_then(|it| it.parse::<usize>().ok());
        let cas = flags
            .filter_map(|it| it.strip_prefix('c'))
            .find_map(|it| it.parse::<u64>().ok());
        return match (size, cas) {
            (Some(size @ 0..=LARGEST), Some(cas)) => {
                let value = &behind[..size.min(behind.len())];
                let rest = &behind[value.len()..];
                if rest == b"\r\n" {
                    let value = value.to_vec();
                    Ok(Some(Answer::Value { value, cas }))
                } else if b"\r\n".starts_with(rest) {
                    Ok(None)
                } else {
                    Err(malformed(rest))
                }
            }
            _ => Err(malformed(&heard[..end])),
        };
    }
    let table = [
        ("HD", Answer::Done),
        ("EN", Answer::Missing),
        ("NF", Answer::Missing),
        ("NS", Answer::Present),
        ("EX", Answer::Changed),
        ("MN", Answer::Nothing),
    ];
    let answer = table.into_iter().find(|(it, _)| *it == word);
    match answer {
        Some((_, answer)) if behind.is_empty() => Ok(Some(answer)),
        _ => Err(malformed(heard)),
    }
}
