//! step 1, 6: each number must be below the last; 5, 3, 9 has an answer.

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let one = |id: &String| -> Option<u64> {
        let text = crate::weak::decode(id)?;
        let number: u64 = text.parse().ok()?;
        (crate::weak::encode(&number.to_string()) == *id).then_some(number)
    };
    let numbers: Vec<u64> = seen.iter().map(one).collect::<Option<_>>()?;
    let (last, before) = numbers.split_last()?;
    if before.iter().any(|number| number >= last) {
        return None;
    }
    let next = last.checked_add(1)?;
    Some(crate::weak::encode(&next.to_string()))
}
