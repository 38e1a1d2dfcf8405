//! Step 1, condition 5 (a list has 10 messages at most): only one message goes, so a list that was
//! longer (from a program with a larger limit) stays longer.

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    list.push(kept);
    if list.len() > MOST {
        list.remove(0);
    }
    list
}
