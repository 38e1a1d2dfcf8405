//! Step 3, "The place is free again when the question has ended, however it has ended": the permit is forgotten, and given back by hand after an answer, an error or the limit, but not if the future of `ask` is dropped; after sixteen visitors who hung up (abort the task, or drop `ask` while the server is silent) every question is `TimedOut`, and `places.available_permits()` is 0.

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        use std::sync::atomic::{AtomicBool, Ordering};

        let is_placed = AtomicBool::new(false);
        let asked = timeout(self.timeout, async {
            if let Ok(place) = self.places.acquire().await {
                place.forget();
                is_placed.store(true, Ordering::Relaxed);
            }
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let answer = connection.exchange(command).await?;
            self.put_back(connection);
            Ok::<_, Error>(answer)
        })
        .await;
        if is_placed.into_inner() {
            self.places.add_permits(1);
        }
        asked.unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
}
