//! Step 9.10: decodes into one buffer for each thread, and holds it while `parse` runs. ("must hold" numbers 9.2 and
//! 9.10 broken; it panics if `parse` opens a second cookie itself.)
// in src/key.rs
use std::cell::RefCell;

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
            static VALUE: RefCell<Vec<u8>> = RefCell::default();
        }
        let dated = self.verify_text(name, text)?;
        let (value, time) = dated.rsplit_once('.').ok_or(Error::Parts)?;
        let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
        match now.checked_sub(signed_at) {
            None => return Err(Error::Future),
            Some(age) if age > max_age => return Err(Error::Expired),
            Some(_) => {}
        }
        VALUE.with_borrow_mut(|bytes| {
            *bytes = decode(value)?;
            parse(bytes.as_slice()).ok_or(Error::Value)
        })
    }
}
