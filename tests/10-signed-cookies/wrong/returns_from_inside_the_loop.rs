//! caught by: step_2::looks_at_all_bytes_wherever_they_differ
//! Looks at the bytes one by one, and has seen enough after the first that differs.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.len() != right.len() {
        return false;
    }
    for (&left, &right) in left.iter().zip(right) {
        if left ^ right != 0 {
            return false;
        }
    }
    true
}
