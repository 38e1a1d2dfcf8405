//! Step 4: 8, dates from 9000 on are refused.

pub fn imf_fixdate(time: SystemTime) -> Result<String, Error> {
    let since = time.duration_since(UNIX_EPOCH).map_err(|_| Error::Date)?;
    if since >= Duration::from_secs(221_845_392_000) {
        return Err(Error::Date);
    }
    Ok(httpdate::fmt_http_date(time))
}
