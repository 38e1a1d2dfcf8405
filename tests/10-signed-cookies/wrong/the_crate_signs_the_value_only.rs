//! caught by: step_9::key_and_name_are_part_of_it
//! Lets the crate do what the crate `cookie` does: sign the value, and not the name.

impl Key {
    fn mac_of(&self, name: &str, dated: &str) -> Hmac<Sha256> {
        let _ = name;
        let mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.chain_update(dated)
    }
}
