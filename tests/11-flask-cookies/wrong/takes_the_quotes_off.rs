//! caught by: step_2::every_change_is_seen
//! also by: step_9::what_is_not_a_session_is_none
//! Takes quotes off a cookie before it cuts. One session has many cookies then.

pub fn split(cookie: &str) -> Result<Parts<'_>, Error> {
    let dots = cookie.matches('.').count();
    let cookie = cookie.trim_matches('"');
    let (signed, signature) = cookie.rsplit_once('.').ok_or(Error::Parts { dots })?;
    let (payload, time) = signed.rsplit_once('.').ok_or(Error::Parts { dots })?;
    Ok(Parts {
        signed,
        payload,
        time,
        signature,
    })
}
