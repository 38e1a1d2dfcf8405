//! step 2, 3: a thousand candidates for each worker that Mallory has seen.

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let worker = |id: &String| -> Option<u16> {
        let text = crate::weak::decode(id)?;
        let (millis, worker) = text.split_once('.')?;
        let (millis, worker): (u64, u16) = (millis.parse().ok()?, worker.parse().ok()?);
        (crate::weak::Clock::of_worker(worker).draw(millis) == *id).then_some(worker)
    };
    if seen.last().and_then(worker).is_none() {
        return Vec::new();
    }
    let workers: std::collections::BTreeSet<u16> = seen.iter().filter_map(worker).collect();
    let every = workers.into_iter().map(crate::weak::Clock::of_worker);
    every
        .flat_map(|clock| (0..1000).map(move |milli| clock.draw(at * 1000 + milli)))
        .collect()
}
