//! caught by: step_8::nothing_moves_between_name_and_text
//! also by: step_8::verifies_under_no_other_name, step_9::still_only_its_own_name
//! Two updates are one message: where the first one ended, the crate doesn't say.

impl Key {
    fn mac_of(&self, name: &str, dated: &str) -> Hmac<Sha256> {
        let mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.chain_update(name).chain_update(dated)
    }
}
