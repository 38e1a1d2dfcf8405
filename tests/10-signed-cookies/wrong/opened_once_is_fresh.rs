//! caught by: step_9::opening_remembers_nothing
//! also by: step_9::opens_until_the_limit_and_not_a_second_longer
//! also by: step_9::nothing_comes_from_the_future, step_9::an_old_cookie_is_worth_nothing
//! also by: step_9::the_visitor_is_told_nothing
//! Asks for the age at the first time only.

impl Key {
    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> {
        use std::sync::Mutex;
        static SEEN: Mutex<Vec<(Vec<u8>, String, String)>> = Mutex::new(Vec::new());
        let dated = self.verify_text(name, text)?;
        let (value, time) = dated.rsplit_once('.').ok_or(Error::Parts)?;
        let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
        let mut seen = SEEN.lock().unwrap_or_else(|it| it.into_inner());
        let known = (self.0.clone(), name.to_owned(), text.to_owned());
        if !seen.contains(&known) {
        match now.checked_sub(signed_at) {
            None => return Err(Error::Future),
            Some(age) if age > max_age => return Err(Error::Expired),
            Some(_) => {}
        }
            seen.push(known);
        }
        drop(seen);
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
