//! Step 2.3: whichever are more; counts equal pairs and compares with the length of the left side.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    left.iter().zip(right).filter(|(l, r)| **l ^ **r == 0).count() == left.len()
}
