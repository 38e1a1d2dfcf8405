//! Step 4: 8, before 1970 it panics.

pub fn imf_fixdate(time: SystemTime) -> Result<String, Error> {
    let since = time.duration_since(UNIX_EPOCH).unwrap();
    if since >= Duration::from_secs(253_402_300_800) {
        return Err(Error::Date);
    }
    Ok(httpdate::fmt_http_date(time))
}
