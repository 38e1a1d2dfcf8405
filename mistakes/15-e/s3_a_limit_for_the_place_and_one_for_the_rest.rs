//! Step 3, "Waiting for a place, connecting, asking and reading together take no longer than `self.timeout`": the wait for a place has a limit of its own, so a question that waits 0.8 of the limit for a place and then hears nothing ends after 1.8 of it.
impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let Ok(place) = timeout(self.timeout, self.places.acquire()).await else {
            return Err(Error::TimedOut(self.timeout));
        };
        let _place = place.ok();
        let asked = async {
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let answer = connection.exchange(command).await?;
            self.put_back(connection);
            Ok::<_, Error>(answer)
        };
        timeout(self.timeout, asked)
            .await
            .unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
}
