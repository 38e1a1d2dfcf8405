//! Step 2.2: counts the bytes that differ in a `u16`. ("must hold" number 2.2 broken; 65,536 differences make 0, and
//! the slices are equal.)
pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.len() != right.len() {
        return false;
    }
    let pairs = left.iter().zip(right);
    let differing = pairs.fold(0_u16, |count, (&left, &right)| {
        let bits: u8 = left ^ right;
        count.wrapping_add(u16::from(bits != 0))
    });
    differing == 0
}
