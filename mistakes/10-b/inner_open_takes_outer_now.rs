//! Step 9.10: an `open` inside `parse` takes the `now` of the `open` around it. (number 9.10 broken; a cookie that has expired by its own `now`
//! is valid inside; with the same `now` in both nothing is to be seen)

use std::cell::Cell;

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
            static NOW: Cell<Option<u64>> = const { Cell::new(None) };
        }
        let around = NOW.get();
        let now = around.unwrap_or(now);
        let signed = self.verify_text(name, text)?;
        let (value, time) = signed.rsplit_once('.').ok_or(Error::Parts)?;
        let time: u64 = time.parse().map_err(|_| Error::Time)?;
        let age = now.checked_sub(time).ok_or(Error::Future)?;
        if age > max_age {
            return Err(Error::Expired);
        }
        let value = decode(value)?;
        NOW.set(Some(now));
        let parsed = parse(&value);
        NOW.set(around);
        parsed.ok_or(Error::Value)
    }
}
