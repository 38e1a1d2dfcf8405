//! Step 2.5: stops after a block of 64 bytes that differs. (number 2.5, and with it 2.4, broken for slices of more
//! than 64 bytes; up to 64 the count is right)

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.len() != right.len() {
        return false;
    }
    for (left, right) in left.chunks(64).zip(right.chunks(64)) {
        let mut differences = 0_u8;
        for (left, right) in left.iter().zip(right.iter()) {
            differences |= *left ^ *right;
        }
        if differences != 0 {
            return false;
        }
    }
    true
}
