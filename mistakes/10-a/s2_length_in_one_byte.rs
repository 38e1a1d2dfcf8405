//! Step 2.3: takes the difference of the lengths into the collected bits, as one byte. ("must hold" number 2.3 broken;
//! slices are equal if one is the other and 256 bytes more, for one an empty slice and any 256 bytes.)
pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    let lengths = (left.len() ^ right.len()) as u8;
    let pairs = left.iter().zip(right);
    let differing = pairs.fold(lengths, |bits, (&left, &right)| bits | (left ^ right));
    differing == 0
}
