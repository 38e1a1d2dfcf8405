//! Replaces src/mac.rs. Breaks step 2, 3.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    let mut seen = (left.len() ^ right.len()) as u8;
    for (l, r) in left.iter().zip(right) {
        seen |= *l ^ *r;
    }
    seen == 0
}
