//! caught by: step_2::another_length_is_another_text
//! also by: step_4::no_letter_can_be_changed, step_4::a_part_of_a_signature_is_none
//! also by: step_4::survives_any_text, step_4::each_call_stands_alone
//! also by: step_5::still_no_letter_can_be_changed, step_5::still_each_call_stands_alone
//! `zip` ends with the shorter text, and an empty one is equal to everything.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    let pairs = left.iter().zip(right);
    pairs.fold(0, |bits, (&left, &right)| bits | (left ^ right)) == 0
}
