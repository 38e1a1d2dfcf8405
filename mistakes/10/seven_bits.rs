//! Step 2.1: unequal if one bit differs; ignores the highest.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.len() != right.len() {
        return false;
    }
    left.iter().zip(right).fold(0u8, |bits, (l, r)| bits | ((*l ^ *r) & 0x7f)) == 0
}
