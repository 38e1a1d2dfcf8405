//! Step 4.9: refuses a value for good after 100 wrong signatures for it, with none that fits in between. ("must hold"
//! number 4.9 broken; what was refused before changes the answer.)
use std::cell::RefCell;
use std::collections::HashMap;

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    thread_local! {
        static REFUSED: RefCell<HashMap<String, u32>> = RefCell::default();
    }
    let (value, signature) = split_signature(text)?;
    let refused = REFUSED.with_borrow(|refused| refused.get(value).copied().unwrap_or(0));
    if refused < 100 && equal(&signature, &hmac_sha256(key, value.as_bytes())) {
        REFUSED.with_borrow_mut(|refused| refused.remove(value));
        Ok(value.to_owned())
    } else {
        REFUSED.with_borrow_mut(|refused| *refused.entry(value.to_owned()).or_insert(0) += 1);
        Err(Error::Signature)
    }
}
