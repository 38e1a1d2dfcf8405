//! Step 4: 8, parts of the last second of 9999 are refused.

pub fn imf_fixdate(time: SystemTime) -> Result<String, Error> {
    let since = time.duration_since(UNIX_EPOCH).map_err(|_| Error::Date)?;
    if since > Duration::from_secs(253_402_300_799) {
        return Err(Error::Date);
    }
    Ok(httpdate::fmt_http_date(time))
}
