//! caught by: step_8::all_bytes_of_the_key_count
//! also by: step_9::still_all_bytes_of_the_key_count
//! Makes text of the key. Whatever isn't UTF-8 becomes one and the same sign, and other keys fit.

impl Key {
    fn mac_of(&self, name: &str, text: &str) -> Hmac<Sha256> {
        let key = String::from_utf8_lossy(&self.0);
        let mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).expect("any length");
        mac.chain_update(named_message(name, text))
    }
}
