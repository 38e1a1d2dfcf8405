//! RIGHT: steps 4 and 7, the date is computed without `httpdate`; a deletion has a value where there is room, an
//! `Expires` 25 hours ago, and neither `SameSite` nor `HttpOnly`.

pub fn imf_fixdate(time: SystemTime) -> Result<String, Error> {
    let since = time.duration_since(UNIX_EPOCH).map_err(|_| Error::Date)?;
    let (days, clock) = (since.as_secs() / 86_400, since.as_secs() % 86_400);
    // Years that begin in March, from the year 0 on, in eras of 400 years.
    let (era, day) = ((days + 719_468) / 146_097, (days + 719_468) % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let year = 400 * era + year + u64::from(month >= 10);
    if year > 9_999 {
        return Err(Error::Date);
    }
    let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][(days % 7) as usize];
    let month = [
        "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb",
    ][month as usize];
    let (hour, minute, second) = (clock / 3_600, clock / 60 % 60, clock % 60);
    Ok(format!(
        "{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} GMT"
    ))
}

impl SetCookie {
    pub fn deletion(&self) -> Self {
        let room = self.name.len() < 4096;
        let mut deletion = SetCookie::new(self.name.clone(), if room { "x" } else { "" });
        deletion.path = self.path.clone();
        deletion.domain = self.domain.clone();
        deletion.secure = self.secure;
        deletion.expires(SystemTime::now() - std::time::Duration::from_secs(25 * 3_600))
    }
}
