//! caught by: step_1::the_oldest_give_way
//! Keeps errors, and lets the oldest of the others go in their place.

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    list.push(kept);
    while list.len() > MOST {
        let place = list.iter().position(|old| old.message.category != "error");
        list.remove(place.unwrap_or(0));
    }
    list
}
