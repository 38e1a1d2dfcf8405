//! Step 2.4: each byte is compared where lengths are the same; the same slice is passed without a look.

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
    left.iter().zip(right).fold(0u8, |bits, (l, r)| bits | (*l ^ *r)) == 0
}
