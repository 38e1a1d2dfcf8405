//! Step 1.2: keys of all lengths; keeps the block of the first key for all calls on the thread.

pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    thread_local! {
        static BLOCK: std::cell::OnceCell<[u8; 64]> = const { std::cell::OnceCell::new() };
    }
    let block = BLOCK.with(|block| {
        *block.get_or_init(|| {
            let mut block = [0; 64];
            if key.len() > 64 {
                block[..32].copy_from_slice(&Sha256::digest(key));
            } else {
                block[..key.len()].copy_from_slice(key);
            }
            block
        })
    });
    let inner = Sha256::new()
        .chain_update(block.map(|b| b ^ 0x36))
        .chain_update(message)
        .finalize();
    Sha256::new()
        .chain_update(block.map(|b| b ^ 0x5c))
        .chain_update(inner)
        .finalize()
        .into()
}
