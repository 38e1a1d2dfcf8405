//! caught by: step_1::others_may_have_come_in_between
//! also by: step_1::numbers_that_do_not_rise_predict_nothing
//! Adds what was between the last two.

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let numbers: Vec<u64> = seen.iter().map(|id| number_in(id)).collect::<Option<_>>()?;
    let last = *numbers.last()?;
    let gap = match numbers.iter().rev().nth(1) {
        Some(before) => last.checked_sub(*before)?,
        None => 1,
    };
    let next = last.checked_add(gap)?;
    (gap > 0).then(|| encode(&next.to_string()))
}
