//! caught by: step_1::numbers_that_do_not_rise_predict_nothing
//! Compares the first number with the last.

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let numbers: Vec<u64> = seen.iter().map(|id| number_in(id)).collect::<Option<_>>()?;
    let (first, last) = (*numbers.first()?, *numbers.last()?);
    let next = last.checked_add(1)?;
    (numbers.len() == 1 || first < last).then(|| encode(&next.to_string()))
}
