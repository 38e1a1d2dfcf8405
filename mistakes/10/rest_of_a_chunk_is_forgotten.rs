//! Step 2.1: compares by groups of eight, and forgets the rest.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.len() != right.len() {
        return false;
    }
    let pairs = left.chunks_exact(8).zip(right.chunks_exact(8));
    pairs.flat_map(|(l, r)| l.iter().zip(r)).fold(0u8, |bits, (l, r)| bits | (*l ^ *r)) == 0
}
