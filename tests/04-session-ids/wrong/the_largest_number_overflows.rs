//! caught by: step_1::the_last_number_has_no_next
//! Adds one to whatever was seen.

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let numbers: Vec<u64> = seen.iter().map(|id| number_in(id)).collect::<Option<_>>()?;
    let rises = numbers.is_sorted_by(|one, other| one < other);
    let next = numbers.last()? + 1;
    rises.then(|| encode(&next.to_string()))
}
