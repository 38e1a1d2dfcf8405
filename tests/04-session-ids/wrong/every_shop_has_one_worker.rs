//! caught by: step_2::each_has_the_worker_of_mallorys_id
//! also by: step_2::one_id_is_enough_and_more_do_no_harm
//! Takes the worker that it happened to see first for the only one there is.

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    if seen.last().and_then(|id| worker_in(id)).is_none() {
        return Vec::new();
    }
    let clock = Clock::of_worker(7);
    (at * 1000..at * 1000 + 1000)
        .map(|it| clock.draw(it))
        .collect()
}
