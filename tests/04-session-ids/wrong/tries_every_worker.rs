//! caught by: step_2::one_id_is_enough_and_more_do_no_harm
//! Tries every worker that Mallory has met.

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    if seen.last().and_then(|id| worker_in(id)).is_none() {
        return Vec::new();
    }
    let mut workers: Vec<u16> = seen.iter().filter_map(|id| worker_in(id)).collect();
    workers.sort();
    workers.dedup();
    let first = at * 1000;
    let all = workers.into_iter().map(Clock::of_worker);
    all.flat_map(|clock| (first..first + 1000).map(move |it| clock.draw(it))).collect()
}
