//! Step 2.4: doesn't look at a slice that is compared with itself. (number 2.4, and with it 2.5, broken; `equal(&a, &a)` makes no
//! comparison, and a copy of `a` makes one for each byte)

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.len() != right.len() {
        return false;
    }
    if left.as_ptr() == right.as_ptr() {
        return true;
    }
    let mut differences = 0_u8;
    for (left, right) in left.iter().zip(right.iter()) {
        differences |= *left ^ *right;
    }
    differences == 0
}
