//! step 1, 2: salts may be any bytes (`&[u8]`). One that is no UTF-8 is changed first.

pub fn derive_key(secret: &[u8], salt: &[u8]) -> [u8; 20] {
    let mac = Hmac::<Sha1>::new_from_slice(secret).expect("any length will do");
    mac.chain_update(String::from_utf8_lossy(salt).as_bytes())
        .finalize()
        .into_bytes()
        .into()
}
