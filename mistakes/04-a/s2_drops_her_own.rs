//! Step 2.4: if Mallory came in the same second, there are 999 candidates. ("must hold" 2.4 and 2.1 broken: her own latest
//! ID is left out, since it can't be Alice's)

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let Some(latest) = seen.last() else {
        return Vec::new();
    };
    let Some(worker) = worker_of(latest) else {
        return Vec::new();
    };
    let clock = Clock::of_worker(worker);
    let start = at * 1000;
    let all = (start..start + 1000).map(|millis| clock.draw(millis));
    all.filter(|candidate| candidate != latest).collect()
}

fn worker_of(id: &str) -> Option<u16> {
    let text = decode(id)?;
    let (millis, worker) = text.split_once('.')?;
    let millis: u64 = millis.parse().ok()?;
    let worker: u16 = worker.parse().ok()?;
    (Clock::of_worker(worker).draw(millis) == id).then_some(worker)
}
