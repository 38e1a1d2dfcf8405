//! Right: counts the pairs that differ.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    let differing = left.iter().zip(right).map(|(l, r)| usize::from((*l ^ *r) != 0)).sum::<usize>();
    (differing == 0) & (left.len() == right.len())
}
