//! Replaces src/key.rs. Breaks step 8, 4.

impl Key {
fn mac_of(&self, name: &str, text: &str) -> Hmac<Sha256> {
        Hmac::<Sha256>::new_from_slice(&self.0)
            .expect("any length will do")
            .chain_update(text)
            .chain_update(".")
            .chain_update(name)
    }
}
