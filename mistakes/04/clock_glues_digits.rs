//! step 2, 1: the digits are written behind the second, so that in second 0 the IDs have zeros in front.

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let latest = || {
        let id = seen.last()?;
        let text = crate::weak::decode(id)?;
        let (millis, worker) = text.split_once('.')?;
        let (millis, worker): (u64, u16) = (millis.parse().ok()?, worker.parse().ok()?);
        (crate::weak::Clock::of_worker(worker).draw(millis) == *id).then_some((millis, worker))
    };
    let Some((millis, worker)) = latest() else {
        return Vec::new();
    };
    let _ = millis;
    (0..1000)
        .map(|milli| crate::weak::encode(&format!("{at}{milli:03}.{worker}")))
        .collect()
}
