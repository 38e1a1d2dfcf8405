//! Step 2.5: a quick look at the last byte first.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.len() != right.len() {
        return false;
    }
    if left.last() != right.last() {
        return false;
    }
    left.iter().zip(right).fold(0u8, |bits, (l, r)| bits | (*l ^ *r)) == 0
}
