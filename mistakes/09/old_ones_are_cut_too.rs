//! Step 1, condition 4 (no message is changed): `push` shortens what is in the list already.

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    list.push(kept);
    for old in &mut list {
        old.message.text = shorten(&old.message.text);
    }
    list.split_off(list.len().saturating_sub(MOST))
}
