//! caught by: step_1::numbers_that_do_not_rise_predict_nothing
//! Compares the last two.

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let numbers: Vec<u64> = seen.iter().map(|id| number_in(id)).collect::<Option<_>>()?;
    let before = numbers.iter().rev().nth(1);
    let last = numbers.last()?;
    let next = last.checked_add(1)?;
    before.is_none_or(|it| it < last).then(|| encode(&next.to_string()))
}
