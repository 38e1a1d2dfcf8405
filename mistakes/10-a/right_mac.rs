//! RIGHT: the block is a vector that is filled up, the hashes are fed by `update`, the message piece by piece; `equal`
//! counts the bytes that are the same, with `==`.
pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    let mut block = key.to_vec();
    if block.len() > 64 {
        block = Sha256::digest(key).to_vec();
    }
    block.resize(64, 0);
    let mut inner = Sha256::new();
    for byte in &block {
        inner.update([byte ^ 0x36]);
    }
    for part in message.chunks(1000) {
        inner.update(part);
    }
    let inner: [u8; 32] = inner.finalize().into();
    let mut outer: Vec<u8> = block.iter().map(|byte| byte ^ 0x5c).collect();
    outer.extend(inner);
    Sha256::digest(&outer).into()
}

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    let mut same = 0;
    for (left, right) in left.iter().zip(right) {
        same += usize::from(left == right);
    }
    same == left.len() && same == right.len()
}
