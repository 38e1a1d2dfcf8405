//! step 1, 7: after the largest u64 comes the same again.

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let one = |id: &String| -> Option<u64> {
        let text = crate::weak::decode(id)?;
        let number: u64 = text.parse().ok()?;
        (crate::weak::encode(&number.to_string()) == *id).then_some(number)
    };
    let numbers: Vec<u64> = seen.iter().map(one).collect::<Option<_>>()?;
    if !numbers.windows(2).all(|pair| pair[0] < pair[1]) {
        return None;
    }
    let next = numbers.last()?.saturating_add(1);
    Some(crate::weak::encode(&next.to_string()))
}
