//! caught by: step_2::two_differences_are_not_none
//! also by: step_4::no_letter_can_be_changed, step_4::a_part_of_a_signature_is_none
//! also by: step_5::opens_under_no_other_name, step_5::still_no_letter_can_be_changed
//! Adds the differences up in a byte, and 256 of them are none.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.len() != right.len() {
        return false;
    }
    let pairs = left.iter().zip(right);
    pairs.fold(0_u8, |sum, (&left, &right)| sum.wrapping_add(left ^ right)) == 0
}
