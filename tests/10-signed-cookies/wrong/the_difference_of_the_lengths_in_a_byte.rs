//! caught by: step_2::another_length_is_another_text
//! also by: step_4::a_part_of_a_signature_is_none, step_5::still_no_letter_can_be_changed
//! Collects the difference of the lengths in a byte: nothing is equal to 256 zeros.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    let mut bits = (left.len() ^ right.len()) as u8;
    for (&left, &right) in left.iter().zip(right) {
        bits |= left ^ right;
    }
    bits == 0
}
