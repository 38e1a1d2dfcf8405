//! Step 4: 8, dates from 2038 on are refused (32 bits).

pub fn imf_fixdate(time: SystemTime) -> Result<String, Error> {
    let since = time.duration_since(UNIX_EPOCH).map_err(|_| Error::Date)?;
    if since >= Duration::from_secs(0x8000_0000) {
        return Err(Error::Date);
    }
    Ok(httpdate::fmt_http_date(time))
}
