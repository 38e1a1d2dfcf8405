//! step 1, 5: earlier IDs are parsed, but only the latest one is compared with its spelling.

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let one = |id: &String| -> Option<u64> {
        crate::weak::decode(id)?.parse().ok()
    };
    let numbers: Vec<u64> = seen.iter().map(one).collect::<Option<_>>()?;
    if !numbers.windows(2).all(|pair| pair[0] < pair[1]) {
        return None;
    }
    let last = numbers.last()?;
    if crate::weak::encode(&last.to_string()) != *seen.last()? {
        return None;
    }
    let next = last.checked_add(1)?;
    Some(crate::weak::encode(&next.to_string()))
}
