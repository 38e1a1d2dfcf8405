//! Step 4: 7, the form: hyphens in the date.

pub fn imf_fixdate(time: SystemTime) -> Result<String, Error> {
    let since = time.duration_since(UNIX_EPOCH).map_err(|_| Error::Date)?;
    if since >= Duration::from_secs(253_402_300_800) {
        return Err(Error::Date);
    }
    let date = httpdate::fmt_http_date(time);
    Ok(format!("{}-{}-{}", &date[..7], &date[8..11], &date[12..]))
}
