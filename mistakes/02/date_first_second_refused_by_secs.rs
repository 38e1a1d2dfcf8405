//! Step 4: 8, the first second of 1970 is not before it: parts of it are refused.

pub fn imf_fixdate(time: SystemTime) -> Result<String, Error> {
    let since = time.duration_since(UNIX_EPOCH).map_err(|_| Error::Date)?;
    if since.as_secs() == 0 || since >= Duration::from_secs(253_402_300_800) {
        return Err(Error::Date);
    }
    Ok(httpdate::fmt_http_date(time))
}
