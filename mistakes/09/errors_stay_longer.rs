//! Step 1, condition 5 (for a new one the oldest goes): the oldest that isn't an error goes.

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    list.push(kept);
    while list.len() > MOST {
        let place = list.iter().position(|old| old.message.category != "error");
        list.remove(place.unwrap_or(0));
    }
    list
}
