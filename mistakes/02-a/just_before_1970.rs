//! Step 4.8: cuts parts of a second off towards 1970, so that a moment less than a second before it is 00:00:00.
//! ("must hold" number 4.8 broken; a whole second before is refused)

pub fn imf_fixdate(time: SystemTime) -> Result<String, Error> {
    let seconds = match time.duration_since(UNIX_EPOCH) {
        Ok(since) => since.as_secs(),
        Err(before) if before.duration().as_secs() == 0 => 0,
        Err(_) => return Err(Error::Date),
    };
    if seconds >= 253_402_300_800 {
        return Err(Error::Date);
    }
    let time = UNIX_EPOCH + Duration::from_secs(seconds);
    Ok(httpdate::fmt_http_date(time))
}
