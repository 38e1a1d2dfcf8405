//! Step 2.3: different lengths are unequal; folds the XOR of the lengths into a byte, so 256 apart is no difference.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    let mut bits = (left.len() ^ right.len()) as u8;
    for (l, r) in left.iter().zip(right) {
        bits |= *l ^ *r;
    }
    bits == 0
}
