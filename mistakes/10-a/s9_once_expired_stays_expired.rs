//! Step 9.10: remembers what has expired, by text and `max_age`. ("must hold" number 9.10 broken; a cookie that was
//! asked for too late is Expired at an earlier `now`, too, at which it is valid.)
// in src/key.rs
use std::cell::RefCell;
use std::collections::HashSet;

impl Key {
    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> {
        thread_local! {
            static EXPIRED: RefCell<HashSet<(String, u64)>> = RefCell::default();
        }
        let dated = self.verify_text(name, text)?;
        let (value, time) = dated.rsplit_once('.').ok_or(Error::Parts)?;
        let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
        let asked = (text.to_owned(), max_age);
        match now.checked_sub(signed_at) {
            None => return Err(Error::Future),
            Some(age) if age > max_age => {
                EXPIRED.with_borrow_mut(|expired| expired.insert(asked));
                return Err(Error::Expired);
            }
            Some(_) if EXPIRED.with_borrow(|expired| expired.contains(&asked)) => {
                return Err(Error::Expired);
            }
            Some(_) => {}
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
