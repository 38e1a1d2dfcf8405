//! caught by: step_2::looks_at_all_bytes_wherever_they_differ
//! Runs to the end, and still doesn't look: `&&` skips its right side once the left is false.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    let mut same = left.len() == right.len();
    for (&left, &right) in left.iter().zip(right) {
        same = same && left ^ right == 0;
    }
    same
}
