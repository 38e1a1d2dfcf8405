//! caught by: step_4::a_year_has_four_digits
//! also by: step_5::every_part_is_checked
//! Hands every time to the library, which panics in the year 10000.

pub fn imf_fixdate(time: SystemTime) -> Result<String, Error> {
    match time.duration_since(UNIX_EPOCH) {
        Ok(_) => Ok(httpdate::fmt_http_date(time)),
        Err(_) => Err(Error::Date),
    }
}
