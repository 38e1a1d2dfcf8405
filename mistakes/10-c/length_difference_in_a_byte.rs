//! Step 2, "Bytes of different lengths are unequal, also if one side is empty": the lengths' difference goes into a `u8`, so nothing and 256 bytes, or 32 bytes and the same with 256 more, are equal.
pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    let lengths = (left.len() ^ right.len()) as u8;
    let bytes = left
        .iter()
        .zip(right)
        .fold(0_u8, |all, (&l, &r)| all | (l ^ r));
    (lengths | bytes) == 0
}
