//! Step 1, condition 5 (no more than are too many): of a full list the older half goes.

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    if list.len() >= MOST {
        let old = list.len() - MOST / 2;
        list.drain(..old);
    }
    list.push(kept);
    list
}
