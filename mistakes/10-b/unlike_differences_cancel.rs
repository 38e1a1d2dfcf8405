//! Step 2.2: adds the differences up in a checksum of 32 bits. (number 2.2 broken; equal differences never cancel, but the
//! XOR 1 followed by the XOR 2 in the next byte does: `[0, 0]` and `[1, 2]` are equal)

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.len() != right.len() {
        return false;
    }
    let mut sum = 0_u32;
    for (left, right) in left.iter().zip(right.iter()) {
        let carry = if sum >> 31 == 1 { 0x04c1_1db7 } else { 0 };
        sum = (sum << 1) ^ carry ^ u32::from(*left ^ *right);
    }
    sum == 0
}
