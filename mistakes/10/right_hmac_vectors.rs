//! Right: HMAC with Vecs.

pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    let mut block = if key.len() <= 64 { key.to_vec() } else { Sha256::digest(key).to_vec() };
    block.resize(64, 0);
    let with = |pad: u8| block.iter().map(move |byte| byte ^ pad).collect::<Vec<u8>>();
    let mut inner = with(0x36);
    inner.extend_from_slice(message);
    let mut outer = with(0x5c);
    outer.extend_from_slice(&Sha256::digest(&inner));
    Sha256::digest(&outer).into()
}
