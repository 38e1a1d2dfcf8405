//! caught by: step_1::a_double_goes_in_its_turn
//! Makes room by dropping an older message that says the same as the new one, and not the oldest.

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
