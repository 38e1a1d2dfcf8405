//! caught by: step_9::the_time_has_its_limits
//! Signs the time, and never asks for it.

impl Key {
    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> {
        let (dated, signature) = text.rsplit_once('.').ok_or(Error::Parts)?;
        let (value, time) = dated.rsplit_once('.').ok_or(Error::Parts)?;
        let fits = self.mac_of(name, dated).verify_slice(&decode(signature)?);
        fits.map_err(|_| Error::Signature)?;
        let _ = (time, now, max_age);
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
