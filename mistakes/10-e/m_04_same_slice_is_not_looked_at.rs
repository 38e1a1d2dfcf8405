//! Replaces src/mac.rs. Breaks step 2, 4 and 5.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if std::ptr::eq(left, right) {
        return true;
    }
    if left.len() != right.len() {
        return false;
    }
    let mut seen = 0_u8;
    for (l, r) in left.iter().zip(right) {
        seen |= *l ^ *r;
    }
    seen == 0
}
