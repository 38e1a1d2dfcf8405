//! Step 6, "Each call of `seal` draws a new nonce of 24 bytes from the operating system": only the first call draws one, and each later call counts on from there. Shows in two texts: their nonces are alike but for the last byte or two.

impl SealKey {
    pub fn seal(&self, name: &str, value: &[u8], now: u64) -> Result<String, SealError> {
        use std::sync::{Mutex, PoisonError};

        static LAST: Mutex<Option<[u8; NONCE]>> = Mutex::new(None);

        let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
        let nonce = match *last {
            Some(mut nonce) => {
                for byte in nonce.iter_mut().rev() {
                    *byte = byte.wrapping_add(1);
                    if *byte != 0 {
                        break;
                    }
                }
                nonce
            }
            None => {
                let mut nonce = [0; NONCE];
                getrandom::fill(&mut nonce).map_err(|_| SealError::NoRandomness)?;
                nonce
            }
        };
        *last = Some(nonce);
        drop(last);
        let time = now.to_string();
        let sealed = self.encrypt(&nonce, value, &associated(name, &time));
        Ok(format!("{time}.{}", encode(&sealed)))
    }
}
