//! step 1, 6: chunks(2) in place of windows(2), so the second and the third are never compared.

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let one = |id: &String| -> Option<u64> {
        let text = crate::weak::decode(id)?;
        let number: u64 = text.parse().ok()?;
        (crate::weak::encode(&number.to_string()) == *id).then_some(number)
    };
    let numbers: Vec<u64> = seen.iter().map(one).collect::<Option<_>>()?;
    if numbers.chunks(2).any(|pair| pair.len() == 2 && pair[0] >= pair[1]) {
        return None;
    }
    let next = numbers.last()?.checked_add(1)?;
    Some(crate::weak::encode(&next.to_string()))
}
