//! Right: joins the lines with a semicolon, cuts them up with slices, and knows by position that there is only one.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let lines: Vec<&[u8]> = headers
        .iter()
        .filter(|(name, _)| name.as_str() == "cookie")
        .map(|(_, line)| line.as_bytes())
        .collect();
    let joined = lines.join(&b';');
    let values: Vec<&[u8]> = joined
        .split(|byte| *byte == b';')
        .filter_map(|piece| {
            let at = piece.iter().position(|byte| *byte == b'=')?;
            let name = blanks_off(&piece[..at]);
            (name == COOKIE_NAME.as_bytes()).then(|| blanks_off(&piece[at + 1..]))
        })
        .collect();
    match values.as_slice() {
        [only] => str::from_utf8(only).ok().and_then(|text| SessionId::parse(text).ok()),
        _ => None,
    }
}

fn blanks_off(bytes: &[u8]) -> &[u8] {
    let blank = |byte: &u8| matches!(byte, b' ' | b'\t');
    let start = bytes.iter().take_while(|byte| blank(byte)).count();
    let rest = &bytes[start..];
    let end = rest.iter().rev().take_while(|byte| blank(byte)).count();
    &rest[..rest.len() - end]
}
