//! Replaces src/mac.rs. Breaks step 2, 2.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.len() != right.len() {
        return false;
    }
    let mut sum = 0_i64;
    for (l, r) in left.iter().zip(right) {
        sum += i64::from((*l ^ *r) as i8);
    }
    sum == 0
}
