//! caught by: step_4::a_date_has_one_form
//! Rounds half seconds up, and a cookie lives longer than it was meant to.

pub fn imf_fixdate(time: SystemTime) -> Result<String, Error> {
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) if since < YEAR_10000 => {
            let rounded = (since + Duration::from_millis(500)).min(YEAR_10000 - Duration::from_secs(1));
            Ok(httpdate::fmt_http_date(UNIX_EPOCH + rounded))
        }
        _ => Err(Error::Date),
    }
}
