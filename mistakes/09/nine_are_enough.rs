//! Step 1, condition 5 (no more than are too many): the oldest goes as soon as there are ten.

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    list.push(kept);
    while list.len() >= MOST {
        list.remove(0);
    }
    list
}
