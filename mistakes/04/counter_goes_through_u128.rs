//! step 1, 5: 2^64 is no number of this counter, and here it has a successor.

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let one = |id: &String| -> Option<u128> {
        let number: u128 = crate::weak::decode(id)?.parse().ok()?;
        (crate::weak::encode(&number.to_string()) == *id).then_some(number)
    };
    let numbers: Vec<u128> = seen.iter().map(one).collect::<Option<_>>()?;
    if !numbers.windows(2).all(|pair| pair[0] < pair[1]) {
        return None;
    }
    let next = numbers.last()?.checked_add(1)?;
    if next == 1 << 64 {
        return None;
    }
    Some(crate::weak::encode(&next.to_string()))
}
