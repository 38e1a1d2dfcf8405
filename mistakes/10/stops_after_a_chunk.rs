//! Step 2.5: stops after the first group of eight that has a difference.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.len() != right.len() {
        return false;
    }
    for (l, r) in left.chunks(8).zip(right.chunks(8)) {
        if l.iter().zip(r).fold(0u8, |bits, (l, r)| bits | (*l ^ *r)) != 0 {
            return false;
        }
    }
    true
}
