//! RIGHT: steps 1 and 2. The key grows in a list, the message goes in by pieces of seven bytes; `equal` counts the bytes that are the
//! same, from the end, with `==`, and looks at the lengths last.

pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    let mut block = if key.len() > 64 {
        Sha256::digest(key).to_vec()
    } else {
        key.to_vec()
    };
    block.resize(64, 0);
    let mut inner = Sha256::new();
    inner.update(padded(&block, 0x36));
    for piece in message.chunks(7) {
        inner.update(piece);
    }
    let mut outer = padded(&block, 0x5c);
    outer.extend_from_slice(&inner.finalize());
    Sha256::digest(&outer).into()
}

fn padded(block: &[u8], pad: u8) -> Vec<u8> {
    block.iter().map(|byte| *byte ^ pad).collect()
}

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    let mut same = 0_usize;
    for (left, right) in left.iter().rev().zip(right.iter().rev()) {
        same += usize::from(*left == *right);
    }
    left.len() == right.len() && same == left.len()
}
