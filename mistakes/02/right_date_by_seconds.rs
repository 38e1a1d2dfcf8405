//! Right: a date from whole seconds.

pub fn imf_fixdate(time: SystemTime) -> Result<String, Error> {
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) if since.as_secs() <= 253_402_300_799 => {
            Ok(httpdate::HttpDate::from(UNIX_EPOCH + Duration::from_secs(since.as_secs())).to_string())
        }
        _ => Err(Error::Date),
    }
}
