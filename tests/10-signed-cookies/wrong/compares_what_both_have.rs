//! caught by: step_2::another_length_is_another_text
//! `zip` ends with the shorter text, and an empty one is equal to everything.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    let pairs = left.iter().zip(right);
    pairs.fold(0, |bits, (&left, &right)| bits | (left ^ right)) == 0
}
