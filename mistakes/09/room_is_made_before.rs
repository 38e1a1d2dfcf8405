//! Step 1, condition 5: room is made for a list of exactly 10, and a longer one is not touched.

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    if list.len() == MOST {
        list.remove(0);
    }
    list.push(kept);
    list
}
