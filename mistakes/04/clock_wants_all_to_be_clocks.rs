//! step 2, 4: an earlier ID of another kind leaves no candidates.

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let worker = |id: &String| -> Option<u16> {
        let text = crate::weak::decode(id)?;
        let (millis, worker) = text.split_once('.')?;
        let (millis, worker): (u64, u16) = (millis.parse().ok()?, worker.parse().ok()?);
        (crate::weak::Clock::of_worker(worker).draw(millis) == *id).then_some(worker)
    };
    let workers: Option<Vec<u16>> = seen.iter().map(worker).collect();
    let Some(worker) = workers.and_then(|workers| workers.last().copied()) else {
        return Vec::new();
    };
    let clock = crate::weak::Clock::of_worker(worker);
    (0..1000).map(|milli| clock.draw(at * 1000 + milli)).collect()
}
