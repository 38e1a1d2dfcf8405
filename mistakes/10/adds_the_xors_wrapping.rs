//! Step 2.2: adds the XORs in a byte that wraps.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.len() != right.len() {
        return false;
    }
    left.iter().zip(right).fold(0u8, |sum, (l, r)| sum.wrapping_add(*l ^ *r)) == 0
}
