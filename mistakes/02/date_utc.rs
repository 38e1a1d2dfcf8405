//! Step 4: 7, the form: UTC in place of GMT.

pub fn imf_fixdate(time: SystemTime) -> Result<String, Error> {
    let since = time.duration_since(UNIX_EPOCH).map_err(|_| Error::Date)?;
    if since >= Duration::from_secs(253_402_300_800) {
        return Err(Error::Date);
    }
    Ok(httpdate::fmt_http_date(time).replace("GMT", "UTC"))
}
