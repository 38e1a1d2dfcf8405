//! Step 2.5: compares blocks of 64 bytes, each in full, and stops behind the first block that differs. ("must hold"
//! numbers 2.4 and 2.5 broken; only for more than 64 bytes.)
pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.len() != right.len() {
        return false;
    }
    let mut blocks = left.chunks(64).zip(right.chunks(64));
    blocks.all(|(left, right)| {
        let pairs = left.iter().zip(right);
        pairs.fold(0_u8, |bits, (&left, &right)| bits | (left ^ right)) == 0
    })
}
