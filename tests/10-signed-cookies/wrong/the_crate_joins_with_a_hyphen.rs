//! caught by: step_9::key_and_name_are_part_of_it
//! Parts name and rest by a sign that base64url has, too.

impl Key {
    fn mac_of(&self, name: &str, dated: &str) -> Hmac<Sha256> {
        let mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.chain_update(name).chain_update("-").chain_update(dated)
    }
}
