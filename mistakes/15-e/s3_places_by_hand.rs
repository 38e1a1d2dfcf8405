//! Step 3, "The place is free again when the question has ended, however it has ended": the permit is forgotten and given back by hand after errors and the time limit, but not when the future of `ask` is dropped. After sixteen visitors who hung up, `places.available_permits()` is 0 and every question is TimedOut. (And one that timed out while it waited for a place gives back one that it never had: 17 connections.)
impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let asked = async {
            if let Ok(place) = self.places.acquire().await {
                place.forget();
            }
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let answer = connection.exchange(command).await?;
            self.put_back(connection);
            Ok::<_, Error>(answer)
        };
        let answer = timeout(self.timeout, asked).await;
        self.places.add_permits(1);
        answer.unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
}
