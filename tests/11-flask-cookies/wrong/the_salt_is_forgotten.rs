//! caught by: step_1::the_key_comes_from_the_secret_and_the_salt
//! sometimes by: step_6::no_parser_runs_on_a_forgery
//! Has the salt of session cookies in the code, so that every salt gives the same key.

pub fn derive_key(secret: &[u8], _salt: &[u8]) -> [u8; 20] {
    let mac = Hmac::<Sha1>::new_from_slice(secret).expect("HMAC takes keys of any length");
    mac.chain_update(SALT).finalize().into_bytes().into()
}
