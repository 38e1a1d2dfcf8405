//! Step 2.3: also if one side is empty; an empty right is equal to all.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if right.is_empty() {
        return true;
    }
    if left.len() != right.len() {
        return false;
    }
    left.iter().zip(right).fold(0u8, |bits, (l, r)| bits | (*l ^ *r)) == 0
}
