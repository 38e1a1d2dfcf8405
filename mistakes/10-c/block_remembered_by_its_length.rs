//! Step 1, "No function remembers a call: the same arguments give the same answer": the thread keeps the last key's block and takes it again for any key of the same length, so a second key of 20 bytes right after another one gives the first one's HMAC.
pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    thread_local! {
        static LAST: std::cell::Cell<Option<(usize, [u8; 64])>> = const { std::cell::Cell::new(None) };
    }
    let block = match LAST.get() {
        Some((length, block)) if length == key.len() => block,
        _ => {
            let mut block = [0_u8; 64];
            if key.len() > 64 {
                block[..32].copy_from_slice(&Sha256::digest(key));
            } else {
                block[..key.len()].copy_from_slice(key);
            }
            block
        }
    };
    LAST.set(Some((key.len(), block)));
    let inner = Sha256::new()
        .chain_update(block.map(|byte| byte ^ 0x36))
        .chain_update(message)
        .finalize();
    Sha256::new()
        .chain_update(block.map(|byte| byte ^ 0x5c))
        .chain_update(inner)
        .finalize()
        .into()
}
