//! caught by: step_1::the_key_comes_from_the_secret_and_the_salt
//! Trims the secret. An app whose `secret_key` ends in a line break, read from a file, has another key at Flask.

pub fn derive_key(secret: &[u8], salt: &[u8]) -> [u8; 20] {
    let mac =
        Hmac::<Sha1>::new_from_slice(secret.trim_ascii()).expect("HMAC takes keys of any length");
    mac.chain_update(salt).finalize().into_bytes().into()
}
