//! step 2, 5: 1.7.2 is taken, because what follows the second part is not read.

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let latest = || {
        let id = seen.last()?;
        let text = crate::weak::decode(id)?;
        let mut parts = text.split('.');
        let (first, second) = (parts.next()?, parts.next()?);
        let (millis, worker): (u64, u16) = (first.parse().ok()?, second.parse().ok()?);
        (millis.to_string() == first && worker.to_string() == second).then_some((millis, worker))
    };
    let Some((millis, worker)) = latest() else {
        return Vec::new();
    };
    let _ = millis;
    let clock = crate::weak::Clock::of_worker(worker);
    (0..1000).map(|milli| clock.draw(at * 1000 + milli)).collect()
}
