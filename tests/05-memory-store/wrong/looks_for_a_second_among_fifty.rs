//! caught by: step_6::two_of_one_name_are_none
//! Looks for a second cookie among the next fifty only.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let all = cookies(headers);
    let at = all
        .iter()
        .position(|pair| pair.name == COOKIE_NAME.as_bytes())?;
    let pair = &all[at];
    if all[at + 1..]
        .iter()
        .take(50)
        .any(|other| other.name == pair.name)
    {
        return None;
    }
    SessionId::parse(std::str::from_utf8(&pair.value).ok()?).ok()
}
