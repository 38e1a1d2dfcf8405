//! Step 1: in a full list, an older message that says the same as the new one goes, in place of the oldest.
//! ("must hold" number 1.5 broken, and only where the list is full and holds a double of the new one)

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    list.push(kept);
    while list.len() > MOST {
        let last = list.len() - 1;
        let double = list[..last]
            .iter()
            .position(|old| old.message == list[last].message);
        list.remove(double.unwrap_or(0));
    }
    list
}
