//! caught by: step_2::looks_at_all_bytes_wherever_they_differ
//! The comparison that comes to mind first: it stops at the first difference.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    left == right
}
