//! caught by: step_2::it_lists_every_millisecond_of_the_second
//! Seconds fit into 32 bits.

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let Some(worker) = seen.last().and_then(|id| worker_in(id)) else {
        return Vec::new();
    };
    let clock = Clock::of_worker(worker);
    let first = u64::from(at as u32) * 1000;
    (first..first + 1000).map(|it| clock.draw(it)).collect()
}
