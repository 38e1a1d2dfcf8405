//! Step 4: 8, after 9999 it says the last second of it.

pub fn imf_fixdate(time: SystemTime) -> Result<String, Error> {
    let since = time.duration_since(UNIX_EPOCH).map_err(|_| Error::Date)?;
    if since >= Duration::from_secs(253_402_300_800) {
        return Ok(httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(253_402_300_799)));
    }
    Ok(httpdate::fmt_http_date(time))
}
