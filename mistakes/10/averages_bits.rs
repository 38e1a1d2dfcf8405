//! Step 2.1: collects with & where bits never add up: keeps only the highest XOR modulo two.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.len() != right.len() {
        return false;
    }
    left.iter().zip(right).fold(0u8, |bits, (l, r)| bits ^ (*l ^ *r)) == 0
}
