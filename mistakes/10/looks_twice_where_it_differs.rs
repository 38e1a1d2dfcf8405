//! Step 2.5: the number of comparisons depends on the length alone; a differing byte is compared twice.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.len() != right.len() {
        return false;
    }
    let mut bits = 0;
    for (l, r) in left.iter().zip(right) {
        if l != r {
            bits |= *l ^ *r;
        }
    }
    bits == 0
}
