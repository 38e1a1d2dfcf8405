//! Replaces src/key.rs. Breaks step 9, 10.

impl Key {
pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> { #[allow(unused_imports)] use std::cell::Cell;
        if DEPTH.get() == 16 {
            return Err(Error::Value);
        }
        DEPTH.set(DEPTH.get() + 1);
        let signed = self.verify_text(name, text)?;
        let (value, time) = signed.rsplit_once('.').ok_or(Error::Parts)?;
        let time: u64 = time.parse().map_err(|_| Error::Time)?;
        let age = now.checked_sub(time).ok_or(Error::Future)?;
        if age > max_age {
            return Err(Error::Expired);
        }
        let opened = parse(&decode(value)?);
        DEPTH.set(DEPTH.get() - 1);
        opened.ok_or(Error::Value)
    }
}
