//! Step 1.5: `+5` or `007` is taken if it isn't the latest. ("must hold" 1.5 broken, "any of them": only the latest ID is
//! written again and compared; the earlier ones need only be read by `parse`)

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let mut numbers: Vec<u64> = Vec::new();
    for id in seen {
        numbers.push(decode(id)?.parse().ok()?);
    }
    let latest = *numbers.last()?;
    if encode(&latest.to_string()) != *seen.last()? {
        return None;
    }
    let rises = numbers.windows(2).all(|pair| pair[0] < pair[1]);
    let next = latest.checked_add(1)?;
    rises.then(|| encode(&next.to_string()))
}
