//! Step 4: 8, less than a second before 1970 is cut off to 1970.

pub fn imf_fixdate(time: SystemTime) -> Result<String, Error> {
    let time = if UNIX_EPOCH.duration_since(time).is_ok_and(|gap| gap < Duration::from_secs(1)) { UNIX_EPOCH } else { time };
    let since = time.duration_since(UNIX_EPOCH).map_err(|_| Error::Date)?;
    if since >= Duration::from_secs(253_402_300_800) {
        return Err(Error::Date);
    }
    Ok(httpdate::fmt_http_date(time))
}
