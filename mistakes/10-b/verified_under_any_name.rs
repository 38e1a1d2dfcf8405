//! Step 8.8: remembers the last text that was verified, with its key and without its name. (numbers 8.3 and 8.8 broken; right
//! after it was verified under its own name, it is accepted under any other)

use std::cell::RefCell;

impl Key {
    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        thread_local! {
            static LAST: RefCell<Option<(Vec<u8>, String)>> = const { RefCell::new(None) };
        }
        let (text, signature) = split_signature(signed)?;
        let this = Some((self.0.clone(), signed.to_owned()));
        if LAST.with(|last| *last.borrow() == this) {
            return Ok(text);
        }
        let mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("any length will do");
        let mac = mac.chain_update(named_message(name, text));
        if mac.verify_slice(&signature).is_err() {
            return Err(Error::Signature);
        }
        LAST.with(|last| *last.borrow_mut() = this);
        Ok(text)
    }
}
