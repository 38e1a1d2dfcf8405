//! caught by: step_2::it_lists_every_millisecond_of_the_second
//! also by: step_2::each_has_the_worker_of_mallorys_id
//! also by: step_2::one_id_is_enough_and_more_do_no_harm
//! Ends one before the end.

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let Some(worker) = seen.last().and_then(|id| worker_in(id)) else {
        return Vec::new();
    };
    let clock = Clock::of_worker(worker);
    (at * 1000..at * 1000 + 999)
        .map(|it| clock.draw(it))
        .collect()
}
