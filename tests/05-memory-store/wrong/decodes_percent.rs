//! caught by: step_7::what_is_no_id_is_none
//! Decodes the value, and gives each ID a thousand spellings.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let lines = headers.get_all(COOKIE).iter();
    let mut found = lines
        .map(|line| String::from_utf8_lossy(line.as_bytes()).into_owned())
        .flat_map(Cookie::split_parse)
        .flatten()
        .filter(|cookie| cookie.name() == COOKIE_NAME);
    let (Some(only), None) = (found.next(), found.next()) else {
        return None;
    };
    let value = match only.value().strip_prefix('%') {
        Some(code) => {
            let (code, rest) = code.split_at_checked(2)?;
            format!("{}{rest}", u8::from_str_radix(code, 16).ok()? as char)
        }
        None => only.value().to_owned(),
    };
    SessionId::parse(&value).ok()
}
