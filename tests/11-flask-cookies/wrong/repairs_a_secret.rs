//! caught by: step_1::the_key_comes_from_the_secret_and_the_salt
//! sometimes by: step_6::no_parser_runs_on_a_forgery
//! Makes a text of the secret first. One of random bytes becomes another key.

pub fn derive_key(secret: &[u8], salt: &[u8]) -> [u8; 20] {
    let mac = Hmac::<Sha1>::new_from_slice(String::from_utf8_lossy(secret).as_bytes())
        .expect("HMAC takes keys of any length");
    mac.chain_update(salt).finalize().into_bytes().into()
}
