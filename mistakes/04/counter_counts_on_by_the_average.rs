//! step 1, 3: the next is extrapolated from the first to the last.

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
    let (first, last) = (numbers.first()?, numbers.last()?);
    let step = ((last - first) / numbers.len() as u64).max(1);
    let next = last.checked_add(step)?;
    Some(crate::weak::encode(&next.to_string()))
}
