//! caught by: step_4::a_year_has_four_digits
//! also by: step_5::every_part_is_checked
//! Writes the nearest date that it can, and says nothing of it.

pub fn imf_fixdate(time: SystemTime) -> Result<String, Error> {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    if since < YEAR_10000 {
        Ok(httpdate::fmt_http_date(UNIX_EPOCH + since))
    } else {
        Err(Error::Date)
    }
}
