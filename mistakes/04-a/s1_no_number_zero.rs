//! Step 1.1: after the ID of the number 0 there is no answer. ("must hold" 1.1 broken, first bound: whatever begins with
//! a zero is refused as a spelling like `007`, and the lone `0`, which the counter does write, with it)

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let mut latest: Option<u64> = None;
    for id in seen {
        let number = counted(id)?;
        if latest.is_some_and(|before| before >= number) {
            return None;
        }
        latest = Some(number);
    }
    let next = latest?.checked_add(1)?;
    Some(encode(&next.to_string()))
}

fn counted(id: &str) -> Option<u64> {
    let text = decode(id)?;
    if text.starts_with('+') || text.starts_with('0') {
        return None;
    }
    text.parse().ok()
}
