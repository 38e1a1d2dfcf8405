//! step 1, 6: the same ID twice is counted once, so 5 and 5 has an answer.

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let one = |id: &String| -> Option<u64> {
        let text = crate::weak::decode(id)?;
        let number: u64 = text.parse().ok()?;
        (crate::weak::encode(&number.to_string()) == *id).then_some(number)
    };
    let mut numbers: Vec<u64> = seen.iter().map(one).collect::<Option<_>>()?;
    numbers.dedup();
    if !numbers.windows(2).all(|pair| pair[0] < pair[1]) {
        return None;
    }
    let next = numbers.last()?.checked_add(1)?;
    Some(crate::weak::encode(&next.to_string()))
}
