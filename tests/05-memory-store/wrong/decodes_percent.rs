//! caught by: step_6::what_is_no_id_is_none
//! Decodes the value, and gives each ID a thousand spellings.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == COOKIE_NAME.as_bytes());
    let (Some(only), None) = (found.next(), found.next()) else {
        return None;
    };
    let only = String::from_utf8(only.value).ok()?;
    let value = match only.strip_prefix('%') {
        Some(code) => {
            let (code, rest) = code.split_at_checked(2)?;
            format!("{}{rest}", u8::from_str_radix(code, 16).ok()? as char)
        }
        None => only.clone(),
    };
    SessionId::parse(&value).ok()
}
