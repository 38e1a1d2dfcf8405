//! step 1, 5: zeros in front are refused, and a plus is not.

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let one = |id: &String| -> Option<u64> {
        let text = crate::weak::decode(id)?;
        if text.starts_with('0') && text.len() > 1 {
            return None;
        }
        text.parse().ok()
    };
    let numbers: Vec<u64> = seen.iter().map(one).collect::<Option<_>>()?;
    if !numbers.windows(2).all(|pair| pair[0] < pair[1]) {
        return None;
    }
    let next = numbers.last()?.checked_add(1)?;
    Some(crate::weak::encode(&next.to_string()))
}
