//! Step 2.2: differences do not cancel, however many; 256 of them are none.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.len() != right.len() {
        return false;
    }
    let mut differences = 0u8;
    for (l, r) in left.iter().zip(right) {
        differences = differences.wrapping_add(u8::from((*l ^ *r) != 0));
    }
    differences == 0
}
