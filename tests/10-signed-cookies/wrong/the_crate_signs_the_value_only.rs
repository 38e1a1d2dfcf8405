//! caught by: step_8::verifies_under_no_other_name
//! also by: step_8::nothing_moves_between_name_and_text, step_8::verifying_remembers_nothing
//! also by: step_9::nothing_is_parsed_before_it_is_verified, step_9::still_only_its_own_name
//! also by: step_9::opening_remembers_nothing
//! Lets the crate do what the crate `cookie` does: sign the value, and not the name.

impl Key {
    fn mac_of(&self, name: &str, dated: &str) -> Hmac<Sha256> {
        let _ = name;
        let mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.chain_update(dated)
    }
}
