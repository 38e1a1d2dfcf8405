//! caught by: step_2::looks_at_all_bytes_wherever_they_differ
//! Sees that both sides are one slice, and looks at none of its bytes.

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
    let xors = left.iter().zip(right).map(|(&left, &right)| left ^ right);
    xors.fold(0, |bits, xor| bits | xor) == 0
}
