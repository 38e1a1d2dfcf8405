//! Step 1, condition 4 (also if another one says the same): a message that says what the last one says
//! is not added.

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    if list.last().is_some_and(|last| last.message == kept.message) {
        return list;
    }
    list.push(kept);
    list.split_off(list.len().saturating_sub(MOST))
}
