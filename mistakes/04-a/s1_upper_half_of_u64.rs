//! Step 1.1: numbers above i64::MAX have no successor. ("must hold" 1.1 broken, the other side of bound 1.7: the number is
//! parsed as i64, so u64::MAX gives `None` as it should, but so does u64::MAX - 1)

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let numbers: Vec<u64> = seen
        .iter()
        .map(|id| number_of(id))
        .collect::<Option<Vec<u64>>>()?;
    if numbers.windows(2).any(|pair| pair[0] >= pair[1]) {
        return None;
    }
    let next = numbers.last()?.checked_add(1)?;
    Some(encode(&next.to_string()))
}

fn number_of(id: &str) -> Option<u64> {
    let number: i64 = decode(id)?.parse().ok()?;
    if encode(&number.to_string()) != id {
        return None;
    }
    u64::try_from(number).ok()
}
