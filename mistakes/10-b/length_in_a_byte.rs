//! Step 2.3: compares the lengths in one byte. (number 2.3 broken; lengths that differ by 256, such as 0 and 256 or
//! 32 and 288, are equal if the shorter slice is the start of the longer)

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    let mut differences = (left.len() ^ right.len()) as u8;
    for (left, right) in left.iter().zip(right.iter()) {
        differences |= *left ^ *right;
    }
    differences == 0
}
