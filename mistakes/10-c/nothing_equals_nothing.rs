//! Step 2, "Two slices are equal if all their bytes are": an empty slice is refused at once, as no signature, so `equal(b"", b"")` is false.
pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.is_empty() || left.len() != right.len() {
        return false;
    }
    left.iter()
        .zip(right)
        .fold(0_u8, |all, (&l, &r)| all | (l ^ r))
        == 0
}
