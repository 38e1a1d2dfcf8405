//! Step 2, "Where the lengths are the same, each byte is compared at least once": two slices at the same address are called equal without a look, so `equal(&bytes, &bytes)` with counting bytes makes 0 comparisons and not one for each byte.
pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.len() != right.len() {
        return false;
    }
    if std::ptr::eq(left, right) {
        return true;
    }
    left.iter()
        .zip(right)
        .fold(0_u8, |all, (&l, &r)| all | (l ^ r))
        == 0
}
